"""The words of the hand-over summary and the order of its parts; they stand in knowledge/handover.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from safeguarding.call_words import call_words
from safeguarding.contact_words import note_wrong_placeholders, placeholders_in
from safeguarding.fact_words import all_fact_words
from safeguarding.knowledge_error import KnowledgeError
from safeguarding.knowledge_files import knowledge_folder
from safeguarding.knowledge_loading import check_knowledge, load_knowledge
from safeguarding.knowledge_section import Section
from safeguarding.review import read_review
from safeguarding.sources import note_unknown_sources

HANDOVER_FILE = "handover.yml"

# Each template with the only names that it may hold.
_TEMPLATES: Mapping[str, tuple[str, ...]] = {
    "made": ("day", "hour"),
    "level_settled": ("lowest",),
    "level_range": ("lowest", "highest"),
    "level_unclear": ("highest",),
    "level_open": ("facts",),
    "reason": ("reason",),
    "line": ("label", "words"),
    "not_known": ("facts",),
    "blank": ("what",),
}


@dataclass(frozen=True)
class PartWords:
    """``by_phone`` names what is left blank here and said on the call."""

    title: str
    by_phone: tuple[str, ...]


@dataclass(frozen=True)
class HandoverWords:
    """``ring`` holds placeholders of the call; ``templates`` those named in this module; ``parts`` are in order."""

    title: str
    intro: tuple[str, ...]
    ring: str
    closing: tuple[str, ...]
    templates: Mapping[str, str]
    parts: Mapping[str, PartWords]

    def say(self, template: str, **filling: str) -> str:
        return self.templates[template].format_map(filling)


def handover_words() -> HandoverWords:
    """Raises KnowledgeError."""
    return _handover_words_in(knowledge_folder())


@lru_cache(maxsize=8)
def _handover_words_in(folder: Path) -> HandoverWords:
    return load_knowledge(HANDOVER_FILE, _read_file, folder=folder)


def check_handover_words() -> list[KnowledgeError]:
    """Every mistake in handover.yml: a fact without a part, a placeholder that nothing fills."""
    return check_knowledge(HANDOVER_FILE, _read_file)


def _read_file(section: Section) -> HandoverWords:
    read_review(section)
    note_unknown_sources(section, "sources", section.texts("sources"))
    words = HandoverWords(
        title=section.text("title"),
        intro=section.texts("intro"),
        ring=section.text("ring"),
        closing=section.texts("closing"),
        templates={name: _read_template(section, name) for name in _TEMPLATES},
        parts={id: _read_part(entry) for id, entry in section.sections_by_name("sections").items()},
    )
    note_wrong_placeholders(section, "ring", [words.ring], phrases=call_words().phrase_names)
    for part in sorted({fact.handover for fact in all_fact_words().values()} - set(words.parts)):
        section.note(f"sections.{part}", "write its title and by_phone; facts.yml puts facts there")
    section.nothing_else()
    return words


def _read_template(section: Section, name: str) -> str:
    text = section.text(name)
    if text and set(placeholders_in(text)) != set(_TEMPLATES[name]):
        section.note(name, f"use just {' and '.join(f'{{{each}}}' for each in _TEMPLATES[name])}")
    return text


def _read_part(entry: Section) -> PartWords:
    by_phone = entry.texts("by_phone") if entry.has("by_phone") else ()
    part = PartWords(title=entry.text("title"), by_phone=by_phone)
    entry.nothing_else()
    return part
