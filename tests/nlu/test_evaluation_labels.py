"""Holds the labels of stories and bare answers: whole, valid, and never at odds with each other."""

from __future__ import annotations

from collections import Counter

import pytest

from safeguarding.facts import FACT_NAMES, code_of, read_value, values_of
from tests.nlu import evaluation_set
from tests.nlu.evaluation_set import Story

AGES = ("child_age", "other_age")
STORIES = evaluation_set.stories()
ANSWERS = evaluation_set.bare_answers()


@pytest.mark.parametrize("fact", [name for name in FACT_NAMES if name not in AGES])
def test_every_value_of_a_fact_is_told_in_several_stories(fact: str) -> None:
    told = Counter(value for story in STORIES for value in story.facts.get(fact, ()))
    assert {code_of(value): told[code_of(value)] for value in values_of(fact) if told[code_of(value)] < 3} == {}


@pytest.mark.parametrize("fact", FACT_NAMES)
def test_every_fact_is_told_in_at_least_ten_stories(fact: str) -> None:
    assert sum(fact in story.facts for story in STORIES) >= 10


@pytest.mark.parametrize(("fact", "ages"), [("child_age", range(1, 18)), ("other_age", range(2, 17))])
def test_ages_are_spread_over_childhood(fact: str, ages: range) -> None:
    told = {age for story in STORIES for age in story.facts.get(fact, ())}
    assert set(ages) - told == set()


def test_every_fact_is_asked_in_the_bare_answers() -> None:
    assert set(FACT_NAMES) - {answer.asked for answer in ANSWERS} == set()


def test_every_label_is_a_fact_and_a_value_of_it_as_a_code() -> None:
    labelled = [values for story in STORIES for values in (story.facts, story.may, story.forbidden)]
    labelled += [values for answer in ANSWERS for values in (answer.expected, answer.may)]
    pairs = {(fact, value) for values in labelled for fact, given in values.items() for value in given}
    assert {(fact, value) for fact, value in pairs if not _is_a_code_of(fact, value)} == set()


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
def test_a_label_does_not_contradict_another(story: Story) -> None:
    assert not set(story.facts) & set(story.may)
    assert set(story.hedged) <= set(story.facts) | set(story.may)
    for fact, values in story.forbidden.items():
        assert not set(values) & {*story.facts.get(fact, ()), *story.may.get(fact, ())}


def test_someone_who_cannot_say_gives_no_fact() -> None:
    assert [answer.text for answer in ANSWERS if answer.cannot_say and answer.expected] == []


def test_nothing_to_read_means_no_fact_and_something_forbidden() -> None:
    distractors = [story for story in STORIES if story.id.startswith("nothing-to-read")]
    assert len(distractors) >= 25
    assert [story.id for story in distractors if story.facts or not story.forbidden] == []


@pytest.mark.parametrize(
    ("fact", "value", "mark"),
    [
        ("child_age", 11, "right"),
        ("child_age", 12, "right"),
        ("age_gap", "under_two_years", "allowed"),
        ("child_age", 7, "wrong"),
        ("pressure", "none", "wrong"),
    ],
)
def test_a_reading_is_marked_by_the_label_it_meets(fact: str, value: str | int, mark: str) -> None:
    story = Story("x", "y7s", {"child_age": (11, 12)}, {"age_gap": ("under_two_years",)}, {"child_age": (7,)}, ())
    assert story.verdict(fact, value) == mark


def _is_a_code_of(fact: str, value: object) -> bool:
    found = read_value(fact, value)
    return found is not None and code_of(found) == value
