"""The moment that a question names: "who do I ring on Saturday at ten", "tomorrow morning", "Friday half four".

Only what is plainly said is taken; a time that could be morning or evening is read as the next one to come in the day
that people work in (7 to 18), since the question is about work.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from safeguarding.clock import in_london

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = {day[:3]: place for place, day in enumerate(_DAYS)} | {"tues": 1, "thur": 3, "thurs": 3}
_DAY = re.compile(r"\b(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?s?\b")
_CLOCK = re.compile(
    r"\b(?:(?P<half>half(?: past)?) )?(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half_day>am|pm)?\b"
)
_WORDS = {
    word: str(hour)
    for hour, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=1
    )
}
_TIME_COMES_AFTER = re.compile(r"(?:\bat|\babout|\baround|\bafter|\bby|\bpast|@)\s*$")
_PARTS_OF_THE_DAY = {
    "morning": time(10),
    "lunchtime": time(12, 30),
    "midday": time(12),
    "noon": time(12),
    "afternoon": time(14),
    "evening": time(19),
    "tonight": time(21),
    "night": time(22),
    "midnight": time(0),
    "weekend": time(12),
}
_FEAST_DAYS = {"christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26), "new year": (1, 1)}


def stated_time(text: str, *, now: datetime) -> datetime | None:
    """The moment named in a question, in Europe/London, or None when it names none.

    Raises:
        NaiveTime: `now` has no time zone.
    """
    said, today = _with_digits(text.lower()), in_london(now)
    day, hour = _day_in(said, today.date()), _hour_in(said)
    part = next((at for word, at in _PARTS_OF_THE_DAY.items() if re.search(rf"\b{word}s?\b", said)), None)
    if day is None and hour is None and part is None:
        return None
    clock = hour or part or time(12)
    chosen = day or (_saturday_after(today.date()) if "weekend" in said else today.date())
    if day is None and "weekend" not in said and clock <= today.time() and part is None:
        chosen += timedelta(days=1)
    return in_london(datetime.combine(chosen, clock, tzinfo=today.tzinfo))


def _with_digits(said: str) -> str:
    return re.sub(r"\b(" + "|".join(_WORDS) + r")\b", lambda word: _WORDS[word[1]], said)


def _day_in(said: str, today: date) -> date | None:
    for feast, (month, day) in _FEAST_DAYS.items():
        if feast in said:
            this_year = date(today.year, month, day)
            return this_year if this_year >= today else date(today.year + 1, month, day)
    if re.search(r"\btomorrow\b|\btmrw\b", said):
        return today + timedelta(days=1)
    if found := _DAY.search(said):
        ahead = (_SHORT[found[1]] - today.weekday()) % 7
        return today + timedelta(days=ahead)
    return today if re.search(r"\btoday\b|\btonight\b|\bthis (?:morning|afternoon|evening)\b", said) else None


def _saturday_after(today: date) -> date:
    return today + timedelta(days=(5 - today.weekday()) % 7)


def _hour_in(said: str) -> time | None:
    for found in _CLOCK.finditer(said):
        named = found["half_day"] or found["minute"] or found["half"]
        if named or _TIME_COMES_AFTER.search(said[: found.start()]):
            return _on_the_clock(int(found["hour"]), found)
    return None


def _on_the_clock(hour: int, found: re.Match[str]) -> time | None:
    minute = 30 if found["half"] else int(found["minute"] or 0)
    if hour > 23:
        return None
    if found["half_day"] == "pm" or (found["half_day"] is None and 1 <= hour <= 6):
        hour = hour + 12 if hour < 12 else hour
    elif found["half_day"] == "am" and hour == 12:
        hour = 0
    return time(hour % 24, minute)
