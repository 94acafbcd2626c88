"""What the writer says of their own work is no fact of the family."""

from __future__ import annotations

import pytest

from bot.reading.introductions import is_of_who_writes, says_who_writes
from bot.reading.read_fact import ReadFact
from bot.reading.reader import read_message


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
    [("i'm a family support worker", None), ("they have a family support worker", "early_help")],
)
def test_who_says_later_what_their_work_is_says_nothing_of_the_family(who: str, services: str | None) -> None:
    told = read_message("lad of 14 touched a girl of 9 over her clothes at home last night, she was crying")
    facts = {one.fact: one.value for one in read_message(who, told.so_far).facts}
    assert facts.get("services") == services
