"""What is unknown is filled in, what is known is changed; where two things cannot both be so, the worse stands."""

from __future__ import annotations

import pytest

from actions.case import case_of
from actions.corrections import take_in, would_contradict
from actions.message import ReadWords
from safeguarding.continuum import Band
from safeguarding.facts import NOT_KNOWN, facts_from

A_CASE = {"child_age": 14, "other_age": 8, "behaviour": "touch_over_clothes", "pressure": "none", "violence": "none"}


@pytest.mark.parametrize(
    ("known", "told", "changed"),
    [
        ({}, {"child_age": 12}, []),
        ({"child_age": 12}, {"child_age": 12}, []),
        ({"child_age": 12}, {"child_age": "12"}, []),
        ({"child_age": 12}, {"child_age": 11}, ["child_age"]),
        ({"child_age": NOT_KNOWN}, {"child_age": 11}, []),
        ({"pressure": "none", "violence": "none"}, {"pressure": "force", "violence": "none"}, ["pressure"]),
    ],
)
def test_which_facts_have_changed(known, told, changed):
    assert [change.fact for change in take_in(case_of(known), told)] == changed


def test_an_age_is_kept_as_a_number():
    case = case_of({})
    take_in(case, {"child_age": "12"})
    assert case.slots["child_age"] == 12


def test_not_known_does_not_overwrite_what_is_known():
    case = case_of({"pressure": "force"})
    assert take_in(case, {"pressure": NOT_KNOWN}) == []
    assert case.slots["pressure"] == "force"


def test_but_it_does_where_just_that_is_asked_again():
    case = case_of({"pressure": "force", "requested_slot": "pressure"})
    take_in(case, {"pressure": NOT_KNOWN})
    assert case.slots["pressure"] == NOT_KNOWN


def test_ages_take_the_gap_with_them_unless_it_is_told_too():
    case = case_of({"age_gap": "five_years_or_more", "child_age": 14})
    take_in(case, {"child_age": 10})
    assert case.slots["age_gap"] is None
    take_in(case, {"child_age": 10, "age_gap": "two_years"})
    assert case.slots["age_gap"] == "two_years"


@pytest.mark.parametrize("worse", [{"pressure": "force"}, {"violence": "injury"}, {"other_response": "distressed"}])
def test_no_one_else_and_harm_to_another_leaves_open_who_was_there(worse):
    case = case_of(worse)
    take_in(case, {"who_else": "no_one"})
    assert case.slots["who_else"] == NOT_KNOWN
    assert {fact: case.slots[fact] for fact in worse} == worse


def test_a_change_knows_the_levels_before_and_after():
    (change,) = take_in(case_of(A_CASE), {"pressure": "threat"})
    (_, (low, high)) = change.bands
    assert low is Band.ABUSIVE
    assert high >= low
    assert (change.before.pressure.value, change.after.pressure.value) == ("none", "threat")


def test_words_are_kept_with_their_fact_and_go_with_it():
    case = case_of({})
    take_in(case, {"child_age": 12}, words={"child_age": ReadWords("about 12", hedged=True)})
    assert case.slots["words_read"] == {"child_age": ["about 12", True]}
    take_in(case, {"child_age": 13})
    assert case.slots["words_read"] is None


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ({}, 0),
        ({"child_age": 14}, 0),
        ({"setting": "home"}, 0),
        ({"child_age": 13}, 1),
        ({"child_age": 5, "other_age": 5, "behaviour": "self_touch"}, 3),
    ],
)
def test_how_much_a_new_story_says_otherwise(told, count):
    assert would_contradict(facts_from(A_CASE), told) == count


@pytest.mark.parametrize(("pressure", "agreement"), [("threat", None), ("force", None), ("persuasion", "mutual")])
def test_what_was_agreed_is_open_again_when_threats_or_force_come_out(pressure, agreement):
    case = case_of({"agreement": "mutual", "pressure": "none"})
    take_in(case, {"pressure": pressure})
    assert case.slots["agreement"] == agreement


def test_what_is_said_of_both_in_one_message_stands():
    case = case_of({})
    take_in(case, {"pressure": "threat", "agreement": "mutual"})
    assert case.slots["agreement"] == "mutual"
