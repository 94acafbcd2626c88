"""All that the reader learns: what a clause says, and whose an age is."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from bot.reading import age_lessons, clause_lessons
from bot.reading.accounts import Account
from bot.reading.age_lessons import ages_of_an_account, lessons_on_ages
from bot.reading.clause_examples import Labelled
from bot.reading.clause_lessons import clauses_of_an_account, lessons_on_clauses
from bot.reading.incident import incident_in
from bot.reading.judge import Judge
from bot.reading.learning_to_judge import learn
from bot.reading.signs import Array

T = TypeVar("T")
CLAUSES, AGES = "clauses", "ages"


@dataclass(frozen=True)
class Learnt:
    """`clauses` judges each value of each fact but the ages, `ages` whose age a number is."""

    clauses: Judge
    ages: Judge

    def as_arrays(self) -> dict[str, Array]:
        """For keeping in an .npz file; no part of it is code."""
        return {**self.clauses.as_arrays(CLAUSES), **self.ages.as_arrays(AGES)}

    @staticmethod
    def from_arrays(arrays: Mapping[str, Array]) -> Learnt:
        """What as_arrays gave."""
        return Learnt(Judge.from_arrays(arrays, CLAUSES), Judge.from_arrays(arrays, AGES))


@dataclass(frozen=True)
class _LessonsOfOne:
    clauses: Sequence[clause_lessons.Lesson] = ()
    ages: Sequence[age_lessons.Lesson] = ()


def learn_from(accounts: Sequence[Account], examples: Sequence[Labelled]) -> Learnt:
    """From labelled accounts, and from clauses that were labelled one by one."""
    with ThreadPoolExecutor(os.cpu_count()) as threads:  # the sentence model works beside the parser
        lessons = list(threads.map(_lessons_of, accounts))
    on_clauses = lessons_on_clauses(_all(one.clauses for one in lessons), examples)
    on_ages = lessons_on_ages(_all(one.ages for one in lessons))
    # Chosen on accounts that were not learnt from: tests/unit/bot/reading/accounts_held_out.yml.
    return Learnt(
        clauses=learn(on_clauses, held_small=0.5, rare_signs_say_more=True),
        ages=learn(on_ages, held_small=2.0, rare_signs_say_more=False),
    )


def _lessons_of(account: Account) -> _LessonsOfOne:
    incident = incident_in(account.text)
    if incident is None:
        return _LessonsOfOne()
    return _LessonsOfOne(clauses_of_an_account(account, incident), ages_of_an_account(account, incident))


def _all(parts: Iterable[Sequence[T]]) -> list[T]:
    return [each for part in parts for each in part]
