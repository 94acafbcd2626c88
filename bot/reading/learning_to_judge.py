"""Learns the weights of a judge from labelled examples: many labels at once, with what is not known left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags

from bot.reading.judge import Judge, in_bytes, odds_to_likelihood
from bot.reading.signs import Array, Floats, Signs

FEWEST = 3  # examples that must show a sign for it to have a weight: one alone says more of its writer
STEPS = 60  # with half as many a few accounts more or less change what is read
RAREST = 1e-4  # how rare a label may be taken to be at the start
# A sign that few examples show says more than one that most do; one that so many show has the weight 2.
SHOWN_BY, WEIGHT_THEN = 50, 2.0


@dataclass(frozen=True)
class Lessons:
    """A row an example: what is shown of it, which labels it has (`wanted`), and of which that is `known`."""

    labels: tuple[str, ...]
    signs: Sequence[Signs]
    wanted: npt.NDArray[np.bool_]
    known: npt.NDArray[np.bool_]


def learn(lessons: Lessons, *, held_small: float, rare_signs_say_more: bool) -> Judge:
    """The judge that makes the labels of the examples likeliest.

    Args:
        held_small: how strongly the weights are held near nothing.
        rare_signs_say_more: as of the words of a clause; what is counted or compared says the same however rare.
    """
    rows = _signs_worth_a_weight(lessons.signs)
    shown = _as_matrix(lessons.signs, rows)
    rarity = _rarity(shown) if rare_signs_say_more else np.ones(shown.shape[1], dtype=np.float32)
    loss = _Loss(
        shown @ diags(rarity),
        np.stack([each.meaning for each in lessons.signs]),
        lessons.wanted.astype(np.float32),
        lessons.known.astype(np.float32),
        held_small,
    )
    options = {"maxiter": STEPS, "maxcor": 5}
    found = minimize(loss.with_slope, loss.start(), jac=True, method="L-BFGS-B", options=options).x
    weights, meaning_weights, bias = loss.parted(found.astype(np.float32))
    times = (lessons.wanted & lessons.known).sum(axis=0)
    return Judge(lessons.labels, times, rows, *in_bytes(weights * rarity[:, np.newaxis]), meaning_weights, bias)


def _signs_worth_a_weight(signs: Sequence[Signs]) -> dict[str, int]:
    shown = Counter(name for each in signs for name in each.named)
    return {name: row for row, name in enumerate(each for each, times in shown.items() if times >= FEWEST)}


def _as_matrix(signs: Sequence[Signs], rows: Mapping[str, int]) -> csr_matrix:
    shown = [[(rows[name], strength) for name, strength in each.named.items() if name in rows] for each in signs]
    starts = np.cumsum([0, *map(len, shown)])
    columns = np.array([row for each in shown for row, _ in each], dtype=np.int32)
    strengths = np.array([strength for each in shown for _, strength in each], dtype=np.float32)
    return csr_matrix((strengths, columns, starts), shape=(len(signs), len(rows)))


def _rarity(shown: csr_matrix) -> Floats:
    examples, times = shown.shape[0], np.bincount(shown.indices, minlength=shown.shape[1])
    rarity = (np.log((1 + examples) / (1 + times)) + 1) / (np.log((1 + examples) / (1 + SHOWN_BY)) + 1)
    return np.asarray(WEIGHT_THEN * rarity, dtype=np.float32)


@dataclass(frozen=True)
class _Loss:
    """Logistic loss over what is known, and the squared weights."""

    named: csr_matrix
    meaning: Floats
    wanted: Floats
    known: Floats
    held_small: float

    def start(self) -> Array:
        """No weights, and each label as likely as it is among the examples."""
        share = (self.wanted * self.known).sum(axis=0) / np.maximum(self.known.sum(axis=0), 1)
        share = np.clip(share, RAREST, 0.5)
        weights = np.zeros((self.named.shape[1] + self.meaning.shape[1]) * self.wanted.shape[1])
        return np.concatenate([weights, np.log(share / (1 - share))])

    def parted(self, found: Floats) -> tuple[Floats, Floats, Floats]:
        labels, names = self.wanted.shape[1], self.named.shape[1]
        weights = found[:-labels].reshape(-1, labels)
        return weights[:names], weights[names:], found[-labels:]

    def with_slope(self, found: Array) -> tuple[float, Array]:
        found = found.astype(np.float32)
        by_name, by_meaning, bias = self.parted(found)
        odds = self.named @ by_name + self.meaning @ by_meaning + bias
        surprise = np.maximum(odds, 0) + np.log1p(np.exp(-np.abs(odds))) - self.wanted * odds
        weights = np.append(found[: -len(bias)], np.zeros(len(bias), dtype=np.float32))
        loss = float((self.known * surprise).sum(dtype=np.float64)) + self.held_small / 2 * float(weights @ weights)
        off = self.known * (odds_to_likelihood(odds) - self.wanted)
        slopes = np.concatenate([(self.named.T @ off).ravel(), (self.meaning.T @ off).ravel(), off.sum(axis=0)])
        return loss, (slopes + self.held_small * weights).astype(np.float64)
