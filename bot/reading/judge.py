"""Judges by signs how likely each of several labels is: logistic regression, whose weights are plain numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.reading.signs import Array, Floats, Signs

LARGEST = 127  # of a signed byte


@dataclass(frozen=True)
class Judge:
    """A row of `weights` for each named sign that was met in learning, a column for each label.

    A weight is a byte, in steps of `step`, one for each label: a hundred thousand signs take a quarter of the memory,
    and the same facts are read. `times`: how often each label was shown in learning.
    """

    labels: tuple[str, ...]
    times: npt.NDArray[np.int64]
    rows: Mapping[str, int]
    weights: npt.NDArray[np.int8]
    step: Floats
    meaning_weights: Floats
    bias: Floats

    def likely(self, signs: Signs) -> Floats:
        """From 0 to 1 for each label; they need not add up to 1, since a clause may say several things or none."""
        return odds_to_likelihood(self.odds(signs))

    def odds(self, signs: Signs) -> Floats:
        """The logarithm of the odds of each label."""
        known = [(self.rows[name], strength) for name, strength in signs.named.items() if name in self.rows]
        places, strengths = zip(*known, strict=True) if known else ((), ())
        by_name = np.array(strengths, dtype=np.float32) @ self.weights[list(places)].astype(np.float32) * self.step
        return np.asarray(by_name + signs.meaning @ self.meaning_weights + self.bias, dtype=np.float32)

    def as_arrays(self, name: str) -> dict[str, Array]:
        """For keeping in an .npz file under this name; no part of it is code."""
        kept: dict[str, Array] = {
            "labels": np.array(self.labels),
            "times": self.times,
            "rows": np.frombuffer("\n".join(self.rows).encode(), dtype=np.uint8),
            "weights": self.weights,
            "step": self.step,
            "meaning_weights": self.meaning_weights.astype(np.float16),
            "bias": self.bias,
        }
        return {f"{name}_{part}": array for part, array in kept.items()}

    @staticmethod
    def from_arrays(arrays: Mapping[str, Array], name: str) -> Judge:
        """What as_arrays gave."""
        names = arrays[f"{name}_rows"].tobytes().decode().split("\n")
        return Judge(
            labels=tuple(map(str, arrays[f"{name}_labels"])),
            times=arrays[f"{name}_times"],
            rows={each: place for place, each in enumerate(names)},
            weights=arrays[f"{name}_weights"],
            step=arrays[f"{name}_step"],
            meaning_weights=arrays[f"{name}_meaning_weights"].astype(np.float32),
            bias=arrays[f"{name}_bias"].astype(np.float32),
        )


def in_bytes(weights: Floats) -> tuple[npt.NDArray[np.int8], Floats]:
    """The weights in steps, and how large a step is: a 127th of the largest weight of each label."""
    step = np.abs(weights).max(axis=0, initial=1e-6).astype(np.float32) / LARGEST
    return np.rint(weights / step).astype(np.int8), step


def odds_to_likelihood(log_odds: Floats) -> Floats:
    """Without overflow for either sign."""
    small = np.exp(-np.abs(log_odds))
    return np.asarray(np.where(log_odds >= 0, 1 / (1 + small), small / (1 + small)), dtype=np.float32)
