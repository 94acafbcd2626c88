"""What the writer says of their own work is no fact of the family."""

from __future__ import annotations

import pytest

from bot.reading.introductions import is_of_who_writes, says_who_writes
from bot.reading.read_fact import ReadFact
from bot.reading.reader import read_facts


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("i'm a family support worker", True),
        ("I am the duty social worker, a boy of 9 ...", True),
        ("we're residential staff and night workers", True),
        ("speaking as an early help practitioner", True),
        ("i'm his social worker", False),
        ("she has a family support worker", False),
        ("im 13", False),
    ],
)
def test_who_introduces_themselves(text: str, says: bool) -> None:
    assert says_who_writes(text) is says


def test_only_what_says_who_works_with_the_child_is_left_out() -> None:
    text = "i'm a social worker, the boy is 9"
    assert is_of_who_writes(ReadFact("services", "social_worker", 4, 19), text)
    assert not is_of_who_writes(ReadFact("child_age", 9, 4, 19), text)
    assert not is_of_who_writes(ReadFact("services", "social_worker", 21, 33), text)


@pytest.mark.parametrize(
    ("who", "services"),
    [("I'm a social worker.", None), ("I'm a family support worker. He has a social worker.", "social_worker")],
)
def test_a_story_by_a_social_worker_says_nothing_of_the_childs(who: str, services: str | None) -> None:
    story = f"A boy of 9 touched a girl of 6 over her clothes at school. {who}"
    facts = {one.fact: one.value for one in read_facts(story)}
    assert facts.get("services") == services
    assert facts["child_age"] == 9
