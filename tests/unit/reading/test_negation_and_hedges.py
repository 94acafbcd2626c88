"""Unknown is never "no", a denial says no more than it denies, and what is passed on is marked as such."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.reading.reader import read_facts

Read = Callable[[str], dict[str, object]]
STORY = "A boy of 14 touched a girl of 12 over her clothes. "


@pytest.mark.parametrize(
    ("said", "fact", "value"),
    [
        ("He forced her.", "pressure", "force"),
        ("He didn't force her.", "pressure", None),
        ("There was no pressure.", "pressure", "none"),
        ("She was hurt, she has bruises on her arm.", "violence", "injury"),
        ("He did not hit her.", "violence", None),
        ("He told her not to tell anyone.", "secrecy", "yes"),
        ("He did not ask her to keep it secret.", "secrecy", None),
        ("She was really upset.", "other_response", "distressed"),
        ("She never wanted it.", "agreement", "not_given"),
        ("She did not say no.", "agreement", None),
        ("It is not getting any worse.", "getting_worse", "no"),
        ("It's not the first time.", "how_often", "more_than_once"),
        ("He can't stop himself.", "how_often", "persistent"),
        ("No trauma that we know of.", "trauma", "no"),
        ("I haven't written anything down yet.", "recorded", "no"),
        ("I have not told my DSL.", "named_person_told", "no"),
    ],
)
def test_a_denial_says_what_it_denies_and_no_more(read: Read, said: str, fact: str, value: str | None) -> None:
    assert read(STORY + said).get(fact) == value


@pytest.mark.parametrize("said", ["", "I am new here.", "It was a nice day.", "Her mum drives a bus."])
def test_silence_is_never_no(read: Read, said: str) -> None:
    assert not {"no", "none", "not_used", "neither", "no_one"} & {*map(str, read(STORY + said).values())}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("I think he's 12, he groped a girl", "child_age"),
        ("apparently he groped a girl of 9", "other_age"),
        ("She says he threatened to hurt her, a boy of 14", "pressure"),
        ("maybe it was at the bus stop that a boy groped her", "setting"),
    ],
)
def test_what_is_not_sure_is_marked(text: str, fact: str) -> None:
    assert {found.fact: found.hedged for found in read_facts(text)}.get(fact) is True


def test_what_is_plain_is_not_marked() -> None:
    assert not any(found.hedged for found in read_facts("A boy of 14 groped a girl of 9 at the bus stop."))
