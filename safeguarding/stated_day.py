"""The day that a question names: a weekday, "tomorrow", "24 December", "the 28th", Christmas, a bank holiday.

It is today or still to come. A day on which nothing plain is said is None, never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from safeguarding.bank_holidays import bank_holidays

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FULL = r"(?P<full>mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)s?"
# "He sat with me" names no day: the short forms count only where a day or a time is spoken of.
_SHORT = r"(?:(?<=\bon )|(?<=\bthis )|(?<=\bnext )|(?<=\bby )|(?<=^))(?P<after>mon|tue|wed|thu|fri|sat|sun)(?:rs?|s)?"
_BEFORE = r"(?P<before>mon|tue|wed|thu|fri|sat|sun)(?:rs?|s)?(?=\s+(?:at|@|\d|am|pm|morning|afternoon|evening|night))"
ON_SEVERAL_DAYS = re.compile(rf"\b(?:{_FULL}|{_SHORT}|{_BEFORE})\b")

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?"
_DATES = (
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}\b"),
    re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"),
    re.compile(r"\bon the (?P<day>\d{1,2})(?:st|nd|rd|th)\b"),
)
# The longer name first.
_FEASTS = (
    (re.compile(r"\b(?:christmas|xmas) eve\b"), (12, 24)),
    (re.compile(r"\b(?:christmas|xmas)\b"), (12, 25)),
    (re.compile(r"\bboxing day\b"), (12, 26)),
    (re.compile(r"\bnew year'?s? eve\b"), (12, 31)),
    (re.compile(r"\bnew year"), (1, 1)),
)
_SPRING = (3, 4)
_FRIDAY, _SATURDAY, _MONDAY = 4, 5, 0
_A_YEAR_AND_A_DAY = 367


def day_in(said: str, *, today: date) -> date | None:
    """The next day of the name that is said, or None. Raises KnowledgeError where the bank holidays cannot be read."""
    for read in (_feast, _bank_holiday, _calendar_date, _near, _weekday):
        if (found := read(said, today)) is not None:
            return found
    return None


def _feast(said: str, today: date) -> date | None:
    found = next((month_and_day for name, month_and_day in _FEASTS if name.search(said)), None)
    return found and next(day for day in _days_from(today) if (day.month, day.day) == found)


def _bank_holiday(said: str, today: date) -> date | None:
    if not re.search(r"\b(?:easter|good friday|bank holiday)\b", said):
        return None
    table = bank_holidays()
    holidays = [day for day in _days_from(today) if day in table]
    if "easter monday" in said:
        return next((day for day in holidays if day.month in _SPRING and day.weekday() == _MONDAY), None)
    if "bank holiday" not in said:
        return next((day for day in holidays if day.month in _SPRING and day.weekday() == _FRIDAY), None)
    return next(iter(holidays), None)


def _calendar_date(said: str, today: date) -> date | None:
    for pattern in _DATES:
        if found := pattern.search(said):
            named = found.groupdict()
            month = _MONTHS.index(named["month"]) + 1 if "month" in named else None
            return next(
                (day for day in _days_from(today) if day.day == int(named["day"]) and month in (None, day.month)), None
            )
    return None


def _near(said: str, today: date) -> date | None:
    if re.search(r"\b(?:tomorrow|tomoz|tmrw)\b", said):
        return today + timedelta(days=1)
    if re.search(r"\btoday\b|\btonight\b|\bthis (?:morning|afternoon|evening)\b", said):
        return today
    if re.search(r"\bweekends?\b", said):
        return today + timedelta(days=max(_SATURDAY - today.weekday(), 0))
    return None


def _weekday(said: str, today: date) -> date | None:
    if found := ON_SEVERAL_DAYS.search(said):
        named = found["full"] or found["after"] or found["before"]
        return today + timedelta(days=(_WEEKDAYS.index(named) - today.weekday()) % 7)
    return None


def _days_from(today: date) -> Iterator[date]:
    return (today + timedelta(days=ahead) for ahead in range(_A_YEAR_AND_A_DAY))
