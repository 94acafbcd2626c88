"""A case holds facts as codes, tells what has changed, and can be emptied of everything."""

from __future__ import annotations

import pytest

from actions.case import DIALOGUE_SLOTS, FACTS_CONFIRMED, TOLD, case_of, emptied
from safeguarding.fact_values import Pressure
from safeguarding.facts import FACT_NAMES, NOT_KNOWN


def changes_of(case):
    return {event["name"]: event["value"] for event in case.events()}


def test_not_known_is_asked_and_not_known():
    case = case_of({"pressure": NOT_KNOWN, "child_age": 12})
    assert case.facts.pressure is None
    assert case.asked == {"pressure"}
    assert case.facts.child_age == 12


@pytest.mark.parametrize(("value", "knows"), [(None, False), (NOT_KNOWN, False), ("none", True), ("force", True)])
def test_what_is_known(value, knows):
    assert case_of({"pressure": value}).knows("pressure") is knows


def test_an_age_of_nought_is_known():
    assert case_of({"child_age": 0}).knows("child_age")


def test_a_value_is_put_as_its_code():
    case = case_of({})
    case.put("pressure", Pressure.FORCE)
    assert case.slots["pressure"] == "force"
    assert type(case.slots["pressure"]) is str


def test_only_changes_are_told_and_always_the_reply_and_the_question():
    case = case_of({"child_age": 12, "behaviour": "talk"})
    case.put("child_age", 12)
    case.put("behaviour", "showing")
    assert changes_of(case) == {"behaviour": "showing", "reply_kind": None, "requested_slot": None}


def test_what_is_forgotten_is_told():
    case = case_of({"child_age": 12})
    case.forget(["child_age"])
    assert changes_of(case)["child_age"] is None


def test_slots_of_others_are_left_alone():
    assert "opened" not in changes_of(case_of({"opened": True}))


@pytest.mark.parametrize(("slots", "count"), [({}, 0), ({"misunderstood": None}, 0), ({"misunderstood": 2}, 2)])
def test_counts_begin_at_nought(slots, count):
    assert case_of(slots).counted("misunderstood") == count


def test_an_emptied_case_has_nothing_left():
    forgotten = {event["name"]: event["value"] for event in emptied()}
    assert set(forgotten) == {*FACT_NAMES, *DIALOGUE_SLOTS, "requested_slot"}
    assert set(forgotten.values()) == {None}


def test_stage_and_question():
    case = case_of({"case_stage": TOLD, "requested_slot": FACTS_CONFIRMED})
    assert (case.stage, case.requested) == (TOLD, FACTS_CONFIRMED)
