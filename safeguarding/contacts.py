"""Who can be rung or sent to, and the hours of Duty and Advice: the whole of contacts.yml as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from safeguarding.contact import Audience, Contact, read_contact
from safeguarding.knowledge_error import KnowledgeError, Severity
from safeguarding.knowledge_files import knowledge_folder
from safeguarding.knowledge_loading import check_knowledge, load_knowledge
from safeguarding.knowledge_section import Section
from safeguarding.opening_hours import OpeningHours, read_opening_hours

CONTACTS_FILE = "contacts.yml"
DUTY_AND_ADVICE = "duty_and_advice"
EMERGENCY_DUTY_TEAM = "emergency_duty_team"
NO_OWNER_YET = "to be named"


@dataclass(frozen=True)
class ContactBook:
    """``owner`` keeps the file true and looks at all of it again on or before ``review_by``."""

    owner: str
    last_checked: date
    review_by: date
    by_id: Mapping[str, Contact]
    opening_hours: OpeningHours

    @property
    def duty_and_advice(self) -> Contact:
        return self.by_id[DUTY_AND_ADVICE]

    @property
    def emergency_duty_team(self) -> Contact:
        return self.by_id[EMERGENCY_DUTY_TEAM]

    def for_a(self, audience: Audience) -> tuple[Contact, ...]:
        """Those whom this audience may be sent to, in the order of the file."""
        return tuple(each for each in self.by_id.values() if audience in each.for_whom)


def contact(id: str) -> Contact:
    """Raises KeyError for an id that contacts.yml does not have: that is a slip in our code, not the owner's."""
    return contact_book().by_id[id]


def contact_book() -> ContactBook:
    """Read once for each knowledge folder; an edit takes effect at the next start. Raises KnowledgeError."""
    return _contact_book_in(knowledge_folder())


@lru_cache(maxsize=8)
def _contact_book_in(folder: Path) -> ContactBook:
    return load_knowledge(CONTACTS_FILE, _read_book, folder=folder)


def check_contacts(*, today: date) -> list[KnowledgeError]:
    """Every mistake in contacts.yml, and, as warnings, a review that is due and an owner not yet named."""
    return check_knowledge(CONTACTS_FILE, lambda file: _note_what_is_overdue(_read_book(file), file, today))


def _read_book(section: Section) -> ContactBook:
    entries = section.sections_by_name("contacts")
    book = ContactBook(
        owner=section.text("owner"),
        last_checked=section.day("last_checked"),
        review_by=section.day("review_by"),
        by_id={id: read_contact(id, entry) for id, entry in entries.items()},
        opening_hours=read_opening_hours(section.section("duty_and_advice_hours")),
    )
    section.nothing_else()
    _note_numbers_that_the_clock_lacks(book, section)
    return book


def _note_numbers_that_the_clock_lacks(book: ContactBook, section: Section) -> None:
    """The clock answers with one of two numbers at every minute, so both must be there and differ."""
    both = (DUTY_AND_ADVICE, EMERGENCY_DUTY_TEAM)
    numbers = [book.by_id[id].number if id in book.by_id else "" for id in both]
    for id, number in zip(both, numbers, strict=True):
        if not number:
            section.note(f"contacts.{id}.number", "give its number; somebody is told to ring it")
    if numbers[0] and numbers[0] == numbers[1]:
        section.note(f"contacts.{both[1]}.number", f"correct one: {both[0]} has the same number")
    for grey in book.opening_hours.grey:
        if grey.try_first not in both:
            field = f"duty_and_advice_hours.grey_windows.{grey.window.value}.try_first"
            section.note(field, f"write one of: {', '.join(both)}")


def _note_what_is_overdue(book: ContactBook, section: Section, today: date) -> None:
    if book.owner == NO_OWNER_YET:
        mend = "name the person who keeps these numbers right"
        section.note("owner", mend, Severity.WARNING)
    if date.min < book.review_by < today:
        mend = f"it passed on {book.review_by}; check every entry with its source, then set last_checked and review_by"
        section.note("review_by", mend, Severity.WARNING)
