"""Times and opening hours as a practitioner in Leeds says them: "8am tomorrow", "Friday, 9am to 4.30pm".

These are pieces of a sentence. The sentence round them stands with the other wording.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby

from safeguarding.clock import in_london
from safeguarding.opening_hours import OpeningHours, Span, weekday_of

# Six days on, the name of a weekday is still the nearest day of that name; on the seventh it would be heard as today.
DAYS_THAT_A_WEEKDAY_NAMES = 6

# Not strftime("%B"), which speaks the language of the machine.
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True)
class SpokenMoment:
    """``hour`` is "9am", "4.30pm", "midday"; ``day`` is "today", "tomorrow", "on Monday", "on Monday 4 January"."""

    hour: str
    day: str

    def __str__(self) -> str:
        return f"{self.hour} {self.day}"


def spoken_moment(moment: datetime, *, now: datetime) -> SpokenMoment:
    """``moment`` as somebody in Leeds says it at ``now``. Raises NaiveTime."""
    local = in_london(moment)
    return SpokenMoment(spoken_hour(local.time()), spoken_day(local.date(), today=in_london(now).date()))


def spoken_hour(at: time) -> str:
    if at.minute == 0 and at.hour in (0, 12):
        return "midday" if at.hour else "midnight"
    minutes = f".{at:%M}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes}{'am' if at.hour < 12 else 'pm'}"


def spoken_day(day: date, *, today: date) -> str:
    days_ahead = (day - today).days
    if days_ahead in (0, 1):
        return "tomorrow" if days_ahead else "today"
    if 1 < days_ahead <= DAYS_THAT_A_WEEKDAY_NAMES:
        return f"on {_weekday(day)}"
    return f"on {_weekday(day)} {day.day} {MONTHS[day.month - 1]}"


def spoken_week(hours: OpeningHours) -> tuple[str, ...]:
    """Days with the same hours together: ("Monday to Thursday, 9am to 5pm", "Friday, 9am to 4.30pm")."""
    runs = [(span, [day for day, _ in run]) for span, run in groupby(hours.days_in_order(), key=lambda pair: pair[1])]
    return tuple(f"{_spoken_days(names)}, {_spoken_span(span)}" for span, names in runs if span)


def _spoken_days(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{names[0]} to {names[-1]}"


def _spoken_span(span: Span) -> str:
    return f"{spoken_hour(span.start)} to {spoken_hour(span.end)}"


def _weekday(day: date) -> str:
    return weekday_of(day).value.capitalize()
