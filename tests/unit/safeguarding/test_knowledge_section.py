"""Every kind of field: what is accepted, and that each mistake is noted with its place, all of them in one go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from enum import Enum

import pytest

from safeguarding.knowledge_error import KnowledgeError, Severity
from safeguarding.knowledge_section import Section


class Colour(Enum):
    GREEN = "green"
    AMBER = "amber"


def section(values: object) -> Section:
    return Section(values, file="any.yml", problems=[])


@pytest.mark.parametrize(
    ("read", "value", "meant"),
    [
        (Section.text, "Duty and Advice", "Duty and Advice"),
        (Section.text, " folded\n over lines ", "folded over lines"),
        (Section.text, 999, "999"),
        (Section.optional_text, None, ""),
        (Section.texts, ["a", "b"], ("a", "b")),
        (Section.flag, True, True),
        (Section.flag, False, False),
        (Section.day, date(2026, 12, 25), date(2026, 12, 25)),
        (Section.span, "09:00 to 16:30", (time(9), time(16, 30))),
        (lambda it, field: it.choice(field, Colour), "amber", Colour.AMBER),
        (lambda it, field: it.choices(field, Colour), ["green", "amber"], (Colour.GREEN, Colour.AMBER)),
    ],
)
def test_a_field_that_is_right(read: Callable[[Section, str], object], value: object, meant: object) -> None:
    it = section({"field": value})
    assert read(it, "field") == meant
    assert it.problems == []


@pytest.mark.parametrize(
    ("read", "value", "mend"),
    [
        (Section.text, None, "must not be empty"),
        (Section.text, "  ", "must not be empty"),
        (Section.text, True, "plain text, in quotes"),
        (Section.text, date(2026, 1, 1), "plain text, in quotes"),
        (Section.optional_text, ["a"], "plain text, in quotes"),
        (Section.texts, "a", "write a list"),
        (Section.texts, [], "write a list"),
        (Section.texts, ["a", 1], "write a list"),
        (Section.flag, "yes", "write true or false"),
        (Section.flag, None, "write true or false"),
        (Section.day, "25 December", "year-month-day"),
        (Section.day, datetime(2026, 12, 25, 9), "year-month-day"),  # noqa: DTZ001
        (Section.span, "9:00 to 17:00", "24-hour clock"),
        (Section.span, "09:00-17:00", "24-hour clock"),
        (Section.span, "09:00 to 24:00", "24-hour clock"),
        (Section.span, "17:00 to 09:00", "the earlier first"),
        (Section.span, "09:00 to 09:00", "the earlier first"),
        (Section.span, None, "24-hour clock"),
        (lambda it, field: it.choice(field, Colour), "red", "write one of: green, amber"),
        (lambda it, field: it.choices(field, Colour), ["red"], "write one of: green, amber"),
        (Section.section, "text", "each as 'name: value'"),
        (Section.sections_by_name, None, "each as 'name: value'"),
        (Section.sections_in_order, {}, "beginning with '- '"),
    ],
)
def test_a_field_that_has_to_be_mended(read: Callable[[Section, str], object], value: object, mend: str) -> None:
    it = section({"field": value})
    read(it, "field")
    [problem] = it.problems
    assert (problem.file, problem.field, problem.severity) == ("any.yml", "field", Severity.ERROR)
    assert mend in problem.mend


def test_a_place_is_named_from_the_top_of_the_file() -> None:
    it = section({"people": {"first": {"name": None}}, "days": [{}, {}]})
    it.sections_by_name("people")["first"].text("name")
    it.sections_in_order("days")[1].day("last_day")
    assert [problem.field for problem in it.problems] == ["people.first.name", "days, entry 2.last_day"]


def test_a_field_that_nobody_reads_is_a_slip_of_spelling() -> None:
    it = section({"name": "x", "nubmer": "y", 2026: "z"})
    it.text("name")
    it.nothing_else()
    assert [problem.field for problem in it.problems] == ["2026", "nubmer"]
    assert all("names known here: name" in problem.mend for problem in it.problems)


@pytest.mark.parametrize("values", [None, [], "text"])
def test_a_file_without_fields(values: object) -> None:
    problems: list[KnowledgeError] = []
    Section(values, file="any.yml", problems=problems)
    assert [str(problem)[:20] for problem in problems] == ["any.yml: whole file:"]
