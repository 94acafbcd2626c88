"""What a judge is shown of a clause, or of a number that may be an age."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Signs:
    """`named` are signs that are there, each with its strength; `meaning` comes from the sentence model."""

    named: Mapping[str, float]
    meaning: Floats


def signs_of_one_kind(kind: str, parts: Iterable[str]) -> dict[str, float]:
    """Signs of one kind that together weigh 1, so that a long clause says no more than a short one."""
    counts = Counter(f"{kind} {part}" for part in parts)
    if not counts:
        return {}
    strengths = 1 + np.log(np.fromiter(counts.values(), dtype=np.float32, count=len(counts)))
    return dict(zip(counts, (strengths / np.linalg.norm(strengths)).tolist(), strict=True))
