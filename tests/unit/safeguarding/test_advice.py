"""What to do: the Leeds rule, the guidance of each situation, both children, and the order in which it is said."""

from __future__ import annotations

from itertools import combinations_with_replacement
from typing import Any

import pytest
from hypothesis import given

from safeguarding.advice import advise, guidance_band
from safeguarding.assessment import assess
from safeguarding.continuum import Band
from safeguarding.facts import Facts, facts_from
from safeguarding.guidance import block_ids
from tests.unit.safeguarding.incidents import an_ordinary_incident, any_facts

FOR_A_REFERRAL = {"child_who_harmed", "refer_both", "what_happens_next"}
FOR_EVERYONE = {"speaking_with_children", "recording", "parents", "look_after_yourself"}


@pytest.mark.parametrize(
    ("different", "band", "refer"),
    [
        ({}, Band.NORMAL, False),
        ({"wrong_place": "yes"}, Band.INAPPROPRIATE, False),
        ({"secrecy": "yes"}, Band.PROBLEMATIC, True),
        ({"pressure": "threat"}, Band.ABUSIVE, True),
        ({"violence": "violence"}, Band.VIOLENT, True),
        # while the range still reaches problematic, the advice is that of problematic
        ({"agreement": None}, Band.PROBLEMATIC, True),
        ({"pressure": None}, Band.PROBLEMATIC, True),
        ({"wrong_place": "yes", "violence": None}, Band.PROBLEMATIC, True),
        ({"secrecy": "yes", "violence": None}, Band.PROBLEMATIC, True),
        ({"pressure": "threat", "violence": None}, Band.ABUSIVE, True),
        # while it cannot reach problematic, it is that of the upper end
        ({"wrong_place": None}, Band.INAPPROPRIATE, False),
        # danger and an adult's involvement are referred at any level
        ({"danger_now": "yes"}, Band.NORMAL, True),
        ({"adult_involved": "yes"}, Band.NORMAL, True),
    ],
)
def test_the_level_of_the_advice_and_the_leeds_rule(different: dict[str, Any], band: Band, refer: bool) -> None:
    advice = advise(an_ordinary_incident(**different))
    assert (advice.band, advice.refer) == (band, refer)


@pytest.mark.parametrize(("lowest", "highest"), combinations_with_replacement(Band, 2))
def test_the_guidance_covers_the_whole_range(lowest: Band, highest: Band) -> None:
    band = guidance_band(lowest=lowest, highest=highest)
    assert lowest <= band <= highest
    assert band >= min(highest, Band.PROBLEMATIC)


@pytest.mark.parametrize(
    ("different", "block"),
    [
        ({"danger_now": "yes"}, "danger"),
        ({"adult_involved": "yes"}, "police_adult_involved"),
        ({"technology": "images"}, "images"),
        ({"technology": "messages"}, "technology"),
        ({"violence": "injury"}, "health_and_evidence"),
        ({"when_it_happened": "longer_ago"}, "non_recent"),
        ({"children_now": "together_alone"}, "keep_apart"),
        ({"relationship": "sibling"}, "siblings"),
        ({"setting": "school"}, "school"),
        ({"services": "social_worker"}, "looked_after_or_social_worker"),
    ],
)
def test_a_situation_adds_its_guidance_after_that_of_the_level(different: dict[str, Any], block: str) -> None:
    advice = advise(an_ordinary_incident(**different))
    place, level = advice.blocks.index(block), advice.blocks.index(advice.band.word)
    assert place < level if block == "danger" else place > level
    assert block not in advise(an_ordinary_incident()).blocks


@pytest.mark.parametrize(
    ("codes", "there", "not_there"),
    [
        # both children, whatever the level
        ({"who_else": "one_child", "secrecy": "yes"}, {"child_harmed", "child_who_harmed"}, {"other_child"}),
        ({"who_else": "several_children", "secrecy": "yes"}, {"child_harmed", "child_who_harmed"}, {"other_child"}),
        ({"secrecy": "yes"}, {"child_harmed", "child_who_harmed"}, {"other_child"}),
        # with an adult or no one there is one child
        (
            {"who_else": "adult", "secrecy": "yes"},
            {"child_who_harmed", "adult_target", "refer_the_child"},
            {"child_harmed", "other_child", "refer_both"},
        ),
        (
            {"who_else": "no_one", "secrecy": "yes"},
            {"child_who_harmed", "refer_the_child"},
            {"child_harmed", "other_child", "refer_both"},
        ),
    ],
)
def test_every_child_who_was_part_of_it_is_responded_to(
    codes: dict[str, Any], there: set[str], not_there: set[str]
) -> None:
    blocks = {*advise(facts_from(codes)).blocks}
    assert there <= blocks
    assert not there & not_there
    assert not not_there & blocks


def test_ordinary_behaviour_is_never_spoken_of_as_harm() -> None:
    blocks = {*advise(an_ordinary_incident()).blocks}
    assert {"other_child", "child_whose_behaviour"} <= blocks
    assert not blocks & {"child_harmed", *FOR_A_REFERRAL}


def test_with_nothing_known_the_advice_is_to_ring() -> None:
    advice = advise(Facts())
    assert advice.refer
    assert advice.band is Band.PROBLEMATIC


@given(any_facts())
def test_what_holds_for_any_advice(facts: Facts) -> None:
    advice, found = advise(facts), assess(facts)
    assert {*advice.blocks} <= {*block_ids()}, "a block that is not written"
    assert len({*advice.blocks}) == len(advice.blocks), "a block that is said twice"
    assert {*advice.blocks} >= FOR_EVERYONE
    assert bool({*advice.blocks} & FOR_A_REFERRAL) == advice.refer
    assert advice.refer or found.highest < Band.PROBLEMATIC
    assert found.lowest <= advice.band <= max(found.highest, found.lowest)
    assert advice == advise(facts, found)


@given(any_facts())
def test_danger_comes_before_everything(facts: Facts) -> None:
    advice = advise(facts)
    assert ("danger" in advice.blocks) == (advice.blocks[0] == "danger")
