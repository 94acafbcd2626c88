"""One person, team or service that somebody can be sent to, and what makes its entry trustworthy."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum

from safeguarding.knowledge_section import Section
from safeguarding.telephone import is_written_in_groups, link_to_ring

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


class Audience(Enum):
    """Who may be given a contact. A child is never given a line that only practitioners may ring."""

    PRACTITIONER = "practitioner"
    CHILD = "child"
    PARENT = "parent"
    PUBLIC = "public"


class Confidence(Enum):
    """How sure we are that the entry is right. There is no "low": what is not known to be right is not shipped."""

    HIGH = "high"
    MEDIUM = "medium"


@dataclass(frozen=True)
class Contact:
    """``number``, ``email`` and ``url`` are "" where the contact has none; at least one is given."""

    id: str
    name: str
    number: str
    email: str
    url: str
    for_whom: tuple[Audience, ...]
    source: str
    confidence: Confidence
    last_checked: date
    note: str

    @property
    def link(self) -> str:
        """What one tap opens: the telephone if there is a number, else the page, else a letter."""
        if self.number:
            return link_to_ring(self.number)
        return self.url or f"mailto:{self.email}"


def read_contact(id: str, section: Section) -> Contact:
    contact = Contact(
        id=id,
        name=section.text("name"),
        number=section.optional_text("number"),
        email=section.optional_text("email"),
        url=section.optional_text("url"),
        for_whom=section.choices("for_whom", Audience),
        source=section.text("source"),
        confidence=section.choice("confidence", Confidence),
        last_checked=section.day("last_checked"),
        note=section.optional_text("note"),
    )
    _note_what_cannot_be_reached(contact, section)
    section.nothing_else()
    return contact


def _note_what_cannot_be_reached(contact: Contact, section: Section) -> None:
    if not (contact.number or contact.email or contact.url):
        section.note("number", "give a number, an email or a url")
    if contact.number and not is_written_in_groups(contact.number):
        section.note("number", "write a UK number in groups, such as 0113 496 0000")
    if contact.email and not _EMAIL.fullmatch(contact.email):
        section.note("email", "write one address, such as team@example.org")
    if contact.url and not contact.url.startswith("https://"):
        section.note("url", "write the whole address, beginning with https://")
