"""The vendored table agrees with the ``holidays`` package, and asks for the next year before it is needed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from safeguarding.bank_holidays import bank_holidays, check_bank_holidays, how_to_add
from safeguarding.clock import london_now
from safeguarding.knowledge_error import KnowledgeError, Severity

EditKnowledge = Callable[..., Path]

SATURDAY = 5
YEARS = sorted(bank_holidays().years)


@pytest.mark.parametrize("year", YEARS)
def test_the_table_agrees_with_the_holidays_package(year: int) -> None:
    holidays = pytest.importorskip("holidays", reason="compares the table with the package 'holidays'")
    known = holidays.country_holidays("GB", subdiv="ENG", years=year)
    # A holiday at a weekend closes nothing; its substitute weekday is in both.
    weekdays = {day for day in known if day.weekday() < SATURDAY}
    assert {day for day in bank_holidays().days if day.year == year} == weekdays


def test_next_year_is_in_the_table() -> None:
    next_year = london_now().year + 1
    assert bank_holidays().knows(next_year), f"safeguarding/knowledge/bank_holidays.yml: {how_to_add(next_year)}"


@pytest.mark.parametrize(
    ("day", "is_one"),
    [
        (date(2026, 12, 24), False),
        (date(2026, 12, 25), True),
        (date(2026, 12, 28), True),
        (date(2026, 12, 29), False),
        (date(2027, 1, 1), True),
        (date(2027, 3, 26), True),
        (date(2027, 12, 27), True),
        (date(2027, 12, 28), True),
        (date(2028, 1, 3), True),
        # A bank holiday in Scotland or Northern Ireland only.
        (date(2026, 1, 2), False),
        (date(2026, 3, 17), False),
        (date(2026, 11, 30), False),
    ],
)
def test_days_that_are_easily_got_wrong(day: date, is_one: bool) -> None:
    assert (day in bank_holidays()) is is_one


@pytest.mark.parametrize(("year", "known"), [(2024, False), (2025, True), (2029, True), (2030, False)])
def test_a_year_that_the_table_lacks_is_not_one_without_holidays(year: int, known: bool) -> None:
    assert bank_holidays().knows(year) is known


@pytest.mark.parametrize(
    ("today", "missing"),
    [
        (date(2026, 11, 23), []),
        (date(2028, 12, 31), []),
        (date(2029, 1, 1), ["years.2030"]),
        (date(2031, 6, 1), ["years.2031", "years.2032"]),
    ],
)
def test_a_year_that_is_soon_needed_is_reported_and_stops_nothing(today: date, missing: list[str]) -> None:
    problems = check_bank_holidays(today=today)
    assert [problem.field for problem in problems] == missing
    assert all(problem.severity is Severity.WARNING for problem in problems)
    assert all("copy the England and Wales dates" in problem.mend for problem in problems)


@pytest.mark.parametrize(
    ("old", "new", "field", "mend"),
    [
        ("New Year's Day: 2027-01-01", "New Year's Day: 2028-01-01", "years.2027.New Year's Day", "the year 2028"),
        ("Good Friday: 2027-03-26", "Good Friday: 26 March", "years.2027.Good Friday", "write a date"),
        ("  2029:\n", "  2029: {}\n  2030:\n", "years.2029", "list its bank holidays"),
        ("  2029:\n", "  next year:\n", "years.next year.Good Friday", "the year 2029"),
        ("years:\n", "yaers:\n", "years", "write fields here"),
        ("Good Friday: 2027-03-26", "Good Friday: 2027-02-30", "line", "not a date in the calendar"),
    ],
)
def test_a_slip_is_named_with_its_place_and_mend(
    edit_knowledge: EditKnowledge, old: str, new: str, field: str, mend: str
) -> None:
    edit_knowledge("bank_holidays.yml", old=old, new=new)
    found = [it for it in check_bank_holidays(today=date(2026, 11, 23)) if it.severity is Severity.ERROR]
    assert any(it.field.startswith(field) and mend in it.mend for it in found), [str(it) for it in found]
    with pytest.raises(KnowledgeError):
        bank_holidays()
