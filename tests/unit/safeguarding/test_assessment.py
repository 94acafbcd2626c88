"""The range that an assessment gives: what the facts support, no more, and what would settle it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeguarding.assessment import assess
from safeguarding.continuum import Band
from safeguarding.facts import Facts, facts_from
from tests.unit.safeguarding.incidents import a_fact_to_fill_in, an_ordinary_incident, any_facts

AT_FOUR = {"behaviour": "touch_over_clothes", "child_age": 4, "other_age": 4}


def test_nothing_known_may_be_anything() -> None:
    found = assess(Facts())
    assert (found.lowest, found.highest) == (Band.NORMAL, Band.VIOLENT)
    assert found.reasons == ()


def test_everything_ordinary_is_settled_as_normal() -> None:
    found = assess(an_ordinary_incident())
    assert found.is_settled
    assert found.lowest is Band.NORMAL
    assert found.open == ()


@pytest.mark.parametrize(
    ("different", "lowest", "highest"),
    [
        ({"wrong_place": "yes"}, Band.INAPPROPRIATE, Band.INAPPROPRIATE),
        ({"wrong_place": "yes", "how_often": "more_than_once"}, Band.PROBLEMATIC, Band.PROBLEMATIC),
        ({"agreement": "unclear"}, Band.PROBLEMATIC, Band.PROBLEMATIC),
        ({"agreement": "not_given"}, Band.PROBLEMATIC, Band.PROBLEMATIC),
        ({"agreement": "not_given", "behaviour": "touch_over_clothes"}, Band.ABUSIVE, Band.ABUSIVE),
        ({**AT_FOUR, "agreement": "not_given"}, Band.PROBLEMATIC, Band.PROBLEMATIC),
        ({"other_response": "distressed", "behaviour": "showing"}, Band.ABUSIVE, Band.ABUSIVE),
        ({"pressure": "persuasion"}, Band.PROBLEMATIC, Band.PROBLEMATIC),
        ({"pressure": "force"}, Band.ABUSIVE, Band.ABUSIVE),
        ({"pressure": "force", "violence": "injury"}, Band.VIOLENT, Band.VIOLENT),
        ({"pressure": None}, Band.NORMAL, Band.ABUSIVE),
        ({"pressure": None, "violence": None}, Band.NORMAL, Band.VIOLENT),
        ({"agreement": None}, Band.NORMAL, Band.PROBLEMATIC),
        ({"agreement": None, "wrong_place": "yes"}, Band.INAPPROPRIATE, Band.PROBLEMATIC),
        ({"child_age": 17}, Band.INAPPROPRIATE, Band.INAPPROPRIATE),
        ({"child_age": 13, "other_age": 15}, Band.INAPPROPRIATE, Band.INAPPROPRIATE),
        ({"child_age": 16, "other_age": 11, "behaviour": "touch_over_clothes"}, Band.ABUSIVE, Band.ABUSIVE),
        ({"behaviour": "sexual_act"}, Band.INAPPROPRIATE, Band.INAPPROPRIATE),
        ({"behaviour": "sexual_act", "child_age": 16, "other_age": 16}, Band.NORMAL, Band.NORMAL),
        ({"behaviour": "sexual_act", "child_age": 13, "other_age": 12}, Band.PROBLEMATIC, Band.PROBLEMATIC),
        ({"technology": "images"}, Band.INAPPROPRIATE, Band.INAPPROPRIATE),
        ({"technology": "images_shared_on"}, Band.ABUSIVE, Band.ABUSIVE),
        ({"behaviour": "touch_under_clothes", "relationship": "sibling"}, Band.PROBLEMATIC, Band.PROBLEMATIC),
        ({"when_challenged": "continued"}, Band.PROBLEMATIC, Band.PROBLEMATIC),
        ({"power": "imbalance", "behaviour": "touch_over_clothes"}, Band.ABUSIVE, Band.ABUSIVE),
    ],
)  # fmt: skip
def test_one_difference_to_an_ordinary_incident(different: dict[str, Any], lowest: Band, highest: Band) -> None:
    found = assess(an_ordinary_incident(**different))
    assert (found.lowest, found.highest) == (lowest, highest)


def test_the_fact_that_would_settle_it_is_named_with_where_it_could_lead() -> None:
    found = assess(an_ordinary_incident(pressure=None))
    assert [(one.fact, one.could_be) for one in found.open] == [("pressure", (Band.ABUSIVE, Band.PROBLEMATIC))]


def test_a_result_says_why_with_a_source() -> None:
    found = assess(an_ordinary_incident(pressure="threat"))
    assert found.reasons[0].text == "A bribe, a trick, threats or force were used."
    assert all(reason.source and reason.text.endswith(".") for reason in found.reasons)


def test_being_alone_settles_what_needs_two() -> None:
    found = assess(facts_from({"who_else": "no_one", "behaviour": "self_touch", "child_age": 3}))
    assert not {"agreement", "pressure", "power", "other_age"} & {one.fact for one in found.open}


@given(st.data())
def test_filling_in_an_unknown_never_leaves_the_range(data: st.DataObject) -> None:
    facts = data.draw(any_facts())
    before, after = assess(facts), assess(data.draw(a_fact_to_fill_in(facts)))
    assert before.lowest <= after.lowest <= after.highest <= before.highest


@given(any_facts())
def test_a_range_is_a_range_and_its_open_facts_are_unknown(facts: Facts) -> None:
    found = assess(facts)
    assert found.lowest <= found.highest
    assert found.is_settled == (not found.open)
    assert all(getattr(facts, one.fact) is None for one in found.open)
