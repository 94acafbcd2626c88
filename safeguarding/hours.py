"""Which of the two numbers is answered at this minute.

Duty and Advice keeps office hours; the Children's Emergency Duty Team "starts as daytime services finish and continues
until daytime services resume" (Leeds one minute guide, Children's Emergency Duty Team), so one of the two is there at
every hour of the year. Where sources disagree or the calendar is in doubt the answer is grey: both numbers are shown,
with the one to try first. At the grey edges of a day that is what contacts.yml says: the out-of-hours team, which has
every hour that the other has not. In the middle of a doubtful weekday it is Duty and Advice, because such a day is far
more often an ordinary one, on which the out-of-hours team is not on shift.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import Enum

from safeguarding.bank_holidays import BankHolidays, bank_holidays
from safeguarding.clock import in_london, london
from safeguarding.closures import Closures, closures
from safeguarding.contact import Contact
from safeguarding.contacts import ContactBook, contact_book
from safeguarding.opening_hours import WEEKEND, weekday_of


class Reason(Enum):
    """Why this number comes first. The words for each stand with the other wording."""

    IN_HOURS = "in_hours"
    OUT_OF_HOURS = "out_of_hours"
    WEEKEND = "weekend"
    BANK_HOLIDAY = "bank_holiday"
    CLOSED_DAY = "closed_day"
    GREY_MORNING = "grey_morning"
    GREY_FRIDAY = "grey_friday"
    MAYBE_CLOSED = "maybe_closed"
    BANK_HOLIDAYS_NOT_KNOWN = "bank_holidays_not_known"


@dataclass(frozen=True)
class WhoToCall:
    """``grey``: it is not certain who answers, so ``first`` is to be tried first and ``other`` shown beside it.

    ``in_hours``: Duty and Advice is certainly open. ``until``: when ``first``, ``grey`` or ``in_hours`` next changes;
    ``reason`` alone may change sooner (a Friday night becomes a weekend). ``at`` and ``until`` are in Europe/London.
    """

    at: datetime
    first: Contact
    other: Contact
    grey: bool
    in_hours: bool
    until: datetime
    reason: Reason


def who_to_call(now: datetime) -> WhoToCall:
    """Raises NaiveTime for a time without an offset, KnowledgeError where a knowledge file cannot be trusted."""
    rota = _Rota(contact_book(), bank_holidays(), closures())
    at = in_london(now)
    answer = rota.answer_at(at)
    both = (rota.book.duty_and_advice, rota.book.emergency_duty_team)
    first, other = both if answer.day_team_first else reversed(both)
    return WhoToCall(
        at=at,
        first=first,
        other=other,
        grey=answer.grey,
        in_hours=answer.in_hours,
        until=rota.next_change_after(at),
        reason=answer.reason,
    )


@dataclass(frozen=True)
class _Answer:
    reason: Reason
    day_team_first: bool = False
    grey: bool = False

    @property
    def in_hours(self) -> bool:
        return self.day_team_first and not self.grey

    def sends_to_the_same_as(self, another: _Answer) -> bool:
        return (self.day_team_first, self.grey) == (another.day_team_first, another.grey)


@dataclass(frozen=True)
class _Rota:
    book: ContactBook
    holidays: BankHolidays
    closures: Closures

    def answer_at(self, local: datetime) -> _Answer:
        day, moment, hours = local.date(), local.time(), self.book.opening_hours
        if closed := self._why_closed_all(day):
            return _Answer(closed)
        if grey := hours.grey_at(day, moment):
            day_team_first = grey.try_first == self.book.duty_and_advice.id
            return _Answer(Reason(grey.window.value), day_team_first=day_team_first, grey=True)
        if not hours.is_open(day, moment):
            return _Answer(Reason.OUT_OF_HOURS)
        doubt = self._why_in_doubt(day)
        return _Answer(doubt or Reason.IN_HOURS, day_team_first=True, grey=doubt is not None)

    def next_change_after(self, local: datetime) -> datetime:
        answer = self.answer_at(local)
        moments = self._moments_after(local)
        return next(at for at in moments if not self.answer_at(at).sends_to_the_same_as(answer))

    def _why_closed_all(self, day: date) -> Reason | None:
        if not self.book.opening_hours.is_a_working_day(day):
            return Reason.WEEKEND if weekday_of(day) in WEEKEND else Reason.CLOSED_DAY
        if day in self.holidays:
            return Reason.BANK_HOLIDAY
        return Reason.CLOSED_DAY if self.closures.is_closed_on(day) else None

    def _why_in_doubt(self, day: date) -> Reason | None:
        if not self.holidays.knows(day.year):
            return Reason.BANK_HOLIDAYS_NOT_KNOWN
        return Reason.MAYBE_CLOSED if self.closures.may_be_closed_on(day) else None

    def _moments_after(self, local: datetime) -> Iterator[datetime]:
        """The moments at which the answer may change, told by the clock on the wall of the day itself.

        Compared in UTC: two times with the same zone are compared by Python as if no clock ever changed.
        """
        day = local.date()
        while True:
            for edge in self.book.opening_hours.edges(day):
                moment = datetime.combine(day, edge, tzinfo=london())
                if moment.astimezone(timezone.utc) > local.astimezone(timezone.utc):
                    yield moment
            day += timedelta(days=1)
