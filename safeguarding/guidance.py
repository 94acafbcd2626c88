"""What to do, in reviewed building blocks; they stand in knowledge/guidance/*.yml.

A block reaches a practitioner only through ``render``, which cannot be called without the numbers of this minute.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from safeguarding.call_words import call_words, filled
from safeguarding.contact_words import note_wrong_placeholders
from safeguarding.hours import WhoToCall
from safeguarding.knowledge_error import KnowledgeError
from safeguarding.knowledge_files import knowledge_folder
from safeguarding.knowledge_listing import files_in
from safeguarding.knowledge_loading import check_knowledge, load_knowledge
from safeguarding.knowledge_section import Section
from safeguarding.review import Review, read_review
from safeguarding.sources import note_unknown_sources

GUIDANCE_FOLDER = "guidance"


@dataclass(frozen=True)
class Block:
    """``steps`` in their order; ``avoid`` is what not to do, and may be empty; ``sources`` are ids of sources.yml."""

    id: str
    title: str
    steps: tuple[str, ...]
    avoid: tuple[str, ...]
    sources: tuple[str, ...]
    review: Review


def render(block_ids: Iterable[str], who: WhoToCall) -> tuple[Block, ...]:
    """The blocks in the order asked for, with the names and numbers of this minute.

    Raises KeyError for an id that no file has, KnowledgeError where a file cannot be trusted.
    """
    return tuple(_at(_blocks_in(knowledge_folder())[id], who) for id in block_ids)


def block_ids() -> tuple[str, ...]:
    """Every id there is. Raises KnowledgeError."""
    return tuple(_blocks_in(knowledge_folder()))


def _at(block: Block, who: WhoToCall) -> Block:
    steps = tuple(filled(step, who) for step in block.steps)
    avoid = tuple(filled(line, who) for line in block.avoid)
    return replace(block, title=filled(block.title, who), steps=steps, avoid=avoid)


@lru_cache(maxsize=8)
def _blocks_in(folder: Path) -> Mapping[str, Block]:
    files = files_in(GUIDANCE_FOLDER, folder=folder)
    return {id: block for name in files for id, block in load_knowledge(name, _read_file, folder=folder).items()}


def check_guidance() -> list[KnowledgeError]:
    """Every mistake in knowledge/guidance/*.yml, and each id that two files have."""
    problems: list[KnowledgeError] = []
    home_of: dict[str, str] = {}
    for name in files_in(GUIDANCE_FOLDER):
        problems += check_knowledge(name, lambda section: _read_and_note_doubles(section, home_of))
    return problems


def _read_and_note_doubles(section: Section, home_of: dict[str, str]) -> None:
    for id in _read_file(section):
        if home_of.setdefault(id, section.file) != section.file:
            section.note(f"blocks.{id}", f"give it another name; {home_of[id]} has a block of this name")


def _read_file(section: Section) -> Mapping[str, Block]:
    review = read_review(section)
    blocks = {id: _read_block(id, entry, review) for id, entry in section.sections_by_name("blocks").items()}
    section.nothing_else()
    return blocks


def _read_block(id: str, entry: Section, review: Review) -> Block:
    block = Block(
        id=id,
        title=entry.text("title"),
        steps=entry.texts("steps"),
        avoid=entry.texts("avoid") if entry.has("avoid") else (),
        sources=entry.texts("sources"),
        review=review,
    )
    phrases = call_words().phrase_names
    for field, texts in {"title": (block.title,), "steps": block.steps, "avoid": block.avoid}.items():
        note_wrong_placeholders(entry, field, texts, phrases=phrases)
    note_unknown_sources(entry, "sources", block.sources)
    entry.nothing_else()
    return block
