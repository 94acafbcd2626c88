"""Reads the fields of a knowledge file and notes every mistake, so that an owner mends them all in one go.

A field that is missing or wrong is noted in ``problems`` and read as an empty value of its type. No such value is
ever used: ``load_knowledge`` raises the first error that was noted.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from enum import Enum
from typing import TypeVar

from safeguarding.knowledge_error import KnowledgeError, Severity

Choice = TypeVar("Choice", bound=Enum)

_CLOCK_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")


class Section:
    """One mapping of field names to values; sections within it share its list of problems."""

    def __init__(self, values: object, *, file: str, problems: list[KnowledgeError], where: str = "") -> None:
        self.file = file
        self.where = where
        self.problems = problems
        self._values: dict[str, object] = _by_text(values) if isinstance(values, dict) else {}
        self._read: set[str] = set()
        if not isinstance(values, dict):
            self.note("", "write fields here, each as 'name: value' on a line of its own")

    def note(self, field: str, mend: str, severity: Severity = Severity.ERROR) -> None:
        """Notes that ``field`` of this section has to be mended, and how."""
        place = ".".join(part for part in (self.where, field) if part) or "whole file"
        self.problems.append(KnowledgeError(file=self.file, field=place, mend=mend, severity=severity))

    def names(self) -> list[str]:
        return list(self._values)

    def has(self, field: str) -> bool:
        self._read.add(field)
        return field in self._values

    def text(self, field: str) -> str:
        text = self.optional_text(field)
        if not text and not self._already_noted(field):
            self.note(field, "write it; it must not be empty")
        return text

    def optional_text(self, field: str) -> str:
        """The text, or "" where the field is absent. A whole number such as 999 may stand without quotes."""
        value = self._take(field)
        if value is None:
            return ""
        if isinstance(value, bool) or not isinstance(value, (str, int)):
            self.note(field, "write plain text, in quotes")
            return ""
        return " ".join(str(value).split())

    def texts(self, field: str) -> tuple[str, ...]:
        value = self._take(field)
        if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
            return tuple(value)
        self.note(field, "write a list such as [first, second]")
        return ()

    def flag(self, field: str) -> bool:
        value = self._take(field)
        if not isinstance(value, bool):
            self.note(field, "write true or false")
        return value is True

    def day(self, field: str) -> date:
        value = self._take(field)
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        self.note(field, "write a date as year-month-day without quotes, such as 2026-12-25")
        return date.min

    def span(self, field: str) -> tuple[time, time]:
        """Two wall-clock times written ``09:00 to 17:00``, the first before the second."""
        start, _, end = str(self._take(field)).partition(" to ")
        if not (_CLOCK_TIME.fullmatch(start) and _CLOCK_TIME.fullmatch(end) and start < end):
            self.note(field, "write two times of the 24-hour clock, the earlier first: 09:00 to 17:00")
            return time.min, time.max
        return time.fromisoformat(start), time.fromisoformat(end)

    def choice(self, field: str, kinds: type[Choice]) -> Choice:
        return self._as_choice(field, self._take(field), kinds)

    def choices(self, field: str, kinds: type[Choice]) -> tuple[Choice, ...]:
        return tuple(self._as_choice(field, text, kinds) for text in self.texts(field))

    def section(self, field: str) -> Section:
        return self._within(self._take(field), field)

    def sections_by_name(self, field: str) -> dict[str, Section]:
        within = self.section(field)
        return {name: within._within(value, name) for name, value in within._values.items()}

    def sections_in_order(self, field: str) -> list[Section]:
        """The entries of a list, which may be empty; entries are counted from one, as a reader counts."""
        value = self._take(field)
        if isinstance(value, list):
            return [self._within(entry, f"{field}, entry {count}") for count, entry in enumerate(value, 1)]
        self.note(field, "write a list, each entry beginning with '- '; [] when there is none")
        return []

    def nothing_else(self) -> None:
        """Notes each field that nobody reads: it is nearly always a slip of spelling."""
        known = ", ".join(sorted(self._read))
        for field in sorted(self._values.keys() - self._read):
            self.note(field, f"correct the name or take it out; names known here: {known}")

    def _take(self, field: str) -> object:
        self._read.add(field)
        return self._values.get(field)

    def _within(self, value: object, name: str) -> Section:
        where = ".".join(part for part in (self.where, name) if part)
        return Section(value, file=self.file, problems=self.problems, where=where)

    def _as_choice(self, field: str, value: object, kinds: type[Choice]) -> Choice:
        for kind in kinds:
            if kind.value == value:
                return kind
        self.note(field, f"write one of: {', '.join(str(kind.value) for kind in kinds)}")
        return next(iter(kinds))

    def _already_noted(self, field: str) -> bool:
        place = ".".join(part for part in (self.where, field) if part)
        return any(problem.field == place for problem in self.problems)


def _by_text(values: dict[object, object]) -> dict[str, object]:
    """A year or a date may name a field; it is looked up by the text that the owner sees."""
    return {str(name): value for name, value in values.items()}
