"""When Duty and Advice is open in an ordinary week, and the windows in which sources disagree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import Enum

from safeguarding.knowledge_section import Section

CLOSED = "closed"


class Weekday(Enum):
    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


WEEKEND = frozenset({Weekday.SATURDAY, Weekday.SUNDAY})


class GreyWindow(Enum):
    """The stretches of a week in which published pages disagree about who answers (domain dossier 5.1)."""

    MORNING = "grey_morning"
    FRIDAY = "grey_friday"


@dataclass(frozen=True)
class Span:
    """A stretch of one day in local wall-clock time; ``start`` belongs to it, ``end`` does not."""

    start: time
    end: time

    def __contains__(self, moment: time) -> bool:
        return self.start <= moment < self.end


@dataclass(frozen=True)
class GreyHours:
    """``try_first`` is the id of the contact to ring first while it is unclear who answers."""

    window: GreyWindow
    days: tuple[Weekday, ...]
    span: Span
    try_first: str


@dataclass(frozen=True)
class OpeningHours:
    """The ordinary week; a day that is absent from ``open_on`` is closed. Knows no bank holiday."""

    open_on: Mapping[Weekday, Span]
    grey: tuple[GreyHours, ...]

    def is_a_working_day(self, day: date) -> bool:
        return weekday_of(day) in self.open_on

    def is_open(self, day: date, moment: time) -> bool:
        return self.is_a_working_day(day) and moment in self.open_on[weekday_of(day)]

    def grey_at(self, day: date, moment: time) -> GreyHours | None:
        for grey in self.grey:
            if weekday_of(day) in grey.days and moment in grey.span:
                return grey
        return None

    def days_in_order(self) -> list[tuple[str, Span | None]]:
        """Monday to Sunday, each day's name with its hours, or None where it is closed."""
        return [(day.value.capitalize(), self.open_on.get(day)) for day in Weekday]

    def edges(self, day: date) -> list[time]:
        """Every time of day at which somebody starts or stops answering, in order."""
        spans = [grey.span for grey in self.grey if weekday_of(day) in grey.days]
        spans += [self.open_on[weekday_of(day)]] if self.is_a_working_day(day) else []
        return sorted({edge for span in spans for edge in (span.start, span.end)})


def weekday_of(day: date) -> Weekday:
    return list(Weekday)[day.weekday()]


def read_opening_hours(section: Section) -> OpeningHours:
    hours = OpeningHours(
        open_on=_read_week(section.section("week")),
        grey=_read_grey_windows(section.section("grey_windows")),
    )
    section.text("source")
    section.day("last_checked")
    section.nothing_else()
    return hours


def _read_week(week: Section) -> dict[Weekday, Span]:
    open_days = [day for day in Weekday if week.optional_text(day.value) != CLOSED]
    if not open_days:
        week.note("", "give the hours of at least one day")
    week.nothing_else()
    return {day: Span(*week.span(day.value)) for day in open_days}


def _read_grey_windows(windows: Section) -> tuple[GreyHours, ...]:
    found = [window for window in GreyWindow if windows.has(window.value)]
    grey = tuple(_read_grey(window, windows.section(window.value)) for window in found)
    windows.nothing_else()
    return grey


def _read_grey(window: GreyWindow, section: Section) -> GreyHours:
    grey = GreyHours(
        window=window,
        days=section.choices("days", Weekday),
        span=Span(*section.span("hours")),
        try_first=section.text("try_first"),
    )
    section.text("because")
    section.nothing_else()
    return grey
