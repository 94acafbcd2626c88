"""Reads a message's intent from how alike it is to each training example, by meaning and by letters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.nlu.letters import Known, Letters
from bot.nlu.nearness import Nearness

Floats = npt.NDArray[np.float32]

SHARPNESS = 1.0  # of the similarity by meaning: exp(-2 * SHARPNESS * (1 - cosine))
LETTERS_WEIGHT = 0.1
NEAREST = 3
OFF_TOPIC = "out_of_scope"


@dataclass(frozen=True)
class Judgement:
    """What the examples say of a message.

    ``nearness``: mean cosine to the nearest examples of the likeliest intent; ``nearest``: to the nearest of all;
    ``known``: the shares of its words and of its pieces that several examples hold; ``off_topic``: the score and the
    probability of what is off the subject; ``length``: the logarithm of its words.
    """

    probabilities: Floats
    scores: Floats
    nearness: float
    nearest: float
    known: Known
    off_topic: tuple[float, float]
    length: float

    @property
    def best(self) -> int:
        return int(self.scores.argmax())


@dataclass(frozen=True)
class Examples:
    """The training examples and what was learnt from them: a row of ``weights`` for each, one of ``letter_weights`` for
    each word or piece of a word that they hold."""

    intents: tuple[str, ...]
    labels: npt.NDArray[np.int32]
    vectors: Floats
    weights: Floats
    letters: Letters
    letter_weights: Floats
    temperature: float

    @cached_property
    def near(self) -> Nearness:
        """How near a message is to each of them."""
        return Nearness(self.vectors)

    def judge(self, text: str, cosines: Floats) -> Judgement:
        """The probabilities of all intents for one message, as near to the examples as `near` says."""
        columns, values, known = self.letters.row_and_known(text.lower())
        by_letters = np.float32(LETTERS_WEIGHT) * (values @ self.letter_weights[columns])
        return self.judgement(text, by_meaning(cosines) @ self.weights + by_letters, cosines, known=known)

    def judgement(self, text: str, scores: Floats, cosines: Floats, *, known: Known) -> Judgement:
        """What scores mean, of a message as near to the examples as `near` says."""
        probabilities = softmax(scores * self.temperature)
        off = self.intents.index(OFF_TOPIC) if OFF_TOPIC in self.intents else None
        return Judgement(
            probabilities,
            scores,
            nearness=_mean_of_the_highest(cosines[self.labels == scores.argmax()]),
            nearest=_mean_of_the_highest(cosines),
            known=known,
            off_topic=(0.0, 0.0) if off is None else (float(scores[off]), float(probabilities[off])),
            length=float(np.log(1 + len(text.split()))),
        )

    def unseen(self, text: str, scores: Floats, cosines: Floats) -> Judgement:
        """The judgement of an example, from what would have been said of it had it been none."""
        return self.judgement(text, scores, cosines, known=self.letters.row_and_known(text.lower())[-1])

    def as_arrays(self) -> dict[str, npt.NDArray[Any]]:
        """For keeping in an .npz file; no part of it is code."""
        return {
            "intents": np.array(self.intents),
            "labels": self.labels,
            "vectors": self.vectors.astype(np.float16),
            "weights": self.weights.astype(np.float16),
            "letter_weights": self.letter_weights.astype(np.float16),
            "temperature": np.array(self.temperature),
            **self.letters.as_arrays(),
        }

    @staticmethod
    def from_arrays(arrays: Mapping[str, npt.NDArray[Any]]) -> Examples:
        """What as_arrays gave."""
        return Examples(
            intents=tuple(map(str, arrays["intents"])),
            labels=arrays["labels"],
            vectors=arrays["vectors"].astype(np.float32),
            weights=arrays["weights"].astype(np.float32),
            letters=Letters.from_arrays(arrays),
            letter_weights=arrays["letter_weights"].astype(np.float32),
            temperature=float(arrays["temperature"]),
        )


def by_meaning(cosines: Floats) -> Floats:
    return np.asarray(np.exp(np.float32(-2 * SHARPNESS) * (1 - cosines)), dtype=np.float32)


def softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)


def _mean_of_the_highest(cosines: Floats) -> float:
    """Found one after the other: to set the highest apart from thousands takes ten times as long."""
    if len(cosines) <= NEAREST:
        return float(cosines.mean())
    left, highest = cosines.copy(), []
    for _ in range(NEAREST):
        place = left.argmax()
        highest.append(float(left[place]))
        left[place] = -np.inf
    return sum(highest) / NEAREST
