"""Situations that call for advice of their own: each is certain only when the facts make it so."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeguarding.continuum import Holds
from safeguarding.facts import Facts, facts_from
from safeguarding.guidance import block_ids
from safeguarding.situations import SITUATIONS, Situation, is_so
from tests.unit.safeguarding.incidents import a_fact_to_fill_in, an_ordinary_incident, any_facts

UNHURT = {"violence": "none"}
BY_BLOCK = {one.block: one for one in SITUATIONS}


def the(block: str) -> Situation:
    return BY_BLOCK[block]


@pytest.mark.parametrize(
    ("block", "codes", "so"),
    [
        ("danger", {"danger_now": "yes"}, True),
        ("danger", {"danger_now": "no"}, False),
        ("police_adult_involved", {"adult_involved": "yes"}, True),
        ("police_adult_involved", {"adult_involved": "no"}, False),
        # images of a child, and what is technology without them
        ("images", {"technology": "images"}, True),
        ("images", {"technology": "images_shared_on"}, True),
        ("images", {"technology": "illegal_images"}, True),
        ("images", {"technology": "pornography"}, False),
        ("images", {"technology": "messages"}, False),
        ("technology", {"technology": "messages"}, True),
        ("technology", {"technology": "pornography"}, True),
        ("technology", {"technology": "images"}, False),
        ("technology", {"technology": "not_used"}, False),
        # health care and evidence: any injury at any time, touching or an act within 14 days
        ("health_and_evidence", {"violence": "injury"}, True),
        ("health_and_evidence", {"violence": "injury", "when_it_happened": "longer_ago"}, True),
        ("health_and_evidence", {**UNHURT, "behaviour": "sexual_act", "when_it_happened": "today"}, True),
        ("health_and_evidence", {**UNHURT, "behaviour": "sexual_act", "when_it_happened": "within_14_days"}, True),
        ("health_and_evidence", {**UNHURT, "behaviour": "sexual_act", "when_it_happened": "longer_ago"}, False),
        ("health_and_evidence", {**UNHURT, "behaviour": "touch_under_clothes", "when_it_happened": "today"}, True),
        ("health_and_evidence", {**UNHURT, "behaviour": "touch_over_clothes", "when_it_happened": "today"}, False),
        ("non_recent", {"when_it_happened": "longer_ago"}, True),
        ("non_recent", {"when_it_happened": "within_14_days"}, False),
        # being together matters between children only
        ("keep_apart", {"children_now": "together_alone", "who_else": "one_child"}, True),
        ("keep_apart", {"children_now": "together_supervised", "who_else": "several_children"}, True),
        ("keep_apart", {"children_now": "apart", "who_else": "one_child"}, False),
        ("keep_apart", {"children_now": "together_alone", "who_else": "adult"}, False),
        ("keep_apart", {"children_now": "together_alone", "who_else": "no_one"}, False),
        ("siblings", {"relationship": "sibling"}, True),
        ("siblings", {"relationship": "relative"}, False),
        ("adult_target", {"who_else": "adult"}, True),
        ("adult_target", {"who_else": "one_child"}, False),
        ("school", {"setting": "school"}, True),
        ("school", {"setting": "residential"}, False),
        ("looked_after_or_social_worker", {"services": "looked_after"}, True),
        ("looked_after_or_social_worker", {"services": "social_worker"}, True),
        ("looked_after_or_social_worker", {"services": "early_help"}, False),
    ],
)
def test_when_a_situation_is_so(block: str, codes: dict[str, Any], so: bool) -> None:
    facts = facts_from(codes)
    assert the(block).test.holds(facts) is (Holds.YES if so else Holds.NO)
    assert is_so(the(block), facts) == so


@pytest.mark.parametrize("one", SITUATIONS, ids=lambda one: one.block)
def test_with_nothing_known_no_situation_is_certain_and_none_is_ruled_out(one: Situation) -> None:
    assert one.test.holds(Facts()) is Holds.OPEN
    assert not is_so(one, Facts())


@pytest.mark.parametrize("one", SITUATIONS, ids=lambda one: one.block)
def test_a_situation_names_guidance_that_is_written(one: Situation) -> None:
    assert one.block in block_ids()


def test_an_ordinary_incident_is_no_situation() -> None:
    assert [one.block for one in SITUATIONS if is_so(one, an_ordinary_incident())] == []


@given(st.data())
def test_what_is_learnt_later_never_takes_a_situation_back(data: st.DataObject) -> None:
    facts = data.draw(any_facts())
    fuller = data.draw(a_fact_to_fill_in(facts))
    assert [one.block for one in SITUATIONS if is_so(one, facts) and not is_so(one, fuller)] == []
