"""Bare answers, question by question; nonsense and doubt give nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeguarding.answers import LONGEST, read_answer
from safeguarding.facts import AGES_OF_CHILDHOOD, FACT_NAMES, FactError, code_of

CONSONANTS = st.text("bcdfghjklmnpqrstvwxz", min_size=6, max_size=9)


def codes(fact, text):
    read = read_answer(fact, text)
    return None if read is None else {name: value if value is None else code_of(value) for name, value in read.items()}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("12", {"child_age": 12}),
        ("hes twelve", {"child_age": 12}),
        ("nine and a half", {"child_age": 9}),
        ("nearly 13", {"child_age": 12}),
        ("18 months", {"child_age": 1}),
        ("y7", {"child_age": 11}),
        ("reception", {"child_age": 4}),
        ("0", {"child_age": 0}),
        ("17", {"child_age": 17}),
        ("12 and 9", {"child_age": 12, "other_age": 9}),
        ("both 14", {"child_age": 14, "other_age": 14}),
        ("dunno", {"child_age": None}),
        ("18", None),
        ("25", None),
        ("12 or 13", {"child_age": 12}),
        ("5 nearly 6", {"child_age": 5}),
        ("nine, going on ten", {"child_age": 9}),
        ("9 or 12", None),
        ("room 12", None),
        ("07700 900123", None),
        ("12:30", None),
    ],
)
def test_the_age_of_the_child(text, read):
    assert codes("child_age", text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [("9", {"other_age": 9}), ("9, 7 and 8", {"other_age": 7}), ("the younger one is 6", {"other_age": 6})],
)
def test_the_youngest_of_the_others(text, read):
    assert codes("other_age", text) == read


@pytest.mark.parametrize(
    ("fact", "text", "code"),
    [
        ("danger_now", "nope", "no"),
        ("danger_now", "yep", "yes"),
        ("danger_now", "not sure", None),
        ("who_else", "just the one child", "one_child"),
        ("who_else", "nobody else", "no_one"),
        ("behaviour", "groped her", "touch_over_clothes"),
        ("behaviour", "kissed and touched her under her clothes", "touch_under_clothes"),  # the worse of two
        ("agreement", "she said no", "not_given"),
        ("pressure", "none of that", "none"),
        ("pressure", "he threatened her", "threat"),
        ("violence", "no one was hurt", "none"),
        ("violence", "she was bruised", "injury"),
        ("when_it_happened", "yesterday", "within_14_days"),
        ("when_it_happened", "three weeks ago", "longer_ago"),
        ("how_often", "once i think", "once"),
        ("how_often", "it's the third time", "more_than_once"),
        ("who_else", "a girl in his class", "one_child"),
        ("who_else", "some girls", "several_children"),
        ("pressure", "nothing like that", "none"),
        ("danger_now", "no she is safe with me", "no"),
        ("danger_now", "no, they're separated", "no"),
        ("danger_now", "not at the minute", "no"),
        ("intent", "dont think so", "no"),
        ("intent", "not really", "no"),
        ("danger_now", "they're all ok", "no"),
        ("danger_now", "hes fine", "no"),
        ("other_response", "ok", "comfortable"),
        ("other_response", "a bit upset", "uncomfortable"),
        ("other_response", "cant talk", "unable_to_say"),
        ("who_else", "just him", "no_one"),
        ("who_else", "me", "adult"),
        ("setting", "foster home", "foster"),  # the home in it is none of its own
        ("setting", "childrens home", "residential"),
        ("setting", "his grandmas", "home"),
        ("relationship", "step bro", "sibling"),
        ("relationship", "dont know each other", "stranger"),
        ("how_often", "3x", "more_than_once"),
        ("functioning", "on the pathway", "additional_needs"),
        ("trauma", "none known", "no"),
        ("trauma", "his dad died", "yes"),
        ("out_of_character", "never done it before", "yes"),
        ("parents_told", "mum knows", "one_family"),
        ("parents_told", "both mums", "both_families"),
        ("named_person_told", "im the named person", "yes"),
        ("named_person_told", "will do", "no"),
        ("recorded", "in my notebook", "yes"),
    ],
)
def test_a_value(fact, text, code):
    assert codes(fact, text) == {fact: code}


@pytest.mark.parametrize(
    ("fact", "text"),
    [("how_often", "not once"), ("setting", "purple"), ("pressure", "yes"), ("behaviour", "yes"), ("setting", "")],
)
def test_what_is_not_clear_is_no_answer(fact, text):
    assert codes(fact, text) is None


@pytest.mark.parametrize(
    ("fact", "text", "read"),
    [
        ("danger_now", "not ok", None),
        ("danger_now", "she isn't fine", None),
        ("other_response", "not ok", None),
        ("trauma", "nobody died", None),
        ("parents_told", "mum doesn't know", {"parents_told": "neither"}),
        ("parents_told", "her mum doesnt know yet", None),
        ("named_person_told", "i am about to", {"named_person_told": "no"}),
        ("behaviour", "touched her under the table", None),
        ("recorded", "need to write my notes", {"recorded": "no"}),
    ],
)
def test_what_is_denied_or_said_of_something_else_is_not_said(fact, text, read):
    assert codes(fact, text) == read


@pytest.mark.parametrize(
    ("text", "child_age", "read"),
    [
        ("two years younger", 12, {"other_age": 10}),
        ("same age", 9, {"other_age": 9}),
        ("a year older than him", 9, {"other_age": 10}),
        ("two years younger", None, {"age_gap": "two_years", "other_age": None}),
        ("5 years younger", None, {"age_gap": "five_years_or_more", "other_age": None}),
        ("the year above", None, {"age_gap": "under_two_years", "other_age": None}),
        ("three years older", None, {"age_gap": "other_older", "other_age": None}),
        ("two years older", 16, None),  # no child any more: asked again
        ("three years younger", 2, None),
    ],
)
def test_an_age_told_from_the_other(text, child_age, read):
    told = read_answer("other_age", text, child_age=child_age)
    assert (told and {name: value and code_of(value) for name, value in told.items()}) == read


@given(st.sampled_from(FACT_NAMES), st.lists(CONSONANTS, min_size=1, max_size=4).map(" ".join))
def test_nonsense_gives_nothing(fact, text):
    assert not any(value is not None for value in (read_answer(fact, text) or {}).values())


@given(st.sampled_from(FACT_NAMES), st.text(max_size=LONGEST + 40))
def test_no_text_breaks_it_and_ages_stay_in_childhood(fact, text):
    for name, value in (read_answer(fact, text) or {}).items():
        assert name in FACT_NAMES
        assert not isinstance(value, int) or value in AGES_OF_CHILDHOOD


@pytest.mark.parametrize("fact", FACT_NAMES)
def test_a_story_is_no_bare_answer(fact):
    assert read_answer(fact, "yes " * LONGEST) is None


def test_a_fact_that_does_not_exist():
    with pytest.raises(FactError):
        read_answer("shoe_size", "12")


@pytest.mark.parametrize("text", ["he didn't force her", "no force", "not forced", "no threats"])
def test_a_narrow_denial_is_no_answer_to_a_wide_question(text: str) -> None:
    """Threats, bribes and tricks stay open, and unknown is not no: the question comes again with its options."""
    assert read_answer("pressure", text) is None
