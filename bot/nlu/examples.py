"""Reads a message's intent from how alike it is to each training example: kernel ridge regression in closed form.

It needs one linear solve to train, and it can say exactly what it would have said of each example had it never seen
that example nor any worded like it. From that the confidence is calibrated without setting examples aside.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.linalg import cho_factor, cho_solve
from scipy.optimize import minimize_scalar

from bot.nlu.letters import Letters

Floats = npt.NDArray[np.float32]

SHARPNESS = 1.5  # of the similarity by meaning: exp(-2 * SHARPNESS * (1 - cosine))
LETTERS_WEIGHT = 0.1
RIDGE = 0.1
WORDED_ALIKE = 0.8  # cosine similarity from which two examples of an intent count as one said twice
NEAREST = 3


@dataclass(frozen=True)
class Judgement:
    """What the examples say of a message. ``nearness``: mean cosine to the nearest examples of the likeliest intent."""

    probabilities: Floats
    score: float
    nearness: float

    @property
    def best(self) -> int:
        return int(self.probabilities.argmax())


@dataclass(frozen=True)
class Examples:
    """The training examples and what was learnt from them."""

    intents: tuple[str, ...]
    labels: npt.NDArray[np.int32]
    vectors: Floats
    letters: Letters
    weights: Floats
    temperature: float

    def judge(self, text: str, vector: Floats) -> Judgement:
        """The probabilities of all intents for one message."""
        cosines = self.vectors @ vector
        alike = _by_meaning(cosines) + np.float32(LETTERS_WEIGHT) * self.letters.alike(text.lower())
        scores = alike @ self.weights
        best = int(scores.argmax())
        near = np.sort(cosines[self.labels == best])[-NEAREST:]
        return Judgement(_softmax(scores * self.temperature), float(scores[best]), float(near.mean()))

    def nearest(self, vector: Floats, intent: int) -> float:
        """Mean cosine to the nearest examples of one intent."""
        return float(np.sort((self.vectors @ vector)[self.labels == intent])[-NEAREST:].mean())

    def as_arrays(self) -> dict[str, npt.NDArray[Any]]:
        """For keeping in an .npz file; no part of it is code."""
        return {
            "intents": np.array(self.intents),
            "labels": self.labels,
            "vectors": self.vectors.astype(np.float16),
            "weights": self.weights.astype(np.float16),
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
            letters=Letters.from_arrays(arrays, examples=len(arrays["labels"])),
            weights=arrays["weights"].astype(np.float32),
            temperature=float(arrays["temperature"]),
        )


@dataclass(frozen=True)
class Unseen:
    """For each example the scores it would have had, had neither it nor any worded alike been an example."""

    scores: Floats
    nearness: Floats


def learn(texts: Sequence[str], vectors: Floats, intents: Sequence[str]) -> tuple[Examples, Unseen]:
    """Trains, and judges each example as if unseen.

    Args:
        vectors: one row of length 1 for each text.
    """
    names = tuple(sorted(set(intents)))
    labels = np.array([names.index(intent) for intent in intents], dtype=np.int32)
    letters = Letters.of([text.lower() for text in texts])
    cosines = vectors @ vectors.T
    kernel = _by_meaning(cosines) + np.float32(LETTERS_WEIGHT) * letters.all_alike()
    kernel[np.diag_indices_from(kernel)] += np.float32(RIDGE)
    wanted = np.eye(len(names), dtype=np.float32)[labels]
    inverse = _inverse(kernel)
    weights = inverse @ wanted
    unseen = _unseen(cosines, labels, wanted, inverse=inverse, weights=weights)
    temperature = _calibrated(unseen.scores, labels)
    return Examples(names, labels, vectors, letters, weights.astype(np.float32), temperature), unseen


def _inverse(kernel: Floats) -> Floats:
    """Of a symmetric positive matrix, which is overwritten.

    LAPACK's own way, potri, would be quicker, but ends the process with the OpenBLAS that scipy 1.10 brings.
    """
    identity = np.eye(len(kernel), dtype=np.float32)
    return np.asarray(cho_solve(cho_factor(kernel, lower=True, overwrite_a=True), identity, overwrite_b=True))


def _unseen(
    cosines: Floats, labels: npt.NDArray[np.int32], wanted: Floats, *, inverse: Floats, weights: Floats
) -> Unseen:
    """The closed form of leaving a group of examples out of a ridge regression."""
    scores, nearness = np.empty_like(weights), np.empty(len(labels), dtype=np.float32)
    for each, label in enumerate(labels):
        alike = np.flatnonzero((cosines[each] >= WORDED_ALIKE) & (labels == label))
        group = np.union1d(alike, [each])
        residuals = np.linalg.solve(inverse[np.ix_(group, group)], weights[group])
        scores[each] = wanted[each] - residuals[np.searchsorted(group, each)]
        others = labels == scores[each].argmax()
        others[group] = False
        nearness[each] = np.sort(cosines[each][others])[-NEAREST:].mean() if others.any() else 0
    return Unseen(scores, nearness)


def _calibrated(scores: Floats, labels: npt.NDArray[np.int32]) -> float:
    """The temperature that makes the probabilities of unseen examples truest (least log loss)."""

    def loss(log_temperature: float) -> float:
        chosen = _softmax(scores * np.exp(log_temperature))[np.arange(len(labels)), labels]
        return float(-np.log(np.maximum(chosen, 1e-9)).mean())

    return float(np.exp(minimize_scalar(loss, bounds=(0, 4), method="bounded").x))


def _by_meaning(cosines: Floats) -> Floats:
    return np.asarray(np.exp(np.float32(-2 * SHARPNESS) * (1 - cosines)), dtype=np.float32)


def _softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)
