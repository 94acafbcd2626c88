"""How likely it is that a message tells a value, of all that speaks for it: boosted decision trees over the reasons.

Learnt by learning_to_weigh.py from accounts that neither the judges nor the network have learnt from, since both are
surer of what they know by heart. What speaks for a value never makes it less likely, whatever else is said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.reading.judge import odds_to_likelihood
from bot.reading.signs import Array, Floats
from bot.reading.trees import Trees

# The odds are logarithms. "Likely" and "anywhere" are those of judge and network together: in a clause that states
# something, and in any; "another" is the likeliest other value of the fact.
REASONS = (
    *("likely", "unlikely", "anywhere", "by the judge", "by the network", "another", "another likely"),
    "of the other child",
    *("phrase", "phrase in passing", "phrase, anywhere", "phrase in passing, anywhere"),
    *("phrase for another", "phrase in passing for another", "phrase for another, likely"),
    *("calms", "hedged", "tells", "clauses", "words", "taught"),
)
SPEAKS_FOR = frozenset(("likely", "anywhere", "by the judge", "by the network", "phrase"))
SPEAKS_AGAINST = frozenset(("another",))
_NAME, _NO_LEAN = "weighing", 0.0


@dataclass(frozen=True)
class Weighing:
    """`trees` are shown REASONS and, last, how much the fact leans to being told. `sure_from`: how likely a value has
    to be to be read, and how likely one that calms, the least worrying of its fact: so that of what is read from
    accounts by other writers as much is right as learning_to_weigh.py says."""

    trees: Trees | None
    leans: Mapping[str, float]
    always: float
    sure_from: float
    sure_from_if_it_calms: float

    def likely(self, reasons: Floats, facts: Sequence[str]) -> Floats:
        """From 0 to 1, how likely it is that a message tells a value of a fact: one a row of reasons."""
        if self.trees is None:
            return _before_it_is_learnt(reasons)
        leans = np.array([self.leans.get(fact, _NO_LEAN) for fact in facts], dtype=np.float32)
        return odds_to_likelihood(self.trees.sums(np.column_stack([reasons, leans])) + np.float32(self.always))

    def as_arrays(self) -> dict[str, Array]:
        """For keeping in an .npz file; no part of it is code."""
        numbers = [self.always, self.sure_from, self.sure_from_if_it_calms]
        return {
            f"{_NAME}_reasons": np.array(REASONS),
            f"{_NAME}_facts": np.array([*self.leans], dtype=np.str_),
            f"{_NAME}_leans": np.array([*self.leans.values()], dtype=np.float32),
            f"{_NAME}_numbers": np.array(numbers, dtype=np.float64),
            **(self.trees.as_arrays(_NAME) if self.trees else {}),
        }

    @staticmethod
    def from_arrays(arrays: Mapping[str, Array]) -> Weighing | None:
        """What as_arrays gave; None where nothing is kept, or what is kept was learnt of other reasons."""
        if tuple(map(str, arrays.get(f"{_NAME}_reasons", ()))) != REASONS or f"{_NAME}_numbers" not in arrays:
            return None
        always, sure_from, if_it_calms = arrays[f"{_NAME}_numbers"].tolist()
        facts = map(str, arrays[f"{_NAME}_facts"])
        leans = dict(zip(facts, arrays[f"{_NAME}_leans"].tolist(), strict=True))
        trees = Trees.from_arrays(arrays, _NAME) if f"{_NAME}_tree" in arrays else None
        return Weighing(trees, leans, always, sure_from, if_it_calms)


def what_is_likely() -> Weighing:
    """Before one is learnt: what judge and network make of it, and a phrase where they do not doubt it."""
    return Weighing(None, {}, 0.0, sure_from=0.9, sure_from_if_it_calms=0.95)


def _before_it_is_learnt(reasons: Floats) -> Floats:
    counts = {"likely": 1.0, "phrase": 1.6, "phrase in passing": 1.2}
    return odds_to_likelihood(reasons @ np.array([counts.get(one, 0.0) for one in REASONS], dtype=np.float32))
