"""A word is not believed where the words around it say something else, and a danger always is."""

from __future__ import annotations

import numpy as np
import pytest

from bot.answers.hardly_said import (
    HARDLY,
    HARDLY_ASKED,
    HARDLY_IN_PASSING,
    hardly_said_in_passing,
    hardly_said_to_what_was_asked,
    hardly_tells_of_danger,
)

LITTLE = 0.001


class Told:
    """A judge that finds everything as likely as it is told."""

    def __init__(self, likely: float) -> None:
        self._likely = likely

    def how_likely(self, fact: str, code: str, likely: object) -> float:
        return self._likely


NOTHING = np.zeros(0, dtype=np.float32)


@pytest.mark.parametrize(
    ("text", "likely", "facts"),
    [
        ("the mum is kicking off about it", HARDLY - LITTLE, ["violence"]),
        ("the mum is kicking off about it", HARDLY + LITTLE, []),
        ("mum is kicking off", HARDLY - LITTLE, []),  # four words are all phrase
        ("nothing that a phrase would read here", HARDLY - LITTLE, []),
        (" ".join(["kicking"] * 15), HARDLY - LITTLE, []),  # a story
    ],
)
def test_what_was_asked(text: str, likely: float, facts: list[str]) -> None:
    assert hardly_said_to_what_was_asked(text, NOTHING, Told(likely), ["violence", "secrecy"]) == facts


@pytest.mark.parametrize(
    ("text", "facts"), [("one of them is hurt i think now", []), ("no one is hurt as far as i know", ["danger_now"])]
)
def test_that_someone_is_in_danger_is_always_believed(text: str, facts: list[str]) -> None:
    assert hardly_said_to_what_was_asked(text, NOTHING, Told(0.0), ["danger_now"]) == facts


@pytest.mark.parametrize(
    ("likely", "facts"), [(HARDLY_IN_PASSING - LITTLE, ["children_now"]), (HARDLY_IN_PASSING + LITTLE, [])]
)
def test_what_was_read_in_passing(likely: float, facts: list[str]) -> None:
    read = {"children_now": "apart"}
    assert hardly_said_in_passing("her brother was excluded", read, NOTHING, Told(likely)) == facts
    assert hardly_said_in_passing(" ".join(["her"] * 15), read, NOTHING, Told(likely)) == []


@pytest.mark.parametrize(
    ("asked", "bar"), [("danger_now", HARDLY_ASKED), ("technology", HARDLY), ("facts_confirmed", HARDLY)]
)
def test_less_is_enough_where_danger_was_asked_about(asked: str, bar: float) -> None:
    assert hardly_tells_of_danger(NOTHING, Told(bar - LITTLE), asked=asked)
    assert not hardly_tells_of_danger(NOTHING, Told(bar + LITTLE), asked=asked)
