"""Answers to what people ask, and to people whom the service is not for; they stand in knowledge/answers/*.yml.

The id of an answer is the intent that it answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from safeguarding.call_words import call_words, filled
from safeguarding.contact import Audience
from safeguarding.contact_words import note_wrong_placeholders
from safeguarding.hours import WhoToCall
from safeguarding.knowledge_error import KnowledgeError
from safeguarding.knowledge_files import knowledge_folder
from safeguarding.knowledge_listing import files_in
from safeguarding.knowledge_loading import check_knowledge, load_knowledge
from safeguarding.knowledge_section import Section
from safeguarding.review import Review, read_review
from safeguarding.sources import note_unknown_sources

ANSWERS_FOLDER = "answers"


@dataclass(frozen=True)
class Answer:
    """``text``, then the list ``points``, then ``then``; the last two may be empty. ``related`` are ids of answers."""

    id: str
    text: str
    points: tuple[str, ...]
    then: str
    sources: tuple[str, ...]
    related: tuple[str, ...]
    for_whom: tuple[Audience, ...]
    names_words_to_avoid: bool
    review: Review


def answer(id: str, who: WhoToCall) -> Answer:
    """The answer with the names and numbers of this minute.

    Raises KeyError for an id that no file has, KnowledgeError where a file cannot be trusted.
    """
    found = _answers_in(knowledge_folder())[id]
    points = tuple(filled(point, who) for point in found.points)
    return replace(found, text=filled(found.text, who), points=points, then=filled(found.then, who))


def answer_ids() -> tuple[str, ...]:
    """Every id there is. Raises KnowledgeError."""
    return tuple(_answers_in(knowledge_folder()))


@lru_cache(maxsize=8)
def _answers_in(folder: Path) -> Mapping[str, Answer]:
    files = files_in(ANSWERS_FOLDER, folder=folder)
    return {id: found for name in files for id, found in load_knowledge(name, _read_file, folder=folder).items()}


def check_answers() -> list[KnowledgeError]:
    """Every mistake in knowledge/answers/*.yml, doubles and links to no answer among them."""
    problems: list[KnowledgeError] = []
    read: list[tuple[str, Answer]] = []
    for name in files_in(ANSWERS_FOLDER):
        problems += check_knowledge(name, lambda section: _collect(section, read))
    if problems:  # an answer that could not be read would be taken for one that is not there
        return [*problems, *_doubles(read)]
    return [*_doubles(read), *_links_to_nothing(read)]


def _collect(section: Section, read: list[tuple[str, Answer]]) -> None:
    read += [(section.file, found) for found in _read_file(section).values()]


def _doubles(read: Iterable[tuple[str, Answer]]) -> Iterable[KnowledgeError]:
    home_of: dict[str, str] = {}
    for file, found in read:
        if home_of.setdefault(found.id, file) != file:
            mend = f"keep one; {home_of[found.id]} answers this too"
            yield KnowledgeError(file=file, field=f"answers.{found.id}", mend=mend)


def _links_to_nothing(read: list[tuple[str, Answer]]) -> Iterable[KnowledgeError]:
    known = {found.id for _, found in read}
    for file, found in read:
        for lost in [id for id in found.related if id not in known]:
            mend = f"take out '{lost}' or correct it; there is no such answer"
            yield KnowledgeError(file=file, field=f"answers.{found.id}.related", mend=mend)


def _read_file(section: Section) -> Mapping[str, Answer]:
    review = read_review(section)
    answers = {id: _read_answer(id, entry, review) for id, entry in section.sections_by_name("answers").items()}
    section.nothing_else()
    return answers


def _read_answer(id: str, entry: Section, review: Review) -> Answer:
    found = Answer(
        id=id,
        text=entry.text("text"),
        points=entry.texts("points") if entry.has("points") else (),
        then=entry.optional_text("then"),
        sources=entry.texts("sources"),
        related=entry.texts("related") if entry.has("related") else (),
        for_whom=entry.choices("for_whom", Audience) if entry.has("for_whom") else (Audience.PRACTITIONER,),
        names_words_to_avoid=entry.flag("names_words_to_avoid") if entry.has("names_words_to_avoid") else False,
        review=review,
    )
    ours = call_words().phrase_names if Audience.PRACTITIONER in found.for_whom else ()
    for field, texts in {"text": [found.text], "points": found.points, "then": [found.then]}.items():
        note_wrong_placeholders(entry, field, texts, for_whom=found.for_whom, phrases=ours)
    note_unknown_sources(entry, "sources", found.sources)
    entry.nothing_else()
    return found
