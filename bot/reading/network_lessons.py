"""What the network learns from: the clauses and the ages of each account, and each message as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.reading import age_lessons, clause_lessons
from bot.reading.accounts import Account
from bot.reading.age_candidates import AgeCandidate
from bot.reading.clause_cutting import Clause
from bot.reading.clause_examples import Labelled, as_wanted
from bot.reading.clause_words import words_of
from bot.reading.incident import Incident
from bot.reading.spans import Span, span_of_age, span_of_clause

TELLS = "tells"
LABELS = (*("=".join(label) for label in clause_lessons.LABELS), *age_lessons.LABELS, TELLS)
_CLAUSES = len(clause_lessons.LABELS)
_AGES = slice(_CLAUSES, _CLAUSES + len(age_lessons.LABELS))
Labels = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class SpanLesson:
    """Which of LABELS a span has, and of which that is known."""

    span: Span
    wanted: Labels
    known: Labels


@dataclass(frozen=True)
class MessageLesson:
    message: str
    spans: tuple[SpanLesson, ...]


def lesson_of_an_account(
    account: Account,
    incident: Incident,
    clauses: Iterable[tuple[Clause, clause_lessons.Lesson]],
    ages: Iterable[tuple[AgeCandidate, age_lessons.Lesson]],
) -> MessageLesson:
    """All that the labels of an account say of its parts."""
    spans = [
        _lesson(span_of_clause(incident, clause), slice(_CLAUSES), wanted, known)
        for clause, (_, wanted, known) in clauses
    ]
    spans += [_lesson(span_of_age(incident, one), _AGES, np.array(wanted)) for one, (_, wanted) in ages]
    return MessageLesson(account.text, (*spans, _telling(account.text, tells=bool(account.told))))


def lesson_of_a_line(line: str) -> MessageLesson:
    """Of a line that tells of no incident."""
    return MessageLesson(line, (_telling(line, tells=False),))


def lessons_of_examples(examples: Sequence[Labelled]) -> Iterator[MessageLesson]:
    """Each example clause is a message of its own."""
    for one, wanted, known in zip(examples, *as_wanted(examples, clause_lessons.LABELS), strict=True):
        message = words_of(one.clause).meaning
        if message:
            yield MessageLesson(message, (_lesson((0, len(message)), slice(_CLAUSES), wanted > 0, known),))


def _telling(message: str, *, tells: bool) -> SpanLesson:
    return _lesson((0, len(message)), slice(len(LABELS) - 1, len(LABELS)), np.array([tells]))


def _lesson(span: Span, which: slice, wanted: Iterable[np.bool_], known: Labels | None = None) -> SpanLesson:
    every_wanted, every_known = np.zeros(len(LABELS), dtype=np.bool_), np.zeros(len(LABELS), dtype=np.bool_)
    every_wanted[which] = wanted
    every_known[which] = True if known is None else known
    return SpanLesson(span, every_wanted, every_known)
