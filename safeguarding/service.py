"""What this service is called and whom it is for; the words stand in knowledge/service.yml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from safeguarding.contact import Contact
from safeguarding.contacts import contact_book
from safeguarding.knowledge_error import KnowledgeError, Severity
from safeguarding.knowledge_files import knowledge_folder
from safeguarding.knowledge_loading import check_knowledge, load_knowledge
from safeguarding.knowledge_section import Section
from safeguarding.review import read_review

SERVICE_FILE = "service.yml"


@dataclass(frozen=True)
class Service:
    """``contact`` is whom people write to about the page itself; None until the council has named someone."""

    name: str
    question: str
    for_whom: str
    council: str
    contact: Contact | None


def service() -> Service:
    """Raises KnowledgeError."""
    return _service_in(knowledge_folder())


@lru_cache(maxsize=8)
def _service_in(folder: Path) -> Service:
    return load_knowledge(SERVICE_FILE, _read_file, folder=folder)


def check_service() -> list[KnowledgeError]:
    """Every mistake in service.yml, and as a warning that nobody is named whom people can write to."""
    problems = check_knowledge(SERVICE_FILE, _read_file)
    if problems or service().contact:
        return problems
    mend = (
        "name the mailbox for faults of the page and for privacy: its id in contacts.yml; the page says it is missing"
    )
    return [KnowledgeError(file=SERVICE_FILE, field="contact", mend=mend, severity=Severity.WARNING)]


def _read_file(section: Section) -> Service:
    read_review(section)
    read = Service(
        name=section.text("name"),
        question=section.text("question"),
        for_whom=section.text("for_whom"),
        council=section.text("council"),
        contact=_read_contact(section),
    )
    section.nothing_else()
    return read


def _read_contact(section: Section) -> Contact | None:
    id = section.optional_text("contact")
    found = contact_book().by_id.get(id)
    if id and found is None:
        section.note("contact", f"'{id}' is not in contacts.yml; correct it, add it there or leave this out")
    return found
