"""What each sentence rests on, by id; the list stands in knowledge/sources.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from safeguarding.contact import Confidence
from safeguarding.knowledge_error import KnowledgeError
from safeguarding.knowledge_files import knowledge_folder
from safeguarding.knowledge_loading import check_knowledge, load_knowledge
from safeguarding.knowledge_section import Section
from safeguarding.review import read_review

SOURCES_FILE = "sources.yml"


@dataclass(frozen=True)
class Source:
    """``url``, ``note`` and ``acknowledge`` are "" where there is none."""

    id: str
    title: str
    publisher: str
    year: str
    confidence: Confidence
    url: str
    note: str
    acknowledge: str


def source(id: str) -> Source:
    """Raises KeyError for an id that sources.yml does not have."""
    return sources()[id]


def sources() -> Mapping[str, Source]:
    """Every source, in the order of the file. Raises KnowledgeError."""
    return _sources_in(knowledge_folder())


def note_unknown_sources(section: Section, field: str, ids: tuple[str, ...]) -> None:
    """Notes the ids that sources.yml does not have, so that no sentence rests on nothing."""
    for id in ids:
        if id and id not in sources():
            section.note(field, f"'{id}' is not in {SOURCES_FILE}; correct it or add it there")


@lru_cache(maxsize=8)
def _sources_in(folder: Path) -> Mapping[str, Source]:
    return load_knowledge(SOURCES_FILE, _read_file, folder=folder)


def check_sources() -> list[KnowledgeError]:
    """Every mistake in sources.yml."""
    return check_knowledge(SOURCES_FILE, _read_file)


def _read_file(section: Section) -> Mapping[str, Source]:
    read_review(section)
    read = {id: _read_source(id, entry) for id, entry in section.sections_by_name("sources").items()}
    section.nothing_else()
    return read


def _read_source(id: str, entry: Section) -> Source:
    read = Source(
        id=id,
        title=entry.text("title"),
        publisher=entry.text("publisher"),
        year=entry.text("year"),
        confidence=entry.choice("confidence", Confidence),
        url=entry.optional_text("url"),
        note=entry.optional_text("note"),
        acknowledge=entry.optional_text("acknowledge"),
    )
    if read.url and not read.url.startswith("https://"):
        entry.note("url", "write the whole address, beginning with https://")
    entry.nothing_else()
    return read
