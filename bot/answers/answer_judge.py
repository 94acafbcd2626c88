"""Says what a typed answer means to the question that was asked, and how sure that is."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bot.answers.answer_signs import as_compared, signs_of_an_answer
from bot.reading.clause_signs import AGES
from bot.reading.judge import Judge
from bot.reading.signs import Array, Floats
from bot.reading.sureness import calms
from safeguarding.facts import NOT_KNOWN

AS_WELL = 0.5  # as likely as this a more worrying value is said beside one that calms
_JUDGE, _SURE, _NONSENSE, _OF = "answers", "answers_sure_from", "answers_beyond_nonsense", "answers_beyond_nonsense_of"


@dataclass(frozen=True)
class Meant:
    """A value's code or NOT_KNOWN, and how likely it is that the answer says it, from 0 to 1."""

    code: str
    likely: float


@dataclass(frozen=True)
class SureFrom:
    """How likely a meaning has to be to be believed, and one that calms, the least worrying value of its fact."""

    of_any: float
    of_calming: float

    def of(self, fact: str, code: str) -> float:
        return self.of_calming if code != NOT_KNOWN and calms(fact, code) else self.of_any


@dataclass(frozen=True)
class AnswerJudge:
    """`sure`: from when a meaning is believed; chosen so that of what is read of other writers' answers as much is
    right as learning_answers.py says. ``sure_unasked``: of what nobody asked about. ``beyond_nonsense``: for each fact,
    and for NOT_KNOWN, what garbled messages hardly ever reach."""

    judge: Judge
    sure: SureFrom
    sure_unasked: SureFrom
    beyond_nonsense: Mapping[str, float]

    def likeliest(self, asked: str, text: str, vector: Floats) -> Meant | None:
        """What the answer most likely says to a question, sure or not; None where nothing was learnt of it.

        Args:
            vector: what the sentence model makes of the text.
        """
        return self.of_each([asked], self.likely(text, vector)).get(asked)

    def likely(self, text: str, vector: Floats) -> Floats:
        """How likely the text says each value of each fact, and that it is not known; for of_each and how_likely."""
        return self.judge.likely(signs_of_an_answer(as_compared(text), vector))

    def of_each(self, facts: Collection[str], likely: Floats) -> dict[str, Meant]:
        """The likeliest meaning for each of several questions that were asked as one."""
        return {fact: self._likeliest(fact, likely) for fact in facts if fact in self._columns}

    def how_likely(self, fact: str, code: str, likely: Floats) -> float:
        """Of one value; certain where nothing was learnt of it, as of an age."""
        place = self._places.get(f"{fact}={code}")
        return 1.0 if place is None else float(likely[place])

    def is_sure(self, asked: str, meant: Meant) -> bool:
        """Whether it may be read."""
        beyond_nonsense = self.beyond_nonsense.get(NOT_KNOWN if meant.code == NOT_KNOWN else asked, 0.0)
        return meant.likely >= max(beyond_nonsense, self.sure.of(asked, meant.code))

    def is_sure_unasked(self, fact: str, meant: Meant) -> bool:
        """Whether it may be read though another question is open."""
        return meant.code != NOT_KNOWN and meant.likely >= self.sure_unasked.of(fact, meant.code)

    def _likeliest(self, fact: str, likely: Floats) -> Meant:
        """Of "no threats, he kept on at her" what is not denied: that there were no threats calms, and is not all."""
        codes, columns = self._columns[fact]
        ranked = [Meant(codes[place], float(likely[columns][place])) for place in np.argsort(-likely[columns])]
        if not calms(fact, ranked[0].code):
            return ranked[0]
        worrying = (one for one in ranked[1:] if one.code != NOT_KNOWN and one.likely >= AS_WELL)
        return next(worrying, ranked[0])

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {label: place for place, label in enumerate(self.judge.labels)}

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
        thresholds = np.array(
            [self.sure.of_any, self.sure.of_calming, self.sure_unasked.of_any, self.sure_unasked.of_calming]
        )
        beyond = {_OF: np.array(list(self.beyond_nonsense)), _NONSENSE: np.array(list(self.beyond_nonsense.values()))}
        return {**self.judge.as_arrays(_JUDGE), _SURE: thresholds, **beyond}

    @staticmethod
    def from_arrays(arrays: Mapping[str, Array]) -> AnswerJudge:
        """What as_arrays gave."""
        beyond = dict(zip(map(str, arrays[_OF]), map(float, arrays[_NONSENSE]), strict=True))
        of_any, of_calming, unasked, unasked_calming = map(float, arrays[_SURE])
        sure, sure_unasked = SureFrom(of_any, of_calming), SureFrom(unasked, unasked_calming)
        return AnswerJudge(Judge.from_arrays(arrays, _JUDGE), sure, sure_unasked, beyond)
