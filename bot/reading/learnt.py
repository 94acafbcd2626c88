"""All that the reader learns: whether a message tells of an incident, what a clause says, and whose an age is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from bot.reading.age_lessons import lessons_on_ages
from bot.reading.clause_examples import Labelled
from bot.reading.clause_lessons import lessons_on_clauses
from bot.reading.judge import Judge
from bot.reading.learning_to_judge import Lessons as LessonsOfAJudge
from bot.reading.learning_to_judge import learn
from bot.reading.lessons import Lessons
from bot.reading.network import Network
from bot.reading.network_lessons import TELLS
from bot.reading.signs import Array
from bot.reading.weighing import Weighing, what_is_likely

T = TypeVar("T")
JUDGES = ("clauses", "ages", "telling")


@dataclass(frozen=True)
class Learnt:
    """`clauses` judges each value of each fact but the ages, `ages` whose age a number is, `telling` whether a message
    tells of an incident at all. The network judges all three; there is none for another sentence model. `weighing`
    says how much each counts beside the phrases."""

    clauses: Judge
    ages: Judge
    telling: Judge
    network: Network | None = None
    weighing: Weighing | None = None

    @property
    def weighs(self) -> Weighing:
        """The weighing that was learnt, or else what is likely."""
        return self.weighing or what_is_likely()

    def as_arrays(self) -> dict[str, Array]:
        """For keeping in an .npz file; no part of it is code."""
        of_judges = {name: array for kind in JUDGES for name, array in getattr(self, kind).as_arrays(kind).items()}
        of_network = self.network.as_arrays() if self.network else {}
        return {**of_judges, **of_network, **(self.weighing.as_arrays() if self.weighing else {})}

    @staticmethod
    def from_arrays(arrays: Mapping[str, Array]) -> Learnt:
        """What as_arrays gave."""
        judges = {kind: Judge.from_arrays(arrays, kind) for kind in JUDGES}
        network = Network.from_arrays(arrays) if "network_labels" in arrays else None
        return Learnt(**judges, network=network, weighing=Weighing.from_arrays(arrays))


def judges_from(lessons: Sequence[Lessons], examples: Sequence[Labelled]) -> Learnt:
    """The three judges, from all lessons and from clauses that were labelled one by one."""
    on_clauses = lessons_on_clauses(_all(one.clauses for one in lessons), examples)
    # Chosen on accounts that were not learnt from: tests/unit/bot/reading/accounts_held_out.yml.
    return Learnt(
        clauses=learn(on_clauses, held_small=0.5, rare_signs_say_more=True),
        ages=learn(lessons_on_ages(_all(one.ages for one in lessons)), held_small=2.0, rare_signs_say_more=False),
        telling=learn(_on_telling(lessons), held_small=0.5, rare_signs_say_more=True),
    )


def _on_telling(lessons: Sequence[Lessons]) -> LessonsOfAJudge:
    wanted = np.array([[one.tells] for one in lessons], dtype=np.bool_)
    return LessonsOfAJudge((TELLS,), [one.message for one in lessons], wanted, np.ones_like(wanted))


def _all(parts: Iterable[Sequence[T]]) -> list[T]:
    return [each for part in parts for each in part]
