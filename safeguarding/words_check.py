"""Everything that has to be mended in the wording, for ``python -m safeguarding check``."""

from __future__ import annotations

from datetime import date

from safeguarding.answer_texts import check_answers
from safeguarding.answer_words import check_answer_words
from safeguarding.band_words import check_band_words
from safeguarding.call_words import check_call_words
from safeguarding.fact_words import check_fact_words
from safeguarding.guidance import check_guidance
from safeguarding.handover_words import check_handover_words
from safeguarding.knowledge_error import KnowledgeError
from safeguarding.knowledge_files import read_knowledge
from safeguarding.knowledge_section import Section
from safeguarding.review import overdue, read_review
from safeguarding.service import check_service
from safeguarding.sources import SOURCES_FILE, check_sources
from safeguarding.wording import check_wording, files_of_wording

_CHECKS = (
    check_answer_words,
    check_sources,
    check_fact_words,
    check_band_words,
    check_call_words,
    check_guidance,
    check_answers,
    check_handover_words,
    check_service,
    check_wording,
)


def check_words(*, today: date) -> list[KnowledgeError]:
    """Every mistake in the files of wording, each once, and as warnings the reviews that are due."""
    found: dict[str, KnowledgeError] = {}
    for check in _CHECKS:
        try:
            problems = check()
        except KnowledgeError as stopped_by:
            problems = [stopped_by]
        found.update((str(problem), problem) for problem in problems)
    return [*found.values(), *_reviews_due(today)]


def _reviews_due(today: date) -> list[KnowledgeError]:
    due: list[KnowledgeError] = []
    for name in (SOURCES_FILE, *files_of_wording()):
        try:
            section = Section(read_knowledge(name), file=name, problems=[])
        except KnowledgeError:
            continue  # the checks above have named it
        due += overdue(read_review(section), file=name, today=today)
    return due
