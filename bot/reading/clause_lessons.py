"""From which clauses the reader learns what a clause says: those of the accounts, and the example clauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from bot.nlu.sentence_model import SentenceModel
from bot.reading.accounts import Account, Told
from bot.reading.clause_cutting import Clause
from bot.reading.clause_examples import Labelled, as_wanted
from bot.reading.clause_signs import AGES, ClauseWithSigns, signs_of_an_example
from bot.reading.clause_words import words_of
from bot.reading.incident import Incident
from bot.reading.learning_to_judge import Lessons
from bot.reading.signs import Signs
from bot.reading.spans import span_of_clause
from safeguarding.facts import FACT_NAMES, code_of, values_of

LABELS = tuple((fact, str(code_of(value))) for fact in FACT_NAMES if fact not in AGES for value in values_of(fact))
ENOUGH_OF_IT = 0.6  # the share of a fact's words from which a clause says it, where the words reach over several
Labels = npt.NDArray[np.bool_]
Lesson = tuple[Signs, Labels, Labels]


def lessons_of_clauses(account: Account, incident: Incident, clauses: Sequence[ClauseWithSigns]) -> list[Lesson]:
    """Each clause with what it says.

    What the account leaves to the reader is not known. Nor is it known whether a clause says what the marked words of
    another say: they are marked once, and people say things twice. Who learnt that it does not would learn to doubt.
    """
    told = [(one.fact, one.codes[0]) for one in account.told]
    marked = [_said(one, incident, [clause for clause, _ in clauses]) for one in account.told]
    decided = np.array([not account.is_open(*label) and label not in told for label in LABELS])
    lessons = []
    for place, (_, signs) in enumerate(clauses):
        says = {label for label, places in zip(told, marked, strict=True) if place in places}
        wanted = np.array([label in says for label in LABELS])
        lessons.append((signs, wanted, decided | wanted))
    return lessons


def lessons_on_clauses(of_accounts: Sequence[Lesson], examples: Sequence[Labelled]) -> Lessons:
    """The clauses of all accounts, and the examples."""
    signs, wanted, known = zip(*of_accounts, *_of_examples(examples), strict=True)
    return Lessons(tuple("=".join(label) for label in LABELS), signs, np.stack(wanted), np.stack(known))


def _said(told: Told, incident: Incident, clauses: Sequence[Clause]) -> set[int]:
    """The clauses that hold the words of a fact, all of them or most; or else the one that holds most."""
    shares = [_share(told, *span_of_clause(incident, each)) for each in clauses]
    most = max(shares, default=0.0)
    return {place for place, share in enumerate(shares) if share > 0 and (share == most or share > ENOUGH_OF_IT)}


def _share(told: Told, start: int, end: int) -> float:
    """Of the shorter of the two."""
    both = min(end, told.end) - max(start, told.start)
    return max(0, both) / max(1, min(end - start, told.end - told.start))


def _of_examples(examples: Sequence[Labelled]) -> Iterator[Lesson]:
    wanted, known = as_wanted(examples, LABELS)
    meanings = [words_of(one.clause).meaning for one in examples]
    for place, vector in enumerate(SentenceModel.load().embed(meanings)):
        yield signs_of_an_example(examples[place].clause, vector), wanted[place] > 0, known[place]
