"""The one clock. Nothing else in Steady asks what time it is; everything takes the time as a value."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

CLOCK_VARIABLE = "STEADY_CLOCK"

Clock = Callable[[], datetime]
"""Gives the present moment as an aware datetime in Europe/London."""


class NaiveTime(ValueError):
    """A time without its offset from UTC. In an hour twice a year, and in any cloud, it names the wrong moment."""


class UnreadableClock(ValueError):
    """STEADY_CLOCK is not a time, so the service would answer for a moment that nobody asked about."""


class NoTimeZones(RuntimeError):
    """The machine has no time-zone data, so no hour of opening can be told."""


@lru_cache(maxsize=1)
def london() -> ZoneInfo:
    """Raises NoTimeZones where neither the system nor the tzdata package knows Europe/London."""
    try:
        return ZoneInfo("Europe/London")
    except ZoneInfoNotFoundError as error:
        raise NoTimeZones("no time-zone data: install the Python package 'tzdata'") from error


def in_london(moment: datetime) -> datetime:
    """The same moment on a clock in Leeds. Raises NaiveTime."""
    if moment.utcoffset() is None:
        raise NaiveTime(f"{moment.isoformat()} has no offset from UTC; write it as 2026-12-24T16:30+00:00")
    # By way of UTC, so that 01:30 on a night when the clock skips it becomes a time that exists.
    return moment.astimezone(timezone.utc).astimezone(london())


def london_now() -> datetime:
    """The present moment; for a demonstration or a test, the frozen one that STEADY_CLOCK names.

    Raises NaiveTime where STEADY_CLOCK lacks an offset, UnreadableClock where it is no ISO time.
    """
    frozen = _frozen_at()
    return in_london(_read_iso(frozen)) if frozen else datetime.now(london())


def clock_is_frozen() -> bool:
    """Whether STEADY_CLOCK stands in for the clock; a page that shows a number then has to say so."""
    return bool(_frozen_at())


def _frozen_at() -> str:
    return os.environ.get(CLOCK_VARIABLE, "").strip()


def _read_iso(text: str) -> datetime:
    # Python 3.10 does not read the "Z" that most tools write for UTC.
    iso = text[:-1] + "+00:00" if text.endswith(("Z", "z")) else text
    try:
        return datetime.fromisoformat(iso)
    except ValueError as error:
        raise UnreadableClock(f"{CLOCK_VARIABLE} is '{text}'; write it as 2026-12-24T16:30+00:00") from error
