"""The time of day that a question names: "half four", "9am", "at 3 in the morning", "tonight at nine", "lunchtime".

A bare hour is read as one in the day that people work in (7 to 18), since the question is about work, unless a part of
the day says otherwise: "at 3 in the morning" is not three in the afternoon.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

HOURS_AFTER_MIDNIGHT = range(5)
_EVENING_HOURS = range(5, 12)

_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=1
    )
} | {"twenty": "20", "twenty five": "25", "twenty-five": "25"}
_NUMBER = re.compile(r"\b(" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")\b")
# Not an age, a count, a length of time or a date: "14 year old", "2 children", "3 times", "24/7", "24 december".
_NOT_COUNTED = (
    r"(?!\s*[-/]?\s*(?:\d|years?|yrs?|y/?o|months?|weeks?|days?|hours?|hrs|min|times|child|kid|girl|boy|pupil|staff"
    r"|school|incident|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
_CLOCK = re.compile(
    r"\b(?:(?P<amount>half|quarter|5|10|20|25) (?P<way>past|to) |(?P<half>half) )?"
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half_day>am|pm)?\b" + _NOT_COUNTED
)
_TIME_COMES_AFTER = re.compile(r"(?:\bat|\babout|\baround|\bafter|\bbefore|\bby|\btill|\buntil|@)\s*$")
_TIME_COMES_BEFORE = re.compile(
    r"\s*(?:o'?clock|(?:in the |this |at )?(?:morning|afternoon|evening|night)|tonight|tomorrow)\b"
)
_AMOUNTS = {"half": 30, "quarter": 15}


@dataclass(frozen=True)
class PartOfTheDay:
    """``usual`` is the time meant by the part alone; ``before_noon`` and ``late`` say how a bare hour is read in it."""

    usual: time
    before_noon: bool = False
    late: bool = False


_PARTS = {
    "lunchtime": PartOfTheDay(time(12, 30)),
    "midday": PartOfTheDay(time(12)),
    "noon": PartOfTheDay(time(12)),
    "afternoon": PartOfTheDay(time(14)),
    "midnight": PartOfTheDay(time(0), late=True),
    "tonight": PartOfTheDay(time(21), late=True),
    "evening": PartOfTheDay(time(19), late=True),
    "morning": PartOfTheDay(time(10), before_noon=True),
    "night": PartOfTheDay(time(22), late=True),
    "weekend": PartOfTheDay(time(12)),
}


def with_digits(said: str) -> str:
    """ "half four" as "half 4"."""
    return _NUMBER.sub(lambda word: _NUMBERS[word[1]], said)


def part_of_the_day_in(said: str) -> PartOfTheDay | None:
    return next((part for word, part in _PARTS.items() if re.search(rf"\b{word}s?\b", said)), None)


def clock_in(said: str, *, part: PartOfTheDay | None) -> time | None:
    """The time on the clock, or None where only a part of the day, or nothing, is named."""
    for found in _CLOCK.finditer(said):
        if _is_named(found, said):
            return _on_the_clock(found, part)
    return None


def _is_named(found: re.Match[str], said: str) -> bool:
    """Whether a number is a time of day at all: by its form, or by the words round it."""
    by_its_form = found["amount"] or found["half"] or found["minute"] or found["half_day"]
    return bool(
        by_its_form or _TIME_COMES_AFTER.search(said[: found.start()]) or _TIME_COMES_BEFORE.match(said, found.end())
    )


def _on_the_clock(found: re.Match[str], part: PartOfTheDay | None) -> time | None:
    hour = _hour_of_the_day(int(found["hour"]), found["half_day"], part)
    minutes = 60 * hour + _minutes(found)
    return time(minutes // 60 % 24, minutes % 60) if hour < 24 else None


def _minutes(found: re.Match[str]) -> int:
    """Past the hour; below nothing for "quarter to"."""
    if found["half"]:
        return 30
    if not found["amount"]:
        return int(found["minute"] or 0)
    amount = _AMOUNTS.get(found["amount"]) or int(found["amount"])
    return amount if found["way"] == "past" else -amount


def _hour_of_the_day(hour: int, half_day: str | None, part: PartOfTheDay | None) -> int:
    if half_day == "am" or (half_day is None and part and part.before_noon):
        return hour % 12 if hour <= 12 else hour
    if half_day == "pm":
        return hour % 12 + 12 if hour <= 12 else hour
    if part and part.late:
        return hour + 12 if hour in _EVENING_HOURS else hour % 12 if hour == 12 else hour
    return hour + 12 if 1 <= hour <= 6 else hour
