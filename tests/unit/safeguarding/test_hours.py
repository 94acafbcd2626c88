"""Which number is answered: a minute before, at and after every edge, and for any moment at all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safeguarding.clock import NaiveTime
from safeguarding.hours import Reason, WhoToCall, who_to_call

EditKnowledge = Callable[..., Path]
LONDON = ZoneInfo("Europe/London")
DAY = "0113 376 0336"
NIGHT = "0113 535 0600"


def at(local: str) -> datetime:
    """A time on a clock in Leeds, such as "2026-11-23 08:59"."""
    return datetime.fromisoformat(local).replace(tzinfo=LONDON)


def numbers(who: WhoToCall) -> tuple[str, str]:
    return who.first.number, who.other.number


@pytest.mark.parametrize(
    ("local", "first", "grey", "reason"),
    [
        # Monday to Thursday: grey from 8, open from 9, closed from 5.
        ("2026-11-23 00:00", NIGHT, False, Reason.OUT_OF_HOURS),
        ("2026-11-23 07:59", NIGHT, False, Reason.OUT_OF_HOURS),
        ("2026-11-23 08:00", NIGHT, True, Reason.GREY_MORNING),
        ("2026-11-23 08:01", NIGHT, True, Reason.GREY_MORNING),
        ("2026-11-23 08:59", NIGHT, True, Reason.GREY_MORNING),
        ("2026-11-23 08:59:59.999999", NIGHT, True, Reason.GREY_MORNING),
        ("2026-11-23 09:00", DAY, False, Reason.IN_HOURS),
        ("2026-11-23 09:01", DAY, False, Reason.IN_HOURS),
        ("2026-11-26 16:30", DAY, False, Reason.IN_HOURS),
        ("2026-11-26 16:59", DAY, False, Reason.IN_HOURS),
        ("2026-11-26 17:00", NIGHT, False, Reason.OUT_OF_HOURS),
        ("2026-11-26 17:01", NIGHT, False, Reason.OUT_OF_HOURS),
        ("2026-11-26 23:59", NIGHT, False, Reason.OUT_OF_HOURS),
        # Friday closes at half past four, and one page says five.
        ("2026-11-27 07:59", NIGHT, False, Reason.OUT_OF_HOURS),
        ("2026-11-27 08:30", NIGHT, True, Reason.GREY_MORNING),
        ("2026-11-27 09:00", DAY, False, Reason.IN_HOURS),
        ("2026-11-27 16:29", DAY, False, Reason.IN_HOURS),
        ("2026-11-27 16:30", NIGHT, True, Reason.GREY_FRIDAY),
        ("2026-11-27 16:31", NIGHT, True, Reason.GREY_FRIDAY),
        ("2026-11-27 16:59", NIGHT, True, Reason.GREY_FRIDAY),
        ("2026-11-27 17:00", NIGHT, False, Reason.OUT_OF_HOURS),
        ("2026-11-27 23:59", NIGHT, False, Reason.OUT_OF_HOURS),
        # The weekend has no grey morning.
        ("2026-11-28 00:00", NIGHT, False, Reason.WEEKEND),
        ("2026-11-28 08:30", NIGHT, False, Reason.WEEKEND),
        ("2026-11-28 12:00", NIGHT, False, Reason.WEEKEND),
        ("2026-11-29 02:10", NIGHT, False, Reason.WEEKEND),
        ("2026-11-29 23:59", NIGHT, False, Reason.WEEKEND),
        ("2026-11-30 00:00", NIGHT, False, Reason.OUT_OF_HOURS),
        # Easter Monday, and the Tuesday after it.
        ("2027-03-29 08:30", NIGHT, False, Reason.BANK_HOLIDAY),
        ("2027-03-29 11:00", NIGHT, False, Reason.BANK_HOLIDAY),
        ("2027-03-29 23:59", NIGHT, False, Reason.BANK_HOLIDAY),
        ("2027-03-30 07:59", NIGHT, False, Reason.OUT_OF_HOURS),
        ("2027-03-30 08:00", NIGHT, True, Reason.GREY_MORNING),
        ("2027-03-30 09:00", DAY, False, Reason.IN_HOURS),
        # Good Friday has no grey half hour.
        ("2027-03-26 16:45", NIGHT, False, Reason.BANK_HOLIDAY),
        # Christmas 2026: Boxing Day is a Saturday, so Monday the 28th stands for it.
        ("2026-12-24 16:59", DAY, False, Reason.IN_HOURS),
        ("2026-12-24 17:00", NIGHT, False, Reason.OUT_OF_HOURS),
        ("2026-12-25 10:00", NIGHT, False, Reason.BANK_HOLIDAY),
        ("2026-12-26 10:00", NIGHT, False, Reason.WEEKEND),
        ("2026-12-27 10:00", NIGHT, False, Reason.WEEKEND),
        ("2026-12-28 10:00", NIGHT, False, Reason.BANK_HOLIDAY),
        ("2026-12-29 08:30", NIGHT, True, Reason.GREY_MORNING),
        ("2026-12-29 09:00", DAY, True, Reason.MAYBE_CLOSED),
        ("2026-12-31 16:59", DAY, True, Reason.MAYBE_CLOSED),
        ("2026-12-31 17:00", NIGHT, False, Reason.OUT_OF_HOURS),
        ("2027-01-01 10:00", NIGHT, False, Reason.BANK_HOLIDAY),
        ("2027-01-02 10:00", NIGHT, False, Reason.WEEKEND),
        ("2027-01-04 09:00", DAY, False, Reason.IN_HOURS),
        # New Year's Eve 2027 is a Friday on which the council may be closed.
        ("2027-12-31 16:29", DAY, True, Reason.MAYBE_CLOSED),
        ("2027-12-31 16:30", NIGHT, True, Reason.GREY_FRIDAY),
    ],
)
def test_the_number_to_try_first(local: str, first: str, grey: bool, reason: Reason) -> None:
    who = who_to_call(at(local))
    assert (who.first.number, who.grey, who.reason) == (first, grey, reason)
    assert who.in_hours is (reason is Reason.IN_HOURS)
    assert set(numbers(who)) == {DAY, NIGHT}


@pytest.mark.parametrize(
    ("local", "until"),
    [
        ("2026-11-23 07:59", "2026-11-23 08:00"),
        ("2026-11-23 08:00", "2026-11-23 09:00"),
        ("2026-11-23 09:00", "2026-11-23 17:00"),
        ("2026-11-23 17:00", "2026-11-24 08:00"),
        ("2026-11-27 12:00", "2026-11-27 16:30"),
        ("2026-11-27 16:30", "2026-11-27 17:00"),
        # The reason changes at midnight, the number to ring does not.
        ("2026-11-27 17:00", "2026-11-30 08:00"),
        ("2026-11-29 02:10", "2026-11-30 08:00"),
        # Over a long weekend.
        ("2027-03-25 17:00", "2027-03-30 08:00"),
        ("2026-12-24 17:00", "2026-12-29 08:00"),
        ("2026-12-31 18:00", "2027-01-04 08:00"),
        # Days that may be closed change hands like any other.
        ("2026-12-29 09:00", "2026-12-29 17:00"),
        # The clock changes on a Sunday: the hour on the wall in Leeds counts, in March and in October.
        ("2027-03-19 18:00", "2027-03-22 08:00"),
        ("2026-10-23 18:00", "2026-10-26 08:00"),
        ("2026-03-27 18:00", "2026-03-30 08:00"),
    ],
)
def test_until_when_that_holds(local: str, until: str) -> None:
    assert who_to_call(at(local)).until == at(until)


@pytest.mark.parametrize(
    ("asked", "until"),
    [
        # Forward on 29 March 2026: Friday evening in winter time, Monday in summer time, an hour fewer between.
        ("2026-03-27T20:00+00:00", "2026-03-30T08:00+01:00"),
        ("2026-03-29T00:59+00:00", "2026-03-30T08:00+01:00"),
        ("2026-03-29T01:00+00:00", "2026-03-30T08:00+01:00"),
        # Back on 25 October 2026: half past one comes twice.
        ("2026-10-23T20:00+01:00", "2026-10-26T08:00+00:00"),
        ("2026-10-25T01:30+01:00", "2026-10-26T08:00+00:00"),
        ("2026-10-25T01:30+00:00", "2026-10-26T08:00+00:00"),
    ],
)
def test_a_clock_change_in_between(asked: str, until: str) -> None:
    answer = who_to_call(datetime.fromisoformat(asked)).until
    assert answer == datetime.fromisoformat(until)
    assert answer.isoformat() == datetime.fromisoformat(until).isoformat(timespec="seconds")


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        # The same hour in UTC is before opening in winter and after it in summer.
        ("2026-03-27T08:30+00:00", NIGHT),
        ("2026-03-30T08:30+00:00", DAY),
        ("2026-10-23T08:30+00:00", DAY),
        ("2026-10-26T08:30+00:00", NIGHT),
        # Nine in the morning in Leeds, asked from a machine elsewhere.
        ("2026-07-01T04:00-04:00", DAY),
        ("2026-07-01T13:29+05:30", NIGHT),
        ("2026-07-01T13:30+05:30", DAY),
    ],
)
def test_the_hour_in_leeds_counts(asked: str, first: str) -> None:
    who = who_to_call(datetime.fromisoformat(asked))
    assert who.first.number == first
    assert who.at.utcoffset() == who.at.astimezone(LONDON).utcoffset()


def test_a_time_without_an_offset_is_refused() -> None:
    with pytest.raises(NaiveTime, match="no offset from UTC"):
        who_to_call(datetime(2026, 11, 23, 9, 0))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("local", "first", "grey", "reason"),
    [
        ("2030-01-01 08:30", NIGHT, True, Reason.GREY_MORNING),
        ("2030-01-01 09:00", DAY, True, Reason.BANK_HOLIDAYS_NOT_KNOWN),
        ("2030-01-04 16:29", DAY, True, Reason.BANK_HOLIDAYS_NOT_KNOWN),
        ("2030-01-04 16:30", NIGHT, True, Reason.GREY_FRIDAY),
        # No bank holiday changes who answers at night or at a weekend, so there is nothing to doubt.
        ("2030-01-01 17:00", NIGHT, False, Reason.OUT_OF_HOURS),
        ("2030-01-05 12:00", NIGHT, False, Reason.WEEKEND),
        ("2024-12-25 12:00", DAY, True, Reason.BANK_HOLIDAYS_NOT_KNOWN),
    ],
)
def test_a_year_without_bank_holidays_is_in_doubt(local: str, first: str, grey: bool, reason: Reason) -> None:
    who = who_to_call(at(local))
    assert (who.first.number, who.grey, who.reason) == (first, grey, reason)
    assert set(numbers(who)) == {DAY, NIGHT}
    assert who.in_hours is False


@pytest.mark.parametrize(
    ("local", "first", "grey", "reason", "until"),
    [
        ("2026-12-24 17:00", NIGHT, False, Reason.OUT_OF_HOURS, "2027-01-04 08:00"),
        ("2026-12-28 12:00", NIGHT, False, Reason.BANK_HOLIDAY, "2027-01-04 08:00"),
        ("2026-12-29 00:00", NIGHT, False, Reason.CLOSED_DAY, "2027-01-04 08:00"),
        ("2026-12-29 08:30", NIGHT, False, Reason.CLOSED_DAY, "2027-01-04 08:00"),
        ("2026-12-31 23:59", NIGHT, False, Reason.CLOSED_DAY, "2027-01-04 08:00"),
        ("2027-01-01 00:00", NIGHT, False, Reason.BANK_HOLIDAY, "2027-01-04 08:00"),
        ("2027-01-04 08:00", NIGHT, True, Reason.GREY_MORNING, "2027-01-04 09:00"),
    ],
)
def test_a_confirmed_christmas_closure(
    edit_knowledge: EditKnowledge, local: str, first: str, grey: bool, reason: Reason, until: str
) -> None:
    edit_knowledge("closures.yml", old="confirmed: false", new="confirmed: true")
    who = who_to_call(at(local))
    assert (who.first.number, who.grey, who.reason, who.until) == (first, grey, reason, at(until))


@pytest.mark.parametrize(
    ("old", "new", "local", "first", "reason"),
    [
        ("monday: 09:00 to", "monday: 08:30 to", "2026-11-23 09:00", DAY, Reason.IN_HOURS),
        ("friday: 09:00 to 16:30", "friday: 09:00 to 17:30", "2026-11-27 17:15", DAY, Reason.IN_HOURS),
        ("saturday: closed", "saturday: 10:00 to 12:00", "2026-11-28 10:00", DAY, Reason.IN_HOURS),
        ("wednesday: 09:00 to 17:00", "wednesday: closed", "2026-11-25 10:00", NIGHT, Reason.CLOSED_DAY),
        ("try_first: emergency_duty_team", "try_first: duty_and_advice", "2026-11-23 08:30", DAY, Reason.GREY_MORNING),
        ("hours: 08:00 to 09:00", "hours: 08:30 to 09:00", "2026-11-23 08:29", NIGHT, Reason.OUT_OF_HOURS),
    ],
)
def test_an_owner_changes_the_hours_without_a_programmer(
    edit_knowledge: EditKnowledge, old: str, new: str, local: str, first: str, reason: Reason
) -> None:
    edit_knowledge("contacts.yml", old=old, new=new)
    who = who_to_call(at(local))
    assert (who.first.number, who.reason) == (first, reason)


def test_an_edge_within_the_hour_that_comes_twice_is_never_in_the_past(edit_knowledge: EditKnowledge) -> None:
    edit_knowledge("contacts.yml", old="sunday: closed", new="sunday: 01:15 to 03:00")
    asked = datetime.fromisoformat("2026-10-25T01:10+00:00")
    assert who_to_call(asked).until.astimezone(timezone.utc) > asked


any_offset = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
any_moment = st.datetimes(
    min_value=datetime(2000, 1, 1),  # noqa: DTZ001
    max_value=datetime(2099, 12, 1),  # noqa: DTZ001
    timezones=st.one_of(any_offset, st.just(LONDON), st.timezones()),
)
moments_that_the_tables_cover = st.datetimes(
    min_value=datetime(2025, 1, 1),  # noqa: DTZ001
    max_value=datetime(2029, 12, 1),  # noqa: DTZ001
    timezones=st.just(timezone.utc),
)


def answer(who: WhoToCall) -> tuple[str, str, bool, bool]:
    return who.first.id, who.other.id, who.grey, who.in_hours


@settings(deadline=None)
@given(moment=any_moment | moments_that_the_tables_cover)
def test_both_numbers_are_always_there(moment: datetime) -> None:
    who = who_to_call(moment)
    assert set(numbers(who)) == {DAY, NIGHT}
    assert not (who.in_hours and who.grey)
    assert who.at.astimezone(timezone.utc) == moment.astimezone(timezone.utc)


@settings(deadline=None)
@given(moment=any_moment | moments_that_the_tables_cover, share=st.floats(0, 1))
def test_the_answer_holds_until_it_says(moment: datetime, share: float) -> None:
    who = who_to_call(moment)
    # In UTC: Python subtracts two times of one zone as if no clock ever changed.
    start, until = who.at.astimezone(timezone.utc), who.until.astimezone(timezone.utc)
    assert until > start
    assert answer(who_to_call(start + share * (until - start - timedelta(microseconds=1)))) == answer(who)
    assert answer(who_to_call(until - timedelta(microseconds=1))) == answer(who)
    assert answer(who_to_call(until)) != answer(who)


@settings(deadline=None)
@given(moment=any_moment | moments_that_the_tables_cover, elsewhere=any_offset | st.timezones())
def test_the_same_moment_has_the_same_answer_everywhere(moment: datetime, elsewhere: timezone | ZoneInfo) -> None:
    in_utc = moment.astimezone(timezone.utc)
    assert who_to_call(in_utc.astimezone(elsewhere)) == who_to_call(in_utc) == who_to_call(moment)
