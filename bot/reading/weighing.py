"""How much each reason counts when it is decided whether a message tells a value: logistic regression, plain numbers.

Learnt by learning_to_weigh.py from accounts that neither the judges nor the network have learnt from, since both are
surer of what they know by heart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.reading.judge import odds_to_likelihood
from bot.reading.signs import Array, Floats

# The odds are logarithms. "Likely" and "anywhere" are those of judge and network together: in a clause that states
# something, and in any; "another" is the likeliest other value of the fact.
REASONS = (
    *("likely", "unlikely", "anywhere", "by the judge", "by the network", "another", "another likely"),
    "of the other child",
    *("phrase", "phrase in passing", "phrase, anywhere", "phrase in passing, anywhere"),
    *("phrase for another", "phrase in passing for another", "phrase for another, likely"),
    *("calms", "hedged", "tells", "clauses", "words", "taught"),
)
_NAME = "weighing"


@dataclass(frozen=True)
class Weighing:
    """A number for each of REASONS; `leans`: of a fact, what its reasons do not say; `always` is of every fact."""

    counts: Floats
    leans: Mapping[str, float]
    always: float

    def likely(self, reasons: Floats, facts: Sequence[str]) -> Floats:
        """From 0 to 1, how likely it is that a message tells a value of a fact: one a row of reasons."""
        leans = np.array([self.leans.get(fact, 0.0) for fact in facts], dtype=np.float32)
        return odds_to_likelihood(reasons @ self.counts + leans + np.float32(self.always))

    def as_arrays(self) -> dict[str, Array]:
        """For keeping in an .npz file; no part of it is code."""
        return {
            f"{_NAME}_reasons": np.array(REASONS),
            f"{_NAME}_counts": self.counts.astype(np.float32),
            f"{_NAME}_facts": np.array([*self.leans], dtype=np.str_),
            f"{_NAME}_leans": np.array([*self.leans.values(), self.always], dtype=np.float32),
        }

    @staticmethod
    def from_arrays(arrays: Mapping[str, Array]) -> Weighing | None:
        """What as_arrays gave; None where nothing is kept, or what is kept was learnt of other reasons."""
        if tuple(map(str, arrays.get(f"{_NAME}_reasons", ()))) != REASONS:
            return None
        *leans, always = arrays[f"{_NAME}_leans"].tolist()
        facts = map(str, arrays[f"{_NAME}_facts"])
        return Weighing(arrays[f"{_NAME}_counts"], dict(zip(facts, leans, strict=True)), always)


def what_is_likely() -> Weighing:
    """Before one is learnt: what judge and network make of it, and a phrase where they do not doubt it."""
    counts = {"likely": 1.0, "phrase": 1.1, "phrase in passing": 0.7}
    return Weighing(np.array([counts.get(one, 0.0) for one in REASONS], dtype=np.float32), {}, 0.0)
