"""What each fact is called, why it is asked and how it is read back; the words stand in knowledge/facts.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path

from safeguarding.contact_words import placeholders_in
from safeguarding.fact_values import WhoElse
from safeguarding.facts import FACT_NAMES, Facts, code_of, values_of
from safeguarding.knowledge_error import KnowledgeError
from safeguarding.knowledge_files import knowledge_folder
from safeguarding.knowledge_loading import check_knowledge, load_knowledge
from safeguarding.knowledge_section import Section
from safeguarding.review import read_review
from safeguarding.sources import note_unknown_sources

FACTS_FILE = "facts.yml"
ANY_AGE = "any_age"

_OTHER = {
    WhoElse.SEVERAL_CHILDREN: "the youngest other child",
    WhoElse.ADULT: "the adult",
}


@dataclass(frozen=True)
class FactWords:
    """``why`` answers "why do you ask?"; ``source`` is an id of sources.yml, ``handover`` one of handover.yml."""

    fact: str
    label: str
    why: str
    source: str
    handover: str
    words: Mapping[str, str]

    def read_back(self, value: Enum | int, *, about: Facts) -> str:
        """The value as a clause without a full stop: "the child is 12"."""
        code = str(code_of(value))
        words = self.words.get(code) or self.words[ANY_AGE]
        return words.format(age=code, other=the_other_in(about))


def the_other_in(facts: Facts) -> str:
    """How the other child or the adult of these facts is called in a sentence."""
    return _OTHER.get(facts.who_else or WhoElse.ONE_CHILD, "the other child")


def fact_words(fact: str) -> FactWords:
    """Raises KeyError for a fact that does not exist, KnowledgeError where facts.yml cannot be trusted."""
    return all_fact_words()[fact]


def read_back(fact: str, value: Enum | int, *, about: Facts) -> str:
    """``value`` of ``fact`` as a clause; ``about`` tells whether the other person is a child or an adult."""
    return fact_words(fact).read_back(value, about=about)


def all_fact_words() -> Mapping[str, FactWords]:
    """Every fact, in the order of facts.py. Raises KnowledgeError."""
    return _fact_words_in(knowledge_folder())


@lru_cache(maxsize=8)
def _fact_words_in(folder: Path) -> Mapping[str, FactWords]:
    return load_knowledge(FACTS_FILE, _read_file, folder=folder)


def check_fact_words() -> list[KnowledgeError]:
    """Every mistake in facts.yml: a fact or a value without words, words for one that does not exist."""
    return check_knowledge(FACTS_FILE, _read_file)


def _read_file(section: Section) -> Mapping[str, FactWords]:
    read_review(section)
    entries = section.sections_by_name("facts")
    for missing in [name for name in FACT_NAMES if name not in entries]:
        section.note(f"facts.{missing}", "write its label, why, source, handover and words")
    for unknown in entries.keys() - set(FACT_NAMES):
        section.note(f"facts.{unknown}", "correct the name or take it out; it is not a fact")
    section.nothing_else()
    return {name: _read_entry(name, entries[name]) for name in FACT_NAMES if name in entries}


def _read_entry(fact: str, entry: Section) -> FactWords:
    read = FactWords(
        fact=fact,
        label=entry.text("label"),
        why=entry.text("why"),
        source=entry.text("source"),
        handover=entry.text("handover"),
        words=_read_words(fact, entry.section("words")),
    )
    note_unknown_sources(entry, "source", (read.source,))
    entry.nothing_else()
    return read


def _read_words(fact: str, words: Section) -> Mapping[str, str]:
    codes = [str(code_of(value)) for value in values_of(fact)]
    if isinstance(values_of(fact)[0], int):
        single = [code for code in codes if words.has(code)]
        codes = [ANY_AGE, *single]
    read = {code: words.text(code) for code in codes}
    for code, text in read.items():
        if not _can_be_filled(text, {"other", "age"} if code == ANY_AGE else {"other"}):
            words.note(code, "use no brace but {other}, and {age} for any_age")
    words.nothing_else()
    return read


def _can_be_filled(text: str, names: set[str]) -> bool:
    try:
        return set(placeholders_in(text)) <= names
    except ValueError:
        return False
