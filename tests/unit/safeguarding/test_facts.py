"""How facts are read from codes, and what is said where one cannot be read."""

from __future__ import annotations

import contextlib
from enum import Enum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeguarding.fact_values import Pressure, YesNo
from safeguarding.facts import FACT_NAMES, NOT_KNOWN, FactError, Facts, code_of, facts_from, read_value, values_of
from tests.unit.safeguarding.incidents import ORDERED, any_facts


@pytest.mark.parametrize(
    ("fact", "given_as", "read_as"),
    [
        ("pressure", "force", Pressure.FORCE),
        ("pressure", "none", Pressure.NONE),
        ("pressure", NOT_KNOWN, None),
        ("pressure", None, None),
        # YAML reads a bare yes or no as true or false
        ("secrecy", "yes", YesNo.YES),
        ("secrecy", True, YesNo.YES),
        ("secrecy", False, YesNo.NO),
        # ages: whole years of childhood, as a number or as digits
        ("child_age", 0, 0),
        ("child_age", 17, 17),
        ("child_age", "12", 12),
        ("child_age", NOT_KNOWN, None),
    ],
)
def test_a_code_is_read(fact: str, given_as: object, read_as: Enum | int | None) -> None:
    assert read_value(fact, given_as) == read_as


@pytest.mark.parametrize(
    ("fact", "given_as", "said"),
    [
        ("pressure", "a lot", "pressure: 'a lot' is not a value of this fact; use none, persuasion, "),
        ("pressure", "Force", "pressure: 'Force' is not"),
        ("pressure", "", "pressure: '' is not"),
        ("pressure", True, "pressure: 'True' is not"),
        ("pressure", ["force"], "pressure: '['force']' is not"),
        ("pressure", 1, "pressure: '1' is not"),
        ("secrecy", "maybe", "secrecy: 'maybe' is not a value of this fact; use no, yes or not_known"),
        ("child_age", 18, "child_age: '18' is not a value of this fact; use a whole number of years from 0 to 17"),
        ("child_age", -1, "child_age: '-1' is not"),
        ("child_age", 12.0, "child_age: '12.0' is not"),
        ("child_age", "12.5", "child_age: '12.5' is not"),
        ("child_age", "twelve", "child_age: 'twelve' is not"),
        ("child_age", True, "child_age: 'True' is not"),
        ("preasure", "force", "unknown fact 'preasure'; the facts are: danger_now, behaviour, "),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_with_what_could(fact: str, given_as: object, said: str) -> None:
    with pytest.raises(FactError) as error:
        read_value(fact, given_as)
    assert str(error.value).startswith(said)
    assert "\n" not in str(error.value)


def test_the_first_fact_that_cannot_be_read_stops_all() -> None:
    with pytest.raises(FactError, match="^child_age"):
        facts_from({"pressure": "force", "child_age": "old"})


def test_what_is_not_given_is_not_known() -> None:
    assert facts_from({}) == Facts()
    assert facts_from({"pressure": NOT_KNOWN}).known() == {}


def test_known_facts_are_in_the_order_of_the_fields() -> None:
    facts = facts_from({"recorded": "no", "pressure": "none", "danger_now": "no"})
    assert list(facts.known()) == ["danger_now", "pressure", "recorded"]


@given(any_facts())
def test_facts_read_from_their_own_codes_are_the_same(facts: Facts) -> None:
    assert facts_from({name: code_of(value) for name, value in facts.known().items()}) == facts


ANYTHING = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.text())


@given(st.sampled_from(FACT_NAMES), ANYTHING)
def test_whatever_is_given_is_a_value_of_the_fact_or_refused(fact: str, given_as: object) -> None:
    with contextlib.suppress(FactError):
        assert read_value(fact, given_as) in (None, *values_of(fact))


@pytest.mark.parametrize("fact", FACT_NAMES)
def test_every_fact_has_values_and_none_of_them_means_not_known(fact: str) -> None:
    codes = [code_of(value) for value in values_of(fact)]
    assert len(codes) >= 2
    assert len({*codes}) == len(codes)
    assert NOT_KNOWN not in codes


@pytest.mark.parametrize("fact", [fact for fact in ORDERED if fact != "danger_now"])
def test_an_ordered_fact_begins_with_what_worries_least(fact: str) -> None:
    """What an ordinary incident has, so that "least worrying first" can be read in the enum itself."""
    first = values_of(fact)[0]
    mildest = {"talk", "under_two_years", "equal", "mutual", "none", "comfortable", "once", "no", "spontaneous"}
    assert code_of(first) in mildest | {"stopped", "not_used", "not_affected", "apart"}
