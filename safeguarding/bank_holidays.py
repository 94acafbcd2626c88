"""The bank holidays of England and Wales, vendored so that the clock needs no network.

A year that the table lacks is not a year without holidays: ``knows`` tells the two apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from safeguarding.knowledge_error import KnowledgeError, Severity
from safeguarding.knowledge_files import knowledge_folder
from safeguarding.knowledge_loading import check_knowledge, load_knowledge
from safeguarding.knowledge_section import Section

BANK_HOLIDAYS_FILE = "bank_holidays.yml"


@dataclass(frozen=True)
class BankHolidays:
    years: frozenset[int]
    days: frozenset[date]

    def knows(self, year: int) -> bool:
        return year in self.years

    def __contains__(self, day: date) -> bool:
        return day in self.days


def bank_holidays() -> BankHolidays:
    """Read once for each knowledge folder. Raises KnowledgeError."""
    return _bank_holidays_in(knowledge_folder())


@lru_cache(maxsize=8)
def _bank_holidays_in(folder: Path) -> BankHolidays:
    return load_knowledge(BANK_HOLIDAYS_FILE, _read_table, folder=folder)


def check_bank_holidays(*, today: date) -> list[KnowledgeError]:
    """Every mistake in the table, and a warning when this year or the next is missing from it."""
    return check_knowledge(BANK_HOLIDAYS_FILE, lambda file: _note_missing_years(_read_table(file), file, today))


def _note_missing_years(table: BankHolidays, section: Section, today: date) -> None:
    for year in (today.year, today.year + 1):
        if not table.knows(year):
            section.note(f"years.{year}", how_to_add(year), Severity.WARNING)


def how_to_add(year: int) -> str:
    return (
        f"add the year {year}: copy the England and Wales dates from https://www.gov.uk/bank-holidays,"
        " weekends' substitute days included, and set last_checked"
    )


def _read_table(section: Section) -> BankHolidays:
    section.text("source")
    section.day("last_checked")
    by_year = section.sections_by_name("years")
    days = frozenset(day for name, year in by_year.items() for day in _read_year(name, year))
    section.nothing_else()
    return BankHolidays(years=frozenset(int(y) for y in by_year if y.isdecimal()), days=days)


def _read_year(name: str, year: Section) -> list[date]:
    days = [year.day(holiday) for holiday in year.names()]
    if not days:
        year.note("", "list its bank holidays, each as 'name: date'")
    for holiday, day in zip(year.names(), days, strict=True):
        if str(day.year) != name and day != date.min:
            year.note(holiday, f"move it to the year {day.year}, or correct the date")
    return days
