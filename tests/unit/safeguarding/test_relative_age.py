"""How much older or younger someone is said to be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeguarding.relative_age import years_older


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("same age", 0),
        ("exactly the same age as him", 0),
        ("same class", 0),
        ("a year younger", -1),
        ("she is about two years younger", -2),
        ("a couple of years older", 2),
        ("2 and a half years younger than her", -2),
        ("3 yrs older", 3),
        ("six months younger", 0),
        ("in the year below", -1),
        ("the year above", 1),
    ],
)
def test_years_are_counted_from_the_other_child(text, years):
    assert years_older(text) == years


@pytest.mark.parametrize(
    "text",
    [
        "9",
        "younger",
        "the younger one is 6",
        "he hit her two years ago",
        "not the same age",
        "same as before he moved",
        "",
    ],
)
def test_what_says_other_than_that_is_left(text):
    assert years_older(text) is None


@given(st.integers(1, 15), st.sampled_from(["years", "yrs", "year"]))
def test_older_is_the_opposite_of_younger(count, unit):
    assert years_older(f"{count} {unit} older") == count == -(years_older(f"{count} {unit} younger") or 0)
