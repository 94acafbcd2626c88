"""Whom to ring at this minute, in words, and sentences that depend on it; they stand in knowledge/who_to_call.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from safeguarding.contact_words import note_wrong_placeholders, placeholders_in, with_contacts
from safeguarding.hours import Reason, WhoToCall
from safeguarding.knowledge_error import KnowledgeError
from safeguarding.knowledge_files import knowledge_folder
from safeguarding.knowledge_loading import check_knowledge, load_knowledge
from safeguarding.knowledge_section import Section
from safeguarding.review import read_review
from safeguarding.sources import note_unknown_sources

CALL_FILE = "who_to_call.yml"
THE_REASON = "who_to_call"


@dataclass(frozen=True)
class Phrase:
    """A sentence with one form for each state of the clock."""

    in_hours: str
    out_of_hours: str
    grey: str

    def at(self, who: WhoToCall) -> str:
        if who.grey:
            return self.grey
        return self.in_hours if who.in_hours else self.out_of_hours


@dataclass(frozen=True)
class CallWords:
    """Texts whose placeholders are still open."""

    reasons: Mapping[Reason, str]
    phrases: Mapping[str, Phrase]

    @property
    def phrase_names(self) -> tuple[str, ...]:
        return (THE_REASON, *self.phrases)

    def phrase(self, name: str, who: WhoToCall) -> str:
        return self.reasons[who.reason] if name == THE_REASON else self.phrases[name].at(who)


def who_to_call_in_words(who: WhoToCall) -> str:
    """Which number is answered now, why, and the other one."""
    return with_contacts(call_words().reasons[who.reason], who)


def the_number_in_words(who: WhoToCall) -> str:
    """The number to ring now in one short sentence, without the reason."""
    return filled("{the_number}", who)


def filled(text: str, who: WhoToCall) -> str:
    """The text with its phrases, names and numbers, as they are at this minute.

    Raises KeyError for a placeholder that does not exist; the checks of guidance and answers keep it from happening.
    """
    words = call_words()
    for name in placeholders_in(text):
        if name in words.phrase_names:
            text = text.replace(f"{{{name}}}", words.phrase(name, who))
    return with_contacts(text, who)


def call_words() -> CallWords:
    """Raises KnowledgeError."""
    return _call_words_in(knowledge_folder())


@lru_cache(maxsize=8)
def _call_words_in(folder: Path) -> CallWords:
    return load_knowledge(CALL_FILE, _read_file, folder=folder)


def check_call_words() -> list[KnowledgeError]:
    """Every mistake in who_to_call.yml: a reason without words, a placeholder that nothing fills."""
    return check_knowledge(CALL_FILE, _read_file)


def _read_file(section: Section) -> CallWords:
    read_review(section)
    note_unknown_sources(section, "sources", section.texts("sources"))
    reasons = section.section("reasons")
    words = CallWords(
        reasons={reason: _read_text(reasons, reason.value) for reason in Reason},
        phrases={name: _read_phrase(entry) for name, entry in section.sections_by_name("phrases").items()},
    )
    reasons.nothing_else()
    section.nothing_else()
    return words


def _read_phrase(entry: Section) -> Phrase:
    forms = {state: _read_text(entry, state) for state in ("in_hours", "out_of_hours", "grey")}
    entry.nothing_else()
    return Phrase(**forms)


def _read_text(section: Section, field: str) -> str:
    text = section.text(field)
    note_wrong_placeholders(section, field, [text])
    return text
