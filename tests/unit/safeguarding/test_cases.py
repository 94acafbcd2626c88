"""The published-style cases of tests/cases: each is placed where its published characteristic puts it."""

from collections import Counter

import pytest

from safeguarding.advice import advise
from safeguarding.assessment import assess
from safeguarding.continuum import Band
from safeguarding.sources import sources
from safeguarding.what_follows import contradictions
from tests.cases.published import Case, published_cases

CASES = published_cases()


def _parameter(case: Case) -> object:
    marks = [pytest.mark.xfail(reason=case.disputed, raises=AssertionError)] if case.disputed else []
    return pytest.param(case, id=case.id, marks=marks)


@pytest.mark.parametrize("case", [_parameter(case) for case in CASES])
def test_a_published_characteristic_gives_its_level_and_its_advice(case: Case) -> None:
    found, advice = assess(case.facts), advise(case.facts)
    assert (found.lowest.word, found.highest.word) == (case.lowest, case.highest), [
        one.indicator for one in found.reasons
    ]
    assert advice.refer == case.refer
    assert [block for block in advice.blocks if block in case.blocks] == list(case.blocks)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_facts_of_a_case_can_be_so_together(case: Case) -> None:
    assert contradictions(case.facts) == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_case_rests_on_a_source_that_is_listed(case: Case) -> None:
    assert case.source.partition(":")[0] in sources()
    assert "\n" not in case.text


def test_no_case_has_the_name_of_another() -> None:
    assert [name for name, times in Counter(case.id for case in CASES).items() if times > 1] == []


@pytest.mark.parametrize("band", Band, ids=lambda band: band.word)
def test_every_level_has_cases(band: Band) -> None:
    assert len([case for case in CASES if case.lowest == case.highest == band.word]) >= 8


def test_there_are_cases_enough_to_hold_the_policy_to() -> None:
    assert len(CASES) >= 60


def test_what_the_first_line_tells_is_never_all_that_is_known() -> None:
    assert all(case.told.items() <= case.codes.items() for case in CASES)
