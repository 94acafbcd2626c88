"""All that the reader learns: whether a message tells of an incident, what a clause says, and whose an age is."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields
from typing import TypeVar

import numpy as np

from bot.reading import age_lessons, clause_lessons
from bot.reading.accounts import Account
from bot.reading.age_lessons import ages_of_an_account, lessons_on_ages
from bot.reading.clause_examples import Labelled
from bot.reading.clause_lessons import lessons_of_clauses, lessons_on_clauses
from bot.reading.clause_signs import clauses_with_signs
from bot.reading.incident import incident_in
from bot.reading.judge import Judge
from bot.reading.learning_to_judge import Lessons, learn
from bot.reading.signs import Array, Signs
from bot.reading.telling_signs import signs_of_a_message

T = TypeVar("T")
TELLS = "tells"


@dataclass(frozen=True)
class Learnt:
    """`clauses` judges each value of each fact but the ages, `ages` whose age a number is, `telling` whether a message
    tells of an incident at all."""

    clauses: Judge
    ages: Judge
    telling: Judge

    def as_arrays(self) -> dict[str, Array]:
        """For keeping in an .npz file; no part of it is code."""
        judges = {one.name: getattr(self, one.name) for one in fields(self)}
        return {name: array for kind, judge in judges.items() for name, array in judge.as_arrays(kind).items()}

    @staticmethod
    def from_arrays(arrays: Mapping[str, Array]) -> Learnt:
        """What as_arrays gave."""
        return Learnt(**{one.name: Judge.from_arrays(arrays, one.name) for one in fields(Learnt)})


@dataclass(frozen=True)
class _LessonsOfOne:
    """`message` is None where nothing in it can be a fact."""

    message: Signs | None = None
    clauses: Sequence[clause_lessons.Lesson] = ()
    ages: Sequence[age_lessons.Lesson] = ()
    tells: bool = False


def learn_from(accounts: Sequence[Account], examples: Sequence[Labelled], tell_nothing: Sequence[str]) -> Learnt:
    """From labelled accounts, from clauses that were labelled one by one, and from lines that tell of no incident."""
    with ThreadPoolExecutor(os.cpu_count()) as threads:  # the sentence model works beside the parser
        lessons = list(threads.map(_lessons_of, accounts))
        others = list(threads.map(_lesson_of_a_line, tell_nothing))
    on_clauses = lessons_on_clauses(_all(one.clauses for one in lessons), examples)
    # Chosen on accounts that were not learnt from: tests/unit/bot/reading/accounts_held_out.yml.
    return Learnt(
        clauses=learn(on_clauses, held_small=0.5, rare_signs_say_more=True),
        ages=learn(lessons_on_ages(_all(one.ages for one in lessons)), held_small=2.0, rare_signs_say_more=False),
        telling=learn(_on_telling([*lessons, *others]), held_small=0.5, rare_signs_say_more=True),
    )


def _lessons_of(account: Account) -> _LessonsOfOne:
    incident = incident_in(account.text)
    if incident is None:
        return _LessonsOfOne()
    clauses = clauses_with_signs(incident)
    return _LessonsOfOne(
        signs_of_a_message(account.text, clauses),
        lessons_of_clauses(account, incident, clauses),
        ages_of_an_account(account, incident),
        tells=bool(account.told),
    )


def _lesson_of_a_line(line: str) -> _LessonsOfOne:
    incident = incident_in(line)
    if incident is None:
        return _LessonsOfOne()
    return _LessonsOfOne(signs_of_a_message(line, clauses_with_signs(incident)))


def _on_telling(lessons: Sequence[_LessonsOfOne]) -> Lessons:
    signs, tells = zip(*((one.message, one.tells) for one in lessons if one.message is not None), strict=True)
    wanted = np.array(tells, dtype=np.bool_)[:, np.newaxis]
    return Lessons((TELLS,), signs, wanted, np.ones_like(wanted))


def _all(parts: Iterable[Sequence[T]]) -> list[T]:
    return [each for part in parts for each in part]
