"""From the accounts the reader learns whose age a number is: the child's, the other's, that of both, or of neither."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.reading.accounts import Account
from bot.reading.age_candidates import AgeCandidate, age_candidates
from bot.reading.age_signs import signs_of_ages
from bot.reading.incident import Incident
from bot.reading.learning_to_judge import Lessons
from bot.reading.signs import Signs
from bot.reading.spans import span_of_age

LABELS = ("child_age", "other_age")
Lesson = tuple[Signs, list[bool]]


def ages_of_an_account(account: Account, incident: Incident) -> list[tuple[AgeCandidate, Lesson]]:
    """Every number that may be an age; those of which the label does not say whose they are are left out."""
    candidates = age_candidates(incident)
    if not candidates:
        return []
    whose = [[_is_told(account, incident, one, fact) for fact in LABELS] for one in candidates]
    signs = signs_of_ages(incident, candidates)
    return [
        (candidates[place], (signs[place], wanted))
        for place, wanted in enumerate(whose)
        if any(wanted) or not _may_be_told(account, candidates[place].years)
    ]


def lessons_on_ages(of_accounts: Sequence[Lesson]) -> Lessons:
    """Those of all accounts."""
    signs, wanted = zip(*of_accounts, strict=True)
    return Lessons(LABELS, signs, np.array(wanted), np.ones((len(signs), len(LABELS)), dtype=np.bool_))


def _is_told(account: Account, incident: Incident, one: AgeCandidate, fact: str) -> bool:
    """Whether it stands in the words that tell this age, and is right for it."""
    start, end = span_of_age(incident, one)
    told = (each for each in account.told if each.fact == fact)
    return any(each.start < end and each.end > start and str(one.years) in each.codes for each in told)


def _may_be_told(account: Account, years: int) -> bool:
    return any((fact, str(years)) in account.may or str(years) in account.codes(fact) for fact in LABELS)
