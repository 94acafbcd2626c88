"""Whose age a correction means, and that nothing is taken where that is not said."""

import pytest

from actions.ages_put_right import ages_put_right, with_the_youngest_of_several
from actions.case import case_of


@pytest.mark.parametrize(
    ("known", "text", "right"),
    [
        ({"child_age": 11, "other_age": 8}, "sorry he is 12 not 11", {"child_age": 12}),
        ({"child_age": 11, "other_age": 8}, "the other one is 7, not 8", {"other_age": 7}),
        ({"child_age": 11, "other_age": 8}, "she's nine not eight", {"other_age": 9}),
        ({"child_age": 11, "other_age": 8}, "not 11, he's 12", {"child_age": 12}),
        ({"child_age": 11, "other_age": 8}, "no the younger one is 6", {"other_age": 6}),
        ({"child_age": 8, "other_age": 11}, "the older one is 12", {"other_age": 12}),
        ({"child_age": 11, "other_age": 8}, "the other one is 9", {"other_age": 9}),
        ({"child_age": 13}, "he is 14", {"child_age": 14}),
        ({"child_age": 11, "other_age": 8}, "he is 14", {}),
        ({"child_age": 8, "other_age": 8}, "he is 9 not 8", {}),
        ({"child_age": 11, "other_age": 8}, "it was room 12 not 14", {}),
        ({"child_age": 11, "other_age": 8}, "there was pressure", {}),
        ({}, "he is 12 not 11", {}),
    ],
)
def test_whose_age_is_meant(known: dict[str, int], text: str, right: dict[str, int]) -> None:
    assert ages_put_right(case_of(known), text, is_correction=True) == right


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("15 and 12", (15, 12)),
        ("they're 15 and 12", (15, 12)),
        ("theyre 12 & 9", (12, 9)),
        ("12 n 8", (12, 8)),
        ("one's 15 ones 12", None),  # not said which
        ("14, the other is 11", (14, 11)),
        ("ages 14, 11", (14, 11)),
        ("14/11", None),  # a day
        ("both 14", None),  # the answers' own words know that
        ("2 to 1 staffing in place", None),
        ("12 and it was at school", None),
    ],
)
def test_two_ages_are_both_of_them(text: str, ages: tuple[int, int] | None) -> None:
    found = ages_put_right(case_of({}), text, is_correction=False)
    assert found == (dict(zip(("child_age", "other_age"), ages, strict=True)) if ages else {})


@pytest.mark.parametrize(
    ("asked", "is_correction", "taken"),
    [("when_it_happened", False, False), ("other_age", False, True), ("facts_confirmed", True, True)],
)
def test_two_numbers_change_known_ages_only_where_ages_are_meant(asked: str, is_correction: bool, taken: bool) -> None:
    case = case_of({"child_age": 12, "other_age": 9, "requested_slot": asked})
    found = ages_put_right(case, "14, 11", is_correction=is_correction)
    assert found == ({"child_age": 14, "other_age": 11} if taken else {})


def test_two_ages_in_the_other_order_turn_nothing_round() -> None:
    assert ages_put_right(case_of({"child_age": 12, "other_age": 9}), "9 and 12", is_correction=False) == {}


@pytest.mark.parametrize(
    ("known", "text", "age"),
    [
        ({}, "its a boy of 11", 11),
        ({}, "its about a boy of 11", 11),
        ({}, "girl aged 7", 7),
        ({}, "lad whos 13", 13),
        ({}, "a boy of 11 hit her", None),
        ({"other_age": 9}, "its a boy of 11", None),  # who that is the reader knows better
    ],
)
def test_the_first_child_of_whom_an_age_is_said(known: dict[str, int], text: str, age: int | None) -> None:
    assert ages_put_right(case_of(known), text, is_correction=False) == ({"child_age": age} if age else {})


def test_a_bare_age_corrects_nothing_in_the_middle_of_the_questions() -> None:
    assert ages_put_right(case_of({"child_age": 13}), "he is 14", is_correction=False) == {}


def test_one_that_says_what_was_wrong_does() -> None:
    assert ages_put_right(case_of({"child_age": 13}), "14 not 13", is_correction=False) == {"child_age": 14}


@pytest.mark.parametrize(
    "text",
    [
        "it was the other way round",
        "no wrong way around",
        "sorry i got them mixed up",
        "mixed the two up",
        "back to front",
    ],
)
def test_the_other_way_round_gives_each_the_age_of_the_other(text: str) -> None:
    known = {"child_age": 12, "other_age": 9}
    assert ages_put_right(case_of(known), text, is_correction=False) == {"child_age": 9, "other_age": 12}
    assert ages_put_right(case_of({"child_age": 12}), text, is_correction=False) == {}


@pytest.mark.parametrize(
    ("text", "read", "other_age"),
    [
        ("boy 10 touched kids 9, 7 and 5", {"child_age": 10, "other_age": 9}, 5),
        ("he did it to two girls aged 8 and 6", {"child_age": 12, "other_age": 8}, 6),
        ("two boys 11 and 12 were kissing", {"child_age": 11, "other_age": 12}, 12),  # one of them is the child
        ("he is 12, she is 9", {"child_age": 12, "other_age": 9}, 9),
        ("the girls are in year 4, 2 of them", {"child_age": 12}, None),
    ],
)
def test_of_several_the_youngest_counts(text: str, read: dict[str, int], other_age: int | None) -> None:
    assert with_the_youngest_of_several(text, read).get("other_age") == other_age
