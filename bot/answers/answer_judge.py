"""Says what a typed answer means to the question that was asked, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bot.answers.answer_signs import as_compared, signs_of_an_answer
from bot.reading.clause_signs import AGES
from bot.reading.judge import Judge
from bot.reading.signs import Array, Floats
from bot.reading.sureness import calms
from safeguarding.facts import NOT_KNOWN

_JUDGE, _SURE, _NONSENSE, _OF = "answers", "answers_sure_from", "answers_beyond_nonsense", "answers_beyond_nonsense_of"


@dataclass(frozen=True)
class Meant:
    """A value's code or NOT_KNOWN, and how likely it is that the answer says it, from 0 to 1."""

    code: str
    likely: float


@dataclass(frozen=True)
class AnswerJudge:
    """`sure_from`: how likely a meaning has to be, and one that calms, the least worrying value of its fact; chosen so
    that of what is read of other writers' answers as much is right as learning_answers.py says. ``beyond_nonsense``:
    for each fact, and for NOT_KNOWN, what garbled messages hardly ever reach."""

    judge: Judge
    sure_from: float
    sure_from_if_it_calms: float
    beyond_nonsense: Mapping[str, float]

    def likeliest(self, asked: str, text: str, vector: Floats) -> Meant | None:
        """What the answer most likely says to a question, sure or not; None where nothing was learnt of it.

        Args:
            vector: what the sentence model makes of the text.
        """
        return self.of_each([asked], text, vector).get(asked)

    def of_each(self, asked: list[str], text: str, vector: Floats) -> dict[str, Meant]:
        """The likeliest meaning for each of several questions that were asked as one."""
        likely = self.judge.likely(signs_of_an_answer(as_compared(text), vector))
        return {fact: self._likeliest(likely, *self._columns[fact]) for fact in asked if fact in self._columns}

    def is_sure(self, asked: str, meant: Meant) -> bool:
        """Whether it may be read."""
        is_calm = meant.code != NOT_KNOWN and calms(asked, meant.code)
        beyond_nonsense = self.beyond_nonsense.get(NOT_KNOWN if meant.code == NOT_KNOWN else asked, 0.0)
        return meant.likely >= max(beyond_nonsense, self.sure_from_if_it_calms if is_calm else self.sure_from)

    @staticmethod
    def _likeliest(likely: Floats, codes: tuple[str, ...], columns: Array) -> Meant:
        place = int(likely[columns].argmax())
        return Meant(codes[place], float(likely[columns][place]))

    @cached_property
    def _columns(self) -> Mapping[str, tuple[tuple[str, ...], Array]]:
        """The values of each fact, NOT_KNOWN the last of them, and where they stand among the labels; of an age it is
        only said whether it is known."""
        values = [label.split("=") for label in self.judge.labels if label != NOT_KNOWN]
        not_known = self.judge.labels.index(NOT_KNOWN)
        found: dict[str, tuple[tuple[str, ...], Array]] = {}
        for fact in {fact for fact, _ in values}:
            places = [place for place, (of, _) in enumerate(values) if of == fact]
            codes = (*(values[place][1] for place in places), NOT_KNOWN)
            found[fact] = (codes, np.array([*places, not_known]))
        return found | dict.fromkeys(AGES, ((NOT_KNOWN,), np.array([not_known])))

    def as_arrays(self) -> dict[str, Array]:
        """For keeping in an .npz file; no part of it is code."""
        thresholds = np.array([self.sure_from, self.sure_from_if_it_calms])
        beyond = {_OF: np.array(list(self.beyond_nonsense)), _NONSENSE: np.array(list(self.beyond_nonsense.values()))}
        return {**self.judge.as_arrays(_JUDGE), _SURE: thresholds, **beyond}

    @staticmethod
    def from_arrays(arrays: Mapping[str, Array]) -> AnswerJudge:
        """What as_arrays gave."""
        beyond = dict(zip(map(str, arrays[_OF]), map(float, arrays[_NONSENSE]), strict=True))
        of_all, of_calming = map(float, arrays[_SURE])
        return AnswerJudge(Judge.from_arrays(arrays, _JUDGE), of_all, of_calming, beyond)
