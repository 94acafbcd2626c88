"""What is learnt from the words of accounts and from labelled answers, and what is left open."""

from __future__ import annotations

import pytest

from bot.answers.answer_lessons import LABELS, TIMES, lessons_on_answers, words_that_tell
from bot.answers.labelled_answers import LabelledAnswer
from bot.reading.accounts import Account, Told
from safeguarding.facts import NOT_KNOWN

TEXT = "a lad of 12 made her cry, twice"
ACCOUNT = Account(
    TEXT,
    (
        Told("child_age", ("12",), 9, 11),
        Told("other_response", ("distressed", "uncomfortable"), 12, 24),
        Told("how_often", ("more_than_once",), 26, 31),
    ),
    frozenset({("agreement", "not_given")}),
)


def labels(rows, place):
    return {label for label, is_so in zip(LABELS, rows[place], strict=True) if is_so}


def lesson_of(lessons, word):
    return next(place for place, one in enumerate(lessons.signs) if f"word {word}" in one.named)


def test_the_words_of_a_fact_are_an_answer_to_the_question_about_it() -> None:
    lessons = lessons_on_answers([ACCOUNT], [])
    twice, cry = lesson_of(lessons, "twice"), lesson_of(lessons, "cry")
    assert labels(lessons.wanted, twice) == {"how_often=more_than_once"}
    assert labels(lessons.wanted, cry) == {"other_response=distressed"}
    assert len(lessons.signs) == 2  # an age is read, not learnt


def test_what_the_account_tells_elsewhere_or_leaves_open_is_not_known_of_them() -> None:
    lessons = lessons_on_answers([ACCOUNT], [])
    known = labels(lessons.known, lesson_of(lessons, "twice"))
    assert {"how_often=once", "secrecy=yes", "agreement=mutual", NOT_KNOWN} <= known
    assert not {label for label in known if label.startswith("other_response")}
    assert "agreement=not_given" not in known


@pytest.mark.parametrize(
    ("means", "wanted", "unknown"),
    [
        (("once",), {"how_often=once"}, set()),
        (("more_than_once", "persistent"), {"how_often=more_than_once"}, {"how_often=persistent"}),
        (("once", NOT_KNOWN), {"how_often=once"}, {NOT_KNOWN}),
        ((), set(), set()),
    ],
)
def test_of_a_labelled_answer_only_what_was_asked_is_known(means, wanted, unknown) -> None:
    lessons = lessons_on_answers([], [LabelledAnswer("how_often", "now and then", means)])
    assert len(lessons.signs) == TIMES
    assert labels(lessons.wanted, 0) == wanted
    asked = {"how_often=once", "how_often=more_than_once", "how_often=persistent", NOT_KNOWN}
    assert labels(lessons.known, 0) == asked - unknown


def test_who_does_not_know_says_nothing_of_any_fact() -> None:
    lessons = lessons_on_answers([], [LabelledAnswer("child_age", "not on the file", (NOT_KNOWN,))])
    assert labels(lessons.wanted, 0) == {NOT_KNOWN}
    assert labels(lessons.known, 0) == {*LABELS}


def test_words_too_long_for_an_answer_are_left_out() -> None:
    long = Account("x" * 100, (Told("how_often", ("once",), 0, 100),), frozenset())
    assert words_that_tell([long]) == {}


def test_what_a_question_asks_beside_is_known_where_the_label_speaks_of_it() -> None:
    beside = (("getting_worse", ()), ("when_challenged", ("denied",)), ("secrecy", ("yes", "no")), ("planning", ()))
    lessons = lessons_on_answers([], [LabelledAnswer("how_often", "x3, told her to hush", ("more_than_once",), beside)])
    assert labels(lessons.wanted, 0) == {"how_often=more_than_once", "when_challenged=denied", "secrecy=yes"}
    known = labels(lessons.known, 0)
    assert {"getting_worse=yes", "planning=planned", "secrecy=yes", NOT_KNOWN} <= known
    assert "secrecy=no" not in known
    assert "setting=home" not in known
