"""Learns from the training examples: kernel ridge regression in closed form.

It needs one linear solve, and it can say exactly what it would have said of an example had it never seen that example
nor any worded like it. From that the confidence is calibrated without setting examples aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.linalg import cho_factor, cho_solve, solve_triangular
from scipy.optimize import minimize_scalar

from bot.nlu.examples import LETTERS_WEIGHT, Examples, Floats, by_meaning, softmax
from bot.nlu.letters import Letters, alike

RIDGE = 0.1
WORDED_ALIKE = 0.8  # cosine similarity from which two examples of an intent count as one said twice
Places = npt.NDArray[np.int64]
Labels = npt.NDArray[np.int32]


@dataclass(frozen=True)
class Unseen:
    """What would have been said of some examples, had neither they nor any worded alike been examples.

    ``cosines`` to all examples, those worded alike as if they were opposite; ``places`` of the judged among them.
    """

    places: Places
    labels: Labels
    scores: Floats
    cosines: Floats


def learn(
    texts: Sequence[str], vectors: Floats, intents: Sequence[str], *, judged: Sequence[int]
) -> tuple[Examples, Unseen]:
    """Trains, and judges the examples at the places ``judged`` as if unseen.

    Args:
        vectors: one row of length 1 for each text.
    """
    names = tuple(sorted(set(intents)))
    labels = np.array([names.index(intent) for intent in intents], dtype=np.int32)
    letters, rows = Letters.of([text.lower() for text in texts], commonest=1.0)
    cosines = vectors @ vectors.T
    wanted = np.eye(len(names), dtype=np.float32)[labels]
    factor = _factor(by_meaning(cosines) + np.float32(LETTERS_WEIGHT) * alike(rows))
    weights = cho_solve((factor, True), wanted, check_finite=False)
    unseen = _unseen(np.array(judged, dtype=np.int64), cosines, labels, factor=factor, weights=weights)
    return Examples(names, labels, vectors, weights, letters, rows.T @ weights, _calibrated(unseen)), unseen


def _factor(kernel: Floats) -> Floats:
    """Cholesky's, lower; the kernel is overwritten.

    LAPACK's own way to the inverse, potri, ends the process with the OpenBLAS that scipy 1.10 brings.
    """
    kernel[np.diag_indices_from(kernel)] += np.float32(RIDGE)
    return np.asarray(cho_factor(kernel, lower=True, overwrite_a=True, check_finite=False)[0])


def _unseen(places: Places, cosines: Floats, labels: Labels, *, factor: Floats, weights: Floats) -> Unseen:
    """The closed form of leaving a group of examples out of a ridge regression."""
    groups = [_worded_alike(place, cosines, labels) for place in places]
    needed = np.unique(np.concatenate(groups)) if groups else places
    inverse = _of_inverse(factor, needed)
    scores, apart = np.eye(weights.shape[1], dtype=np.float32)[labels[places]], cosines[places]
    for row, (place, group) in enumerate(zip(places, groups, strict=True)):
        within = np.searchsorted(needed, group)
        residuals = np.linalg.solve(inverse[np.ix_(within, within)], weights[group])
        scores[row] -= residuals[np.searchsorted(group, place)]
        apart[row, group] = -1.0
    return Unseen(places, labels[places], scores, apart)


def _worded_alike(place: int, cosines: Floats, labels: Labels) -> Places:
    """The example itself and those of its intent that are worded like it."""
    alike = (cosines[place] >= WORDED_ALIKE) & (labels == labels[place])
    alike[place] = True
    return np.flatnonzero(alike)


def _of_inverse(factor: Floats, places: Places) -> Floats:
    """The rows and columns of the kernel's inverse that are needed, of thousands."""
    chosen = np.zeros((len(factor), len(places)), dtype=np.float32)
    chosen[places, np.arange(len(places))] = 1.0
    half = solve_triangular(factor, chosen, lower=True, overwrite_b=True, check_finite=False)
    return np.asarray(half.T @ half)


def _calibrated(unseen: Unseen) -> float:
    """The temperature that makes the probabilities of unseen examples truest (least log loss)."""

    def loss(log_temperature: float) -> float:
        likely = softmax(unseen.scores * np.exp(log_temperature))[np.arange(len(unseen.labels)), unseen.labels]
        return float(-np.log(np.maximum(likely, 1e-9)).mean())

    return float(np.exp(minimize_scalar(loss, bounds=(0, 4), method="bounded").x))
