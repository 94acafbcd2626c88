"""docs/assurance/questions.md says how many questions an incident needs; it has to be what the policy does now."""

from statistics import median

import pytest

from benchmarks.questions import REPORT, Measured, ask_until_settled, measure, report
from safeguarding.assessment import assess
from safeguarding.facts import FACT_NAMES
from tests.cases.published import Case, published_cases

MEASURED = measure()


def test_the_page_holds_the_figures_of_today() -> None:
    assert REPORT.read_text(encoding="utf-8") == report(MEASURED), "run `make bench-questions` and commit the page"


def test_a_told_story_needs_at_most_a_quarter_of_asking_everything() -> None:
    assert median(one.from_story for one in MEASURED) <= len(FACT_NAMES) / 4


@pytest.mark.parametrize("one", MEASURED, ids=lambda one: one.case.id)
def test_an_incident_needs_fewer_than_half_of_asking_everything(one: Measured) -> None:
    assert one.from_story <= one.from_nothing < len(FACT_NAMES) / 2


@pytest.mark.parametrize("case", published_cases(), ids=lambda case: case.id)
def test_asking_only_what_matters_ends_within_the_range_of_everything_known(case: Case) -> None:
    _, learnt = ask_until_settled(case.codes, told={})
    assert assess(learnt).lowest <= assess(case.facts).lowest
    assert assess(case.facts).highest <= assess(learnt).highest


def test_what_the_practitioner_does_not_know_is_asked_once() -> None:
    count, learnt = ask_until_settled({}, told={})
    assert learnt.known() == {}
    assert 0 < count < len(FACT_NAMES)
