"""There is one clock, it is on the wall in Leeds, and a demonstration can stop it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfoNotFoundError

import pytest

from safeguarding import clock
from safeguarding.clock import (
    CLOCK_VARIABLE,
    NaiveTime,
    NoTimeZones,
    clock_is_frozen,
    in_london,
    london,
    london_now,
)


@pytest.mark.parametrize("unset", ["", "  "])
def test_the_present_moment_is_aware_and_in_london(monkeypatch: pytest.MonkeyPatch, unset: str) -> None:
    monkeypatch.setenv(CLOCK_VARIABLE, unset)
    now = london_now()
    assert abs(datetime.now(timezone.utc) - now) < timedelta(minutes=1)
    assert now.tzinfo is london()
    assert not clock_is_frozen()


@pytest.mark.parametrize(
    ("frozen", "in_leeds"),
    [
        ("2026-12-24T16:30+00:00", "2026-12-24T16:30:00+00:00"),
        ("2026-07-01T12:00:30+00:00", "2026-07-01T13:00:30+01:00"),
        ("2026-07-01T12:00Z", "2026-07-01T13:00:00+01:00"),
        (" 2026-07-01 12:00+05:30 ", "2026-07-01T07:30:00+01:00"),
    ],
)
def test_a_stopped_clock(monkeypatch: pytest.MonkeyPatch, frozen: str, in_leeds: str) -> None:
    monkeypatch.setenv(CLOCK_VARIABLE, frozen)
    assert london_now().isoformat() == in_leeds
    assert clock_is_frozen()


@pytest.mark.parametrize(
    ("frozen", "error", "says"),
    [
        ("2026-12-24T16:30", NaiveTime, "no offset from UTC; write it as 2026-12-24T16:30"),
        ("2026-12-24", NaiveTime, "no offset"),
        ("half past four", ValueError, "STEADY_CLOCK is 'half past four'; write it as 2026-12-24T16:30"),
    ],
)
def test_a_stopped_clock_that_names_no_moment(
    monkeypatch: pytest.MonkeyPatch, frozen: str, error: type[Exception], says: str
) -> None:
    monkeypatch.setenv(CLOCK_VARIABLE, frozen)
    with pytest.raises(error, match=says):
        london_now()


@pytest.mark.parametrize(
    ("moment", "in_leeds"),
    [
        # A minute before and at each change of the clock; half past one comes twice in October.
        ("2026-03-29T00:59+00:00", "2026-03-29T00:59:00+00:00"),
        ("2026-03-29T01:00+00:00", "2026-03-29T02:00:00+01:00"),
        ("2026-10-25T00:59+00:00", "2026-10-25T01:59:00+01:00"),
        ("2026-10-25T01:00+00:00", "2026-10-25T01:00:00+00:00"),
    ],
)
def test_the_clock_changes(moment: str, in_leeds: str) -> None:
    assert in_london(datetime.fromisoformat(moment)).isoformat() == in_leeds


def test_an_hour_that_the_clock_skips_becomes_one_that_exists() -> None:
    skipped = datetime(2026, 3, 29, 1, 30, tzinfo=london())
    assert in_london(skipped).isoformat() == "2026-03-29T02:30:00+01:00"


def test_a_machine_without_time_zones_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> None:
        raise ZoneInfoNotFoundError(name)

    monkeypatch.setattr(clock, "ZoneInfo", unknown)
    london.cache_clear()
    with pytest.raises(NoTimeZones, match="install the Python package 'tzdata'"):
        london()
