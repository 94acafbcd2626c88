"""The moment that a question names, as practitioners name it; what is not plainly a time of a call is left alone."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeguarding.clock import NaiveTime, london
from safeguarding.hours import who_to_call
from safeguarding.stated_time import stated_time


def at(local: str) -> datetime:
    return datetime.fromisoformat(local).replace(tzinfo=london())


MONDAY_AT_TEN = at("2026-11-23T10:00")


def said_on(now: datetime, text: str) -> str | None:
    moment = stated_time(text, now=now)
    return moment.strftime("%Y-%m-%dT%H:%M") if moment else None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        # a weekday, with and without a time
        ("who do i ring on saturday at ten", "2026-11-28T10:00"),
        ("Saturday at 10", "2026-11-28T10:00"),
        ("half four on Friday", "2026-11-27T16:30"),
        ("friday quarter to five", "2026-11-27T16:45"),
        ("fri 4.45", "2026-11-27T16:45"),
        ("friday at twenty five to five", "2026-11-27T16:35"),
        ("are they there on thursday at noon", "2026-11-26T12:00"),
        ("can i ring on sunday", "2026-11-29T12:00"),
        ("sunday 2am", "2026-11-29T02:00"),
        ("on sat morning", "2026-11-28T10:00"),
        ("wed pm", "2026-11-25T12:00"),
        ("who answers at the weekend", "2026-11-28T12:00"),
        # today and tomorrow
        ("tomorrow morning", "2026-11-24T10:00"),
        ("tomorrow at quarter past four", "2026-11-24T16:15"),
        ("who do i ring tonight", "2026-11-23T21:00"),
        ("tonight at nine", "2026-11-23T21:00"),
        ("9 tonight", "2026-11-23T21:00"),
        ("tonight at 2", "2026-11-24T02:00"),
        ("at 8 this evening", "2026-11-23T20:00"),
        ("this afternoon", "2026-11-23T14:00"),
        ("do they shut at five", "2026-11-23T17:00"),
        ("can i still ring after 5", "2026-11-23T17:00"),
        ("its 5 past 5 who do i phone", "2026-11-23T17:05"),
        ("20:00", "2026-11-23T20:00"),
        # a bare time is the next one to come
        ("at 3", "2026-11-23T15:00"),
        ("at 9", "2026-11-24T09:00"),
        ("who answers at 2 in the morning", "2026-11-24T02:00"),
        ("12am", "2026-11-24T00:00"),
        ("midnight", "2026-11-24T00:00"),
        ("12pm", "2026-11-23T12:00"),
        # a weekday whose hour has gone by is next week's
        ("on monday at 9am", "2026-11-30T09:00"),
        ("on monday at 11am", "2026-11-23T11:00"),
        # days of the calendar
        ("who do i ring on Christmas day", "2026-12-25T12:00"),
        ("xmas eve at 4", "2026-12-24T16:00"),
        ("boxing day", "2026-12-26T12:00"),
        ("new year's eve", "2026-12-31T12:00"),
        ("new year's day at 9am", "2027-01-01T09:00"),
        ("on 24 December at 5pm", "2026-12-24T17:00"),
        ("december 24th", "2026-12-24T12:00"),
        ("on the 28th at 9", "2026-11-28T09:00"),
        ("on a bank holiday", "2026-12-25T12:00"),
        ("good friday", "2027-03-26T12:00"),
        ("easter monday at 10", "2027-03-29T10:00"),
        # what happened has its own times
        ("it happened on saturday, who do i ring tomorrow at 4pm", "2026-11-24T16:00"),
    ],
)
def test_a_time_that_is_said_on_monday_23_november_at_ten(said: str, meant: str) -> None:
    assert said_on(MONDAY_AT_TEN, said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "who do i ring",
        "who do i ring now",
        "which number at the moment",
        "what about out of hours",
        "is it 01632 960144 for duty",
        "it happened last night, who do i ring",
        "it happened on saturday who do i ring",
        "who do i ring about something that happened yesterday at 4",
        "she told me at half three, who do i ring",
        "he sat with me. who do i ring",
        "touched by a 12 year old, which number is it",
        "a boy of 14 and a girl of 9, who do i call",
        "who do i call about 2 children at 2 schools",
        "is it answered 24/7",
        "it took 5 decisions, who do i ring",
        "at 77",
        "",
    ],
)
def test_what_is_no_time_of_a_call_is_left_alone(said: str) -> None:
    assert said_on(MONDAY_AT_TEN, said) is None


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("who answers at 2 in the morning", "emergency_duty_team"),
        ("who do i ring tonight at nine", "emergency_duty_team"),
        ("who do i ring on good friday", "emergency_duty_team"),
        ("who do i ring on 25 December at 10am", "emergency_duty_team"),
        ("who do i ring tomorrow at 10", "duty_and_advice"),
    ],
)
def test_the_number_for_the_time_that_is_meant(said: str, first: str) -> None:
    moment = stated_time(said, now=MONDAY_AT_TEN)
    assert moment
    assert who_to_call(moment).first.id == first


@pytest.mark.parametrize(
    ("now", "said", "meant"),
    [
        # what has gone by is not offered
        ("2026-11-23T15:00", "who do i ring this morning", None),
        ("2026-11-23T15:00", "who do i ring today", None),
        ("2026-11-28T10:00", "who do i ring this weekend", "2026-11-28T12:00"),
        ("2026-11-29T10:00", "who do i ring at the weekend", "2026-11-29T12:00"),
        ("2026-12-25T10:00", "christmas day", "2026-12-25T12:00"),
        ("2026-12-26T10:00", "christmas day", "2027-12-25T12:00"),
        # the clocks go forward at 01:00 on 29 March 2026: 01:30 does not exist
        ("2026-03-28T10:00", "sunday 1.30am", "2026-03-29T02:30"),
        ("2026-03-28T10:00", "sunday at 10", "2026-03-29T10:00"),
        ("2026-03-28T23:00", "at 9", "2026-03-29T09:00"),
        # and back at 02:00 on 25 October 2026: 01:30 comes twice, and the first is meant
        ("2026-10-24T10:00", "sunday 1.30am", "2026-10-25T01:30"),
        ("2026-10-24T23:00", "at 9", "2026-10-25T09:00"),
    ],
)
def test_a_time_that_is_said_on_another_day(now: str, said: str, meant: str | None) -> None:
    assert said_on(at(now), said) == meant


def test_the_first_of_two_half_past_ones_is_summer_time() -> None:
    moment = stated_time("sunday 1.30am", now=at("2026-10-24T10:00"))
    assert moment
    assert moment.utcoffset() == timedelta(hours=1)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(NaiveTime):
        stated_time("tomorrow", now=datetime(2026, 11, 23, 10))  # noqa: DTZ001 - that is the mistake


WORDS = """who do i ring on at by sat saturday monday tomorrow tonight half quarter past to two 4 9 12 30 99 16:30 am pm
morning night weekend christmas new year's eve bank holiday easter 24 31 feb december the 31st yesterday , . ?"""
MOMENTS = st.integers(0, 700 * 24 * 60).map(lambda minutes: at("2026-01-01T00:00") + timedelta(minutes=minutes))


@given(st.lists(st.sampled_from(WORDS.split()), max_size=10), MOMENTS)
def test_a_named_moment_is_never_in_the_past(words: list[str], now: datetime) -> None:
    moment = stated_time(" ".join(words), now=now)
    assert moment is None or moment.timestamp() >= now.timestamp()
