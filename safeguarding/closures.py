"""Days on which Duty and Advice is closed, or may be, although the calendar says it is an ordinary weekday."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from safeguarding.contacts import NO_OWNER_YET
from safeguarding.knowledge_error import KnowledgeError, Severity
from safeguarding.knowledge_files import knowledge_folder
from safeguarding.knowledge_loading import check_knowledge, load_knowledge
from safeguarding.knowledge_section import Section

CLOSURES_FILE = "closures.yml"
CHECK_AGAIN_AFTER = timedelta(days=183)
ASK_THE_COUNCIL_WITHIN = timedelta(days=60)
# A slip in a year would otherwise keep the day number from being given for a year.
LONGEST_CLOSURE = timedelta(days=31)


@dataclass(frozen=True)
class Closure:
    """Both ends belong to it. Unconfirmed means that the service may be closed: both numbers are then shown."""

    first_day: date
    last_day: date
    confirmed: bool

    def __contains__(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day

    def has_to_be_asked_about(self, today: date) -> bool:
        soon = self.first_day - today <= ASK_THE_COUNCIL_WITHIN
        return soon and today <= self.last_day and not self.confirmed


@dataclass(frozen=True)
class Closures:
    owner: str
    last_checked: date
    closures: tuple[Closure, ...]

    def is_closed_on(self, day: date) -> bool:
        return any(day in closure for closure in self.closures if closure.confirmed)

    def may_be_closed_on(self, day: date) -> bool:
        return any(day in closure for closure in self.closures if not closure.confirmed)


def closures() -> Closures:
    """Read once for each knowledge folder; an edit takes effect at the next start. Raises KnowledgeError."""
    return _closures_in(knowledge_folder())


@lru_cache(maxsize=8)
def _closures_in(folder: Path) -> Closures:
    return load_knowledge(CLOSURES_FILE, _read_closures, folder=folder)


def check_closures(*, today: date) -> list[KnowledgeError]:
    """Every mistake, and, as warnings, a list not looked at for six months and closures still to be confirmed."""
    return check_knowledge(CLOSURES_FILE, lambda file: _note_what_is_overdue(_read_closures(file), file, today))


def _read_closures(section: Section) -> Closures:
    found = Closures(
        owner=section.text("owner"),
        last_checked=section.day("last_checked"),
        closures=tuple(_read_closure(each) for each in section.sections_in_order("closures")),
    )
    section.nothing_else()
    return found


def _read_closure(section: Section) -> Closure:
    closure = Closure(
        first_day=section.day("first_day"),
        last_day=section.day("last_day"),
        confirmed=section.flag("confirmed"),
    )
    section.text("because")
    section.text("source")
    section.nothing_else()
    _note_impossible_length(closure, section)
    return closure


def _note_impossible_length(closure: Closure, section: Section) -> None:
    if date.min in (closure.first_day, closure.last_day):
        return
    if closure.last_day < closure.first_day:
        section.note("last_day", "write a day that is not before first_day")
    elif closure.last_day - closure.first_day > LONGEST_CLOSURE:
        section.note("last_day", f"correct the date: nothing closes for over {LONGEST_CLOSURE.days} days")


def _note_what_is_overdue(found: Closures, section: Section, today: date) -> None:
    if found.owner == NO_OWNER_YET:
        section.note("owner", "name the person who keeps the closures right", Severity.WARNING)
    if date.min < found.last_checked < today - CHECK_AGAIN_AFTER:
        mend = f"it is over six months old ({found.last_checked}); ask the council which days are closed, then set it"
        section.note("last_checked", mend, Severity.WARNING)
    for count, closure in enumerate(found.closures, 1):
        if closure.has_to_be_asked_about(today):
            mend = "ask the council, then write true, or take the entry out if it is open"
            section.note(f"closures, entry {count}.confirmed", mend, Severity.WARNING)
