"""Hackett's continuum as an ordered enum, and what an indicator is: a named predicate with band, reason and source.

A predicate's parameters name the facts that it reads, so that a safeguarding lead can have an indicator read out and
say yes or no, and so that the assessment knows what it could not decide. They stand in `safeguarding.indicators`.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import product

from safeguarding.facts import FACT_NAMES, Facts, values_of

Predicate = Callable[..., bool]


class Band(IntEnum):
    """The five levels of Hackett (2010), least serious first."""

    NORMAL = 0
    INAPPROPRIATE = 1
    PROBLEMATIC = 2
    ABUSIVE = 3
    VIOLENT = 4

    @property
    def word(self) -> str:
        """The level's name as it stands in a sentence."""
        return self.name.lower()


class Holds(IntEnum):
    """Whether an indicator is there: OPEN when it depends on a fact that is not known."""

    NO = 0
    OPEN = 1
    YES = 2


@dataclass(frozen=True)
class Indicator:
    """One statement about an incident that, when true, puts it at least at `band`."""

    name: str
    band: Band
    because: str
    source: str
    predicate: Predicate
    reads: tuple[str, ...]

    def holds(self, facts: Facts) -> Holds:
        """YES or NO when what is known decides it, whatever the rest may be; OPEN otherwise."""
        return _decided(self.predicate, self.reads, tuple(getattr(facts, name) for name in self.reads))

    def unknown(self, facts: Facts) -> tuple[str, ...]:
        """The facts it reads that are not known."""
        return tuple(name for name in self.reads if getattr(facts, name) is None)


def indicator(band: Band, *, because: str, source: str) -> Callable[[Predicate], Indicator]:
    """Make an indicator of a predicate whose parameters are fact names.

    Raises:
        TypeError: a parameter is not a fact.
    """

    def make(predicate: Predicate) -> Indicator:
        reads = tuple(inspect.signature(predicate).parameters)
        if strangers := [name for name in reads if name not in FACT_NAMES]:
            raise TypeError(f"{predicate.__name__} reads {strangers}, which are not facts")
        return Indicator(predicate.__name__, band, because, source, predicate, reads)

    return make


@lru_cache(maxsize=100_000)
def _decided(predicate: Predicate, reads: tuple[str, ...], known: tuple[object, ...]) -> Holds:
    """Try every value of what is not known. Unknown never counts as no: one value that makes it true leaves it open."""
    choices = [values_of(name) if value is None else (value,) for name, value in zip(reads, known, strict=True)]
    outcomes = {bool(predicate(*combination)) for combination in product(*choices)}
    if len(outcomes) == 2:
        return Holds.OPEN
    return Holds.YES if outcomes.pop() else Holds.NO
