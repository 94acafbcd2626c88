"""Times as they are said in Leeds."""

from __future__ import annotations

from datetime import datetime, time

import pytest

from safeguarding.clock import NaiveTime, london
from safeguarding.contacts import contact_book
from safeguarding.hours import who_to_call
from safeguarding.opening_hours import OpeningHours, Span, Weekday
from safeguarding.spoken_time import spoken_hour, spoken_moment, spoken_week


def at(local: str) -> datetime:
    return datetime.fromisoformat(local).replace(tzinfo=london())


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        (time(0), "midnight"),
        (time(0, 30), "12.30am"),
        (time(8), "8am"),
        (time(9, 5), "9.05am"),
        (time(11, 59), "11.59am"),
        (time(12), "midday"),
        (time(12, 1), "12.01pm"),
        (time(16, 30), "4.30pm"),
        (time(17), "5pm"),
        (time(23, 59), "11.59pm"),
    ],
)
def test_the_hour(clock: time, said: str) -> None:
    assert spoken_hour(clock) == said


@pytest.mark.parametrize(
    ("moment", "now", "said"),
    [
        ("2026-11-23 17:00", "2026-11-23 12:00", "5pm today"),
        ("2026-11-27 16:30", "2026-11-27 09:00", "4.30pm today"),
        # Tomorrow begins at midnight, however short the night.
        ("2026-11-24 08:00", "2026-11-23 23:59", "8am tomorrow"),
        ("2026-11-24 08:00", "2026-11-24 00:00", "8am today"),
        ("2026-11-30 08:00", "2026-11-27 17:00", "8am on Monday"),
        ("2026-11-30 08:00", "2026-11-24 17:00", "8am on Monday"),
        # A week on, the weekday alone would be heard as the nearest one.
        ("2026-11-30 08:00", "2026-11-23 17:00", "8am on Monday 30 November"),
        ("2027-01-04 08:00", "2026-12-24 17:00", "8am on Monday 4 January"),
        ("2027-03-30 08:00", "2027-03-25 17:00", "8am on Tuesday"),
        ("2026-11-22 08:00", "2026-11-23 17:00", "8am on Sunday 22 November"),
    ],
)
def test_the_moment(moment: str, now: str, said: str) -> None:
    assert str(spoken_moment(at(moment), now=at(now))) == said


def test_the_day_is_the_day_in_leeds() -> None:
    late_in_utc = datetime.fromisoformat("2026-07-01T23:30+00:00")
    assert str(spoken_moment(at("2026-07-02 08:00"), now=late_in_utc)) == "8am today"


def test_a_time_without_an_offset_is_refused() -> None:
    with pytest.raises(NaiveTime):
        spoken_moment(datetime(2026, 11, 23, 17), now=at("2026-11-23 12:00"))  # noqa: DTZ001


def test_until_when_the_number_holds_can_be_said() -> None:
    who = who_to_call(at("2026-11-29 02:10"))
    spoken = spoken_moment(who.until, now=who.at)
    assert (spoken.hour, spoken.day) == ("8am", "tomorrow")


OFFICE = Span(time(9), time(17))
SHORT = Span(time(9), time(12))


@pytest.mark.parametrize(
    ("open_on", "said"),
    [
        ({Weekday.MONDAY: OFFICE}, ("Monday, 9am to 5pm",)),
        ({Weekday.MONDAY: OFFICE, Weekday.TUESDAY: OFFICE}, ("Monday to Tuesday, 9am to 5pm",)),
        ({Weekday.MONDAY: OFFICE, Weekday.WEDNESDAY: OFFICE}, ("Monday, 9am to 5pm", "Wednesday, 9am to 5pm")),
        ({Weekday.SATURDAY: OFFICE, Weekday.SUNDAY: SHORT}, ("Saturday, 9am to 5pm", "Sunday, 9am to midday")),
    ],
)
def test_the_week(open_on: dict[Weekday, Span], said: tuple[str, ...]) -> None:
    assert spoken_week(OpeningHours(open_on=open_on, grey=())) == said


def test_the_week_as_it_is_in_leeds() -> None:
    assert spoken_week(contact_book().opening_hours) == ("Monday to Thursday, 9am to 5pm", "Friday, 9am to 4.30pm")
