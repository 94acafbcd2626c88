"""How far a recognised intent is believed: the odds that it is right, rather than wrong or read into what is not ours.

A small logistic model over a few signs. It is learnt from what the examples say of each other as if unseen, and of
messages that are not ours (bot/nlu/tuning/not_ours.yml).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression

from bot.nlu.examples import Floats, Judgement

WRONG_BUT_OURS = 0.2  # its weight beside a message that is not ours: that is the mistake which the threshold is for


@dataclass(frozen=True)
class Belief:
    """Weights of the signs, scaled."""

    middle: Floats
    spread: Floats
    weights: Floats
    bias: float

    def __call__(self, judgement: Judgement) -> float:
        """From 0 to 1."""
        scaled = (_signs(judgement) - self.middle) / self.spread
        return float(1 / (1 + np.exp(-(scaled @ self.weights + self.bias))))

    def as_arrays(self) -> dict[str, Any]:
        return {"belief": np.stack([self.middle, self.spread, self.weights]), "belief_bias": np.array(self.bias)}

    @staticmethod
    def from_arrays(arrays: Mapping[str, Any]) -> Belief:
        middle, spread, weights = arrays["belief"]
        return Belief(middle, spread, weights, float(arrays["belief_bias"]))


def learn_belief(ours: Sequence[tuple[Judgement, bool]], not_ours: Sequence[Judgement]) -> Belief:
    """From judgements of messages that are ours, each with whether it is right, and of others."""
    signs = np.stack([_signs(each) for each in (*(one for one, _ in ours), *not_ours)])
    right = np.array([*(is_right for _, is_right in ours), *(False for _ in not_ours)])
    middle, spread = signs.mean(axis=0), np.maximum(signs.std(axis=0), 1e-6)
    weights = np.where(right, 1.0, WRONG_BUT_OURS)
    weights[len(ours) :] = 1.0
    model = LogisticRegression(class_weight="balanced").fit((signs - middle) / spread, right, sample_weight=weights)
    return Belief(middle, spread, model.coef_[0], float(model.intercept_[0]))


def _signs(of: Judgement) -> npt.NDArray[np.float64]:
    """How likely, how far ahead of the next, how near to examples, how much of its words is known, how off-topic."""
    second, first = np.partition(of.scores, -2)[-2:]
    likely = float(of.probabilities[of.best])
    return np.array([first, first - second, likely, of.nearness, of.nearest, *of.known, *of.off_topic, of.length])
