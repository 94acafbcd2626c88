"""The one age in an answer that says more than an age; where two may be meant, none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeguarding.age_in_a_sentence import age_in_a_sentence
from safeguarding.answers import read_answer
from safeguarding.facts import AGES_OF_CHILDHOOD

WORDS = st.sampled_from(
    [
        "he",
        "is",
        "was",
        "12",
        "nine",
        "in",
        "june",
        "rising",
        "not",
        "birthday",
        "months",
        "y7",
        "like",
        "sorry",
        "of",
        ",",
    ]
)


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("hes only nine bless him", 9),
        ("thirteen same as her", 13),
        ("14, small for it", 14),
        ("10 but acts about 6", 10),
        ("she turned seven at christmas", 7),
        ("he was 11 when it happened", 11),
        ("just gone 5 in june just gone", 5),
        ("had his tenth birthday, so ten", 10),
        ("had his 12th birthday on sunday", 12),
        ("ten months", 0),
        ("a baby, 20 months", 1),
        ("six and three quarters he tells me", 6),
        ("the lass is 12yo, our lad isnt", 12),
    ],
)
def test_an_age_is_found_among_other_words(text: str, age: int) -> None:
    assert age_in_a_sentence(text) == age


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("rising five", 4),
        ("not yet 11", 10),
        ("few weeks off 14", 13),
        ("18 in a fortnight", 17),
        ("sixteen next week", 15),
        ("15, 16 in march", 15),
        ("eighteen come easter", 17),
    ],
)
def test_a_birthday_that_is_to_come_is_not_yet_had(text: str, age: int) -> None:
    assert age_in_a_sentence(text) == age


@pytest.mark.parametrize(
    ("text", "age"), [("ten no i tell a lie eleven", 11), ("er twelve sorry thirteen", 13), ("hes 8, i mean 9", 9)]
)
def test_a_slip_that_is_put_right_counts_as_it_is_put(text: str, age: int) -> None:
    assert age_in_a_sentence(text) == age


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12 kids were in the room",
        "10 of us on shift",
        "maybe 12, maybe 15",
        "acts about 6",
        "plays with the under tens",
        "room 12",
        "been with us since she was 3",
        "at 12:30",
        "07700 900123",
        "20",
        "the second time",
        "just the one",
    ],
)
def test_a_number_that_may_be_no_age_is_none(text: str) -> None:
    assert age_in_a_sentence(text) is None


@given(st.lists(WORDS, max_size=12))
def test_whatever_is_typed_gives_an_age_of_childhood_or_none(words: list[str]) -> None:
    age = age_in_a_sentence(" ".join(words))
    assert age is None or age in AGES_OF_CHILDHOOD


@pytest.mark.parametrize(
    ("fact", "text", "read"),
    [
        ("child_age", "hes only nine bless him", {"child_age": 9}),
        ("other_age", "shes six in yr 1", {"other_age": 6}),  # the year says once more what the age says
        ("child_age", "12, year 7", {"child_age": 12}),
        ("child_age", "12, year 4", {"child_age": 12, "other_age": 8}),  # that year is another child's
        ("other_age", "just gone 4", {"other_age": 4}),
    ],
)
def test_it_answers_the_question_of_how_old(fact: str, text: str, read: dict[str, int]) -> None:
    assert read_answer(fact, text) == read
