"""Which question comes next, and when to stop."""

from dataclasses import replace

import pytest
from hypothesis import given

from safeguarding.advice import advise
from safeguarding.facts import FACT_NAMES, Facts, facts_from, values_of
from safeguarding.questions import (
    GROUPED,
    REST_OF_A_GROUP,
    matters,
    next_for_the_handover,
    next_question,
    questions_left,
)
from safeguarding.what_follows import contradictions
from tests.unit.safeguarding.incidents import an_ordinary_incident, any_facts


def test_danger_is_asked_first() -> None:
    question = next_question(Facts())
    assert question
    assert question.fact == "danger_now"


def test_in_danger_nothing_more_is_asked() -> None:
    assert next_question(facts_from({"danger_now": "yes"})) is None


def test_nothing_is_asked_when_everything_that_matters_is_known() -> None:
    assert next_question(an_ordinary_incident()) is None
    assert questions_left(an_ordinary_incident()) == (0, 0)


def test_what_was_answered_with_dont_know_is_not_asked_again() -> None:
    facts = an_ordinary_incident(pressure=None, violence=None)
    asked = next_question(facts)
    assert asked
    assert asked.covers == ("pressure", "violence")
    assert next_question(facts, asked.covers) is None


def test_a_lone_open_fact_of_a_group_has_its_own_question() -> None:
    asked = next_question(an_ordinary_incident(adult_involved=None))
    assert asked
    assert asked.covers == ("adult_involved",)


@pytest.mark.parametrize(
    ("known", "left"),
    [
        ({"how_often": "once"}, ("getting_worse", "when_challenged", "secrecy", "planning")),
        ({"agreement": "mutual"}, ("other_response", "power")),
        ({"wrong_place": "no"}, ("knowledge_beyond_age", "effect_on_child")),
    ],
)
def test_what_is_left_of_a_group_when_a_story_told_its_first_is_asked_in_one_question(known, left) -> None:
    asked = next_question(an_ordinary_incident(**dict.fromkeys(left), **known))
    assert asked
    assert asked.covers == left


def test_ages_are_asked_instead_of_the_gap() -> None:
    facts = facts_from({"danger_now": "no", "behaviour": "touch_over_clothes", "who_else": "one_child"})
    asked = next_question(facts)
    assert asked
    assert asked.fact == "child_age"


def test_once_it_is_certainly_abusive_only_what_changes_the_advice_is_left() -> None:
    told = {"danger_now": "no", "behaviour": "touch_under_clothes", "who_else": "one_child", "pressure": "force"}
    facts = facts_from(told)
    assert set(matters(facts)) == {"violence", "technology", "adult_involved", "when_it_happened", "children_now"}


@given(any_facts())
def test_only_an_unknown_fact_is_asked_and_only_one_that_can_change_the_advice(facts: Facts) -> None:
    question = next_question(facts)
    if question is None:
        return
    assert getattr(facts, question.fact) is None
    assert {*question.covers} & {*matters(facts)}


@given(any_facts())
def test_where_no_question_is_left_no_single_fact_changes_what_is_advised(facts: Facts) -> None:
    if next_question(facts) is not None or facts.danger_now is not None and facts.danger_now.value == "yes":
        return
    before = advise(facts)
    for name in ("pressure", "agreement", "other_response", "power", "adult_involved", "technology"):
        for value in [] if getattr(facts, name) is not None else values_of(name):
            fuller = replace(facts, **{name: value})
            if not contradictions(fuller):
                assert advise(fuller).refer == before.refer, (name, value)


@given(any_facts())
def test_the_fewest_is_never_more_than_the_most(facts: Facts) -> None:
    fewest, most = questions_left(facts)
    assert 0 <= fewest <= most
    assert (most == 0) == (next_question(facts) is None)


def test_every_fact_of_a_group_is_a_fact_and_in_one_group_only() -> None:
    for groups in (GROUPED, REST_OF_A_GROUP):
        covered = [fact for question in groups for fact in question.covers]
        assert set(covered) <= set(FACT_NAMES)
        assert len(covered) == len(set(covered))


def test_what_is_left_of_a_group_is_of_one_group_and_without_its_first() -> None:
    assert all(any({*rest.covers} <= {*whole.also} for whole in GROUPED) for rest in REST_OF_A_GROUP)


@pytest.mark.parametrize("fact", ["trauma", "wider_behaviour", "named_person_told"])
def test_what_only_makes_the_handover_fuller_is_never_asked_before_the_result(fact: str) -> None:
    assert fact not in matters(Facts())
    offered, asked = [], set()
    while (question := next_for_the_handover(Facts(), asked)) is not None:
        offered.append(question.fact)
        asked.add(question.fact)
    assert fact in offered
