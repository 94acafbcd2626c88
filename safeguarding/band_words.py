"""The five levels in words: name, meaning and published signs; they stand in knowledge/continuum.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from safeguarding.continuum import Band
from safeguarding.knowledge_error import KnowledgeError
from safeguarding.knowledge_files import knowledge_folder
from safeguarding.knowledge_loading import check_knowledge, load_knowledge
from safeguarding.knowledge_section import Section
from safeguarding.review import read_review
from safeguarding.sources import note_unknown_sources

CONTINUUM_FILE = "continuum.yml"
BAND_NAMES = tuple(band.word for band in Band)


@dataclass(frozen=True)
class BandWords:
    """``colour`` is a hint for a page, and never the only way in which a level is told."""

    name: str
    meaning: str
    signs: tuple[str, ...]
    colour: str


def band_words(name: str) -> BandWords:
    """Raises KeyError for a name that is not one of BAND_NAMES."""
    return all_band_words()[name]


def all_band_words() -> Mapping[str, BandWords]:
    """By name, mildest first. Raises KnowledgeError."""
    return _band_words_in(knowledge_folder())


@lru_cache(maxsize=8)
def _band_words_in(folder: Path) -> Mapping[str, BandWords]:
    return load_knowledge(CONTINUUM_FILE, _read_file, folder=folder)


def check_band_words() -> list[KnowledgeError]:
    """Every mistake in continuum.yml."""
    return check_knowledge(CONTINUUM_FILE, _read_file)


def _read_file(section: Section) -> Mapping[str, BandWords]:
    read_review(section)
    for field in ("source", "acknowledge"):
        note_unknown_sources(section, field, (section.text(field),))
    bands = section.section("bands")
    read = {name: _read_band(bands.section(name)) for name in BAND_NAMES}
    bands.nothing_else()
    section.nothing_else()
    return read


def _read_band(entry: Section) -> BandWords:
    band = BandWords(
        name=entry.text("name"),
        meaning=entry.text("meaning"),
        signs=entry.texts("signs"),
        colour=entry.text("colour"),
    )
    entry.nothing_else()
    return band
