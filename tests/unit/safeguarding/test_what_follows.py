"""What follows from known facts, and what cannot be so together."""

import pytest

from safeguarding.fact_values import AgeGap, Stage
from safeguarding.facts import facts_from
from safeguarding.what_follows import (
    age_gap_between,
    contradictions,
    said_of_contradictions,
    stage_expected_at,
    with_what_follows,
)


@pytest.mark.parametrize(
    ("child_age", "other_age", "gap"),
    [
        (12, 12, AgeGap.UNDER_TWO_YEARS),
        (13, 12, AgeGap.UNDER_TWO_YEARS),
        (12, 13, AgeGap.UNDER_TWO_YEARS),
        (12, 14, AgeGap.OTHER_OLDER),
        (14, 12, AgeGap.TWO_YEARS),
        (15, 12, AgeGap.THREE_OR_FOUR_YEARS),
        (16, 12, AgeGap.THREE_OR_FOUR_YEARS),
        (17, 12, AgeGap.FIVE_YEARS_OR_MORE),
    ],
)
def test_the_gap_is_seen_from_the_child_who_showed_the_behaviour(child_age: int, other_age: int, gap: AgeGap) -> None:
    assert age_gap_between(child_age=child_age, other_age=other_age) is gap
    assert with_what_follows(facts_from({"child_age": child_age, "other_age": other_age})).age_gap is gap


@pytest.mark.parametrize(
    ("age", "stage"),
    [(0, Stage.EARLY_YEARS), (4, Stage.EARLY_YEARS), (5, Stage.PRIMARY), (9, Stage.PRIMARY)]
    + [(10, Stage.EARLY_ADOLESCENCE), (12, Stage.EARLY_ADOLESCENCE), (13, Stage.ADOLESCENCE), (17, Stage.ADOLESCENCE)],
)
def test_the_stage_expected_at_each_limit(age: int, stage: Stage) -> None:
    assert stage_expected_at(age) is stage


def test_the_stage_follows_from_age_only_where_development_is_as_expected() -> None:
    assert with_what_follows(facts_from({"child_age": 11})).developmental_stage is None
    as_expected = facts_from({"child_age": 11, "functioning": "as_expected"})
    assert with_what_follows(as_expected).developmental_stage is Stage.EARLY_ADOLESCENCE
    disabled = facts_from({"child_age": 11, "functioning": "learning_disability"})
    assert with_what_follows(disabled).developmental_stage is None


@pytest.mark.parametrize(
    ("codes", "named"),
    [
        ({"who_else": "no_one", "pressure": "force"}, {"pressure", "who_else"}),
        ({"who_else": "no_one", "other_age": 9}, {"other_age", "who_else"}),
        ({"who_else": "adult", "age_gap": "two_years"}, {"age_gap", "who_else"}),
        ({"child_age": 12, "other_age": 12, "age_gap": "two_years"}, {"age_gap", "child_age", "other_age"}),
        ({"child_age": 12, "functioning": "as_expected", "developmental_stage": "primary"}, {"developmental_stage"}),
    ],
)
def test_what_cannot_be_so_together_is_named(codes: dict[str, object], named: set[str]) -> None:
    facts = facts_from(codes)
    assert named <= {name for one in contradictions(facts) for name in one.facts}
    said = said_of_contradictions(facts)
    assert said
    assert all(name in said for name in named)


def test_facts_that_agree_say_nothing() -> None:
    assert said_of_contradictions(facts_from({"who_else": "one_child", "pressure": "force"})) is None
