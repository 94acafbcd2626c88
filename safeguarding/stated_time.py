"""The moment that a question names: "who do I ring on Saturday at ten", "tomorrow morning", "Friday half four".

Only what is plainly said is taken. A time of something that happened is not the time of a call: a question that tells
what happened is about now. The moment is never in the past: the next one of its name is meant.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from safeguarding.clock import in_london
from safeguarding.stated_day import ON_SEVERAL_DAYS, day_in
from safeguarding.stated_hour import HOURS_AFTER_MIDNIGHT, clock_in, part_of_the_day_in, with_digits

# A sentence about what happened has its own times; the question itself begins at a question word or a new clause.
_CLAUSES = re.compile(r"[,;?!]|\.\s|\b(?=who\b|what number|which number|can i\b|do i\b)")
_TELLS_WHAT_HAPPENED = re.compile(
    r"\b(?:yesterday|last|ago|earlier|happened|told|said|saw|came|found|caught|touched|disclosed|reported|by a)\b"
)


def stated_time(text: str, *, now: datetime) -> datetime | None:
    """The moment named in a question, in Europe/London, or None when it names none that is still to come.

    Raises:
        NaiveTime: `now` has no time zone.
    """
    local = in_london(now)
    said = with_digits(" . ".join(_about_the_call(text.lower())))
    day, part = day_in(said, today=local.date()), part_of_the_day_in(said)
    clock = clock_in(said, part=part)
    if day is None and clock is None and part is None:
        return None
    chosen = (day or local.date()) + timedelta(days=_after_midnight(said, clock))
    moment = datetime.combine(chosen, clock or (part.usual if part else time(12)), tzinfo=local.tzinfo)
    return _still_to_come(in_london(moment), local, said=said, day=day)


def _about_the_call(said: str) -> list[str]:
    return [clause for clause in _CLAUSES.split(said) if clause and not _TELLS_WHAT_HAPPENED.search(clause)]


def _after_midnight(said: str, clock: time | None) -> int:
    """One day on for "tonight at 2", which is tomorrow by the calendar."""
    return int("tonight" in said and clock is not None and clock.hour in HOURS_AFTER_MIDNIGHT)


def _still_to_come(moment: datetime, now: datetime, *, said: str, day: date | None) -> datetime | None:
    """What has gone by is the next of its kind: the next day for a bare time, the next week for a weekday."""
    if moment.timestamp() >= now.timestamp():
        return moment
    days = 1 if day is None else 7 if ON_SEVERAL_DAYS.search(said) else None
    if days is None:
        return None
    # Added on the wall's clock, on which the next day begins at the same hour even where the clocks change.
    return in_london(datetime.combine(moment.date() + timedelta(days=days), moment.time(), tzinfo=now.tzinfo))
