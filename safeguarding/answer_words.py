"""The words by which a short answer is recognised; they stand in knowledge/answer_words.yml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from safeguarding.facts import FACT_NAMES, code_of, values_of
from safeguarding.knowledge_error import KnowledgeError
from safeguarding.knowledge_files import knowledge_folder
from safeguarding.knowledge_loading import check_knowledge, load_knowledge
from safeguarding.knowledge_section import Section
from safeguarding.review import read_review

ANSWER_WORDS_FILE = "answer_words.yml"

PhrasesByCode = Mapping[str, tuple[str, ...]]


def phrases_for(fact: str) -> PhrasesByCode:
    """Phrases for each code of a fact; empty for one that is answered by an age, or by yes or no."""
    return _words_in(knowledge_folder()).get(fact, {})


@lru_cache(maxsize=8)
def _words_in(folder: Path) -> Mapping[str, PhrasesByCode]:
    return load_knowledge(ANSWER_WORDS_FILE, _read_file, folder=folder)


def check_answer_words() -> list[KnowledgeError]:
    """Every mistake in answer_words.yml: a fact or a code that does not exist, or one without words."""
    return check_knowledge(ANSWER_WORDS_FILE, _read_file)


def _read_file(section: Section) -> Mapping[str, PhrasesByCode]:
    read_review(section)
    entries = section.sections_by_name("words")
    for unknown in entries.keys() - set(FACT_NAMES):
        section.note(f"words.{unknown}", "correct the name or take it out; it is not a fact")
    section.nothing_else()
    return {fact: _read_fact(fact, entry) for fact, entry in entries.items() if fact in FACT_NAMES}


def _read_fact(fact: str, entry: Section) -> PhrasesByCode:
    read = {str(code_of(value)): entry.texts(str(code_of(value))) for value in values_of(fact)}
    entry.nothing_else()
    return read
