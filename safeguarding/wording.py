"""Holds every sentence to the style of the service: plain words, short sentences, no child labelled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from safeguarding.knowledge_error import KnowledgeError
from safeguarding.knowledge_files import read_knowledge
from safeguarding.knowledge_listing import files_in
from safeguarding.reading_age import grade, sentences_of, words_of
from safeguarding.words_to_avoid import words_to_mend

LONGEST_SENTENCE = 30  # words
AVERAGE_SENTENCE = 20  # words
HIGHEST_GRADE = 9.0
WORDS_THAT_MAKE_A_TEXT = 30  # below this one long word decides the grade

SINGLE_FILES = ("facts.yml", "continuum.yml", "handover.yml", "service.yml", "who_to_call.yml")
FOLDERS = ("guidance", "answers")
_NOT_SPOKEN = {
    "owner",
    "last_reviewed",
    "review_by",
    "source",
    "sources",
    "acknowledge",
    "related",
    "for_whom",
    "colour",
    "handover",
    "names_words_to_avoid",
}
_ABBREVIATIONS = ("HSB", "TA-HSB", "CSWS", "DSL", "EDT", "LSCP", "SARC", "SEND", "KCSIE", "LADO", "CAMHS", "D&A")
_PLACEHOLDER = re.compile(r"\{\w+\}")


@dataclass(frozen=True)
class Spoken:
    """What is read together: one answer, one block, one fact. ``field`` is where it stands in ``file``."""

    file: str
    field: str
    texts: tuple[str, ...]
    names_words_to_avoid: bool = False


def check_wording() -> list[KnowledgeError]:
    """Every sentence in the knowledge files that has to be mended, with the mend."""
    files = files_of_wording()
    return [problem for name in files for spoken in everything_spoken_in(name) for problem in problems_of(spoken)]


def files_of_wording() -> tuple[str, ...]:
    """Every knowledge file whose sentences are said. Raises KnowledgeError where a folder of them is empty."""
    return (*SINGLE_FILES, *(name for folder in FOLDERS for name in files_in(folder)))


def problems_of(spoken: Spoken) -> Iterator[KnowledgeError]:
    """Words to avoid, abbreviations, long sentences and hard reading."""
    for mend in mends_of(spoken.texts, names_words_to_avoid=spoken.names_words_to_avoid):
        yield KnowledgeError(file=spoken.file, field=spoken.field, mend=mend)


def mends_of(texts: Iterable[str], *, names_words_to_avoid: bool = False) -> Iterator[str]:
    """The same for texts from anywhere, such as the short turns of the dialogue."""
    read = tuple(_PLACEHOLDER.sub("Leeds", text) for text in texts)
    for text in read:
        yield from words_to_mend(text, names_words_to_avoid=names_words_to_avoid)
    yield from _unexplained(" ".join(read))
    yield from _too_long(read)
    yield from _too_hard(read)


def everything_spoken_in(name: str) -> Iterator[Spoken]:
    """The entries of one knowledge file. Raises KnowledgeError where it cannot be read."""
    for key, value in read_knowledge(name).items():
        if key in _NOT_SPOKEN:
            continue
        entries = value.items() if isinstance(value, Mapping) else [("", value)]
        for entry, content in entries:
            allowed = isinstance(content, Mapping) and content.get("names_words_to_avoid") is True
            yield Spoken(name, f"{key}.{entry}".strip("."), tuple(_texts_in(content)), allowed)


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, within in value.items():
            if key not in _NOT_SPOKEN:
                yield from _texts_in(within)
    elif isinstance(value, Iterable):
        for within in value:
            yield from _texts_in(within)


def _unexplained(text: str) -> Iterator[str]:
    for short in _ABBREVIATIONS:
        first = re.search(rf"(?<![\w-]){re.escape(short)}(?![\w-])", text)
        if first and not text[: first.start()].endswith("("):
            yield f"'{short}': spell it out the first time, with the abbreviation in brackets after it"


def _too_long(texts: tuple[str, ...]) -> Iterator[str]:
    sentences = [sentence for text in texts for sentence in sentences_of(text)]
    for sentence in sentences:
        if len(words_of(sentence)) > LONGEST_SENTENCE:
            yield f"make two of the sentence that begins '{sentence[:40]}'; it has over {LONGEST_SENTENCE} words"
    words = sum(len(words_of(sentence)) for sentence in sentences)
    if sentences and words / len(sentences) > AVERAGE_SENTENCE:
        yield f"shorten the sentences; they have over {AVERAGE_SENTENCE} words on average"


def _too_hard(texts: tuple[str, ...]) -> Iterator[str]:
    found = grade(texts)
    if found > HIGHEST_GRADE and sum(len(words_of(text)) for text in texts) >= WORDS_THAT_MAKE_A_TEXT:
        yield f"use shorter words and sentences; the reading grade is {found:.1f}, and {HIGHEST_GRADE:.0f} the highest"
