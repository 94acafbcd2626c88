"""Whose age a correction means, and that nothing is taken where that is not said."""

import pytest

from actions.ages_put_right import ages_put_right
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


def test_a_bare_age_corrects_nothing_in_the_middle_of_the_questions() -> None:
    assert ages_put_right(case_of({"child_age": 13}), "he is 14", is_correction=False) == {}


def test_one_that_says_what_was_wrong_does() -> None:
    assert ages_put_right(case_of({"child_age": 13}), "14 not 13", is_correction=False) == {"child_age": 14}
