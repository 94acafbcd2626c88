"""What the network is shown of an account: its clauses, its ages and itself, each with the labels known of it."""

from __future__ import annotations

import numpy as np
import pytest

from bot.reading.accounts import Account, Told
from bot.reading.clause_examples import labelled_clauses
from bot.reading.lessons import lessons_from
from bot.reading.network_lessons import LABELS, lesson_of_a_line, lessons_of_examples

TEXT = "A boy of 12 touched a girl of 9 over her clothes. She cried. He had done it before."


def told(fact, code, words):
    start = TEXT.index(words)
    return Told(fact, (code,), start, start + len(words))


@pytest.fixture(scope="module")
def lesson():
    account = Account(
        TEXT,
        (
            told("child_age", "12", "A boy of 12"),
            told("other_age", "9", "a girl of 9"),
            told("behaviour", "touch_over_clothes", "touched a girl of 9 over her clothes"),
            told("other_response", "distressed", "She cried"),
        ),
        may=frozenset({("how_often", "more_than_once")}),
    )
    (lessons,) = lessons_from([account], [])
    return lessons.for_the_network


def labels_of(span):
    return {LABELS[place] for place in np.flatnonzero(span.wanted)}


def known_of(span):
    return {LABELS[place] for place in np.flatnonzero(span.known)}


def said_in(lesson):
    return {TEXT[slice(*span.span)]: span for span in lesson.spans}


def test_each_clause_has_the_labels_whose_words_stand_in_it(lesson):
    crying = next(span for said, span in said_in(lesson).items() if said.startswith("She cried"))
    assert labels_of(crying) == {"other_response=distressed"}


def test_what_the_account_leaves_to_the_reader_is_not_known(lesson):
    clause = next(span for said, span in said_in(lesson).items() if said.startswith("He had done it"))
    assert labels_of(clause) == set()
    assert "how_often=more_than_once" not in known_of(clause)
    assert "how_often=once" in known_of(clause)


@pytest.mark.parametrize(("years", "whose"), [("12", "child_age"), ("9", "other_age")])
def test_each_age_is_that_of_its_owner_and_nothing_else_is_known_of_it(lesson, years, whose):
    span = next(each for said, each in said_in(lesson).items() if said == years)
    assert labels_of(span) == {whose}
    assert known_of(span) == {"child_age", "other_age"}


def test_the_whole_of_an_account_tells_and_the_whole_of_a_question_does_not(lesson):
    assert labels_of(said_in(lesson)[TEXT]) == known_of(said_in(lesson)[TEXT]) == {"tells"}
    (whole,) = lesson_of_a_line("what number do i ring").spans
    assert labels_of(whole) == set()
    assert known_of(whole) == {"tells"}


def test_an_account_without_a_fact_tells_of_no_incident():
    (lessons,) = lessons_from([Account("Two girls in year 4 have fallen out over a ball.", (), frozenset())], [])
    whole = lessons.for_the_network.spans[-1]
    assert known_of(whole) == {"tells"}
    assert labels_of(whole) == set()


def test_a_line_in_which_nothing_can_be_a_fact_is_no_lesson():
    assert lessons_from([], ["thank you"]) == []


def test_an_example_clause_is_a_message_of_its_own_of_which_only_what_was_looked_for_is_known():
    examples = labelled_clauses()[:20]
    lessons = list(lessons_of_examples(examples))
    assert len(lessons) == len(examples)
    for example, lesson in zip(examples, lessons, strict=True):
        (span,) = lesson.spans
        assert labels_of(span) == {"=".join(value) for value in example.gives if "=".join(value) in LABELS}
        assert labels_of(span) <= known_of(span)
