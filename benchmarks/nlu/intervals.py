"""How far a figure would move with other lines of the same kind: 95 % intervals."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

Interval = tuple[float, float]
RESAMPLED = 1000
_Z = 1.96


def of_share(hits: int, among: int) -> Interval:
    """Wilson's score interval, which holds near 0 and 1 too."""
    if not among:
        return 0.0, 1.0
    share, square = hits / among, _Z**2 / among
    middle = (share + square / 2) / (1 + square)
    reach = math.sqrt(share * (1 - share) * square + square**2 / 4) / (1 + square)
    return max(middle - reach, 0.0), min(middle + reach, 1.0)


def of_mean(values: Sequence[float]) -> Interval:
    """Of a mean of many."""
    reach = _Z * float(np.std(values, ddof=1)) / math.sqrt(len(values))
    return float(np.mean(values)) - reach, float(np.mean(values)) + reach


def resampled(measure: Callable[[npt.NDArray[np.int64]], float], among: int) -> Interval:
    """Of any measure over the lines at the places that it is given: bootstrap, the same at each run."""
    chance = np.random.default_rng(1)
    found = [measure(chance.integers(0, among, among)) for _ in range(RESAMPLED)]
    low, high = np.quantile(found, (0.025, 0.975))
    return float(low), float(high)


def shown(value: float, interval: Interval) -> str:
    return f"{value:.3f} ({interval[0]:.3f} to {interval[1]:.3f})"
