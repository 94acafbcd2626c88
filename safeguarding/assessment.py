"""The initial level of concern: what the known facts support, why, and which open facts would change it.

An initial level only. Duty and Advice decides whether further assessment is required (Leeds one minute guide 40).
"""

from dataclasses import dataclass

from safeguarding.continuum import Band, Holds, Indicator
from safeguarding.facts import FACT_NAMES, Facts
from safeguarding.indicators import INDICATORS
from safeguarding.what_follows import with_what_follows


@dataclass(frozen=True)
class Reason:
    """Why the level is at least `band`."""

    indicator: str
    band: Band
    text: str
    source: str


@dataclass(frozen=True)
class OpenFact:
    """A fact that is not known and the bands it could lead to, highest first."""

    fact: str
    could_be: tuple[Band, ...]


@dataclass(frozen=True)
class Assessment:
    """From `lowest`, which the known facts make certain, to `highest`, which they leave open."""

    lowest: Band
    highest: Band
    reasons: tuple[Reason, ...]
    open: tuple[OpenFact, ...]

    @property
    def is_settled(self) -> bool:
        """Nothing that is still unknown could change the band."""
        return self.lowest == self.highest


def assess(facts: Facts) -> Assessment:
    """Place what is known on Hackett's continuum.

    With nothing known it may be anything; with nothing worrying true it is normal, which is the bottom of the ladder.
    """
    settled = with_what_follows(facts)
    certain = [one for one in INDICATORS if one.holds(settled) is Holds.YES]
    lowest = max((one.band for one in certain), default=Band.NORMAL)
    still_open = [one for one in open_indicators(facts) if one.band > lowest]
    return Assessment(
        lowest=lowest,
        highest=max((one.band for one in still_open), default=lowest),
        reasons=tuple(Reason(one.name, one.band, one.because, one.source) for one in certain),
        open=_facts_that_decide(still_open, settled),
    )


def open_indicators(facts: Facts) -> tuple[Indicator, ...]:
    """The indicators that the known facts do not decide, most serious first."""
    settled = with_what_follows(facts)
    return tuple(one for one in INDICATORS if one.holds(settled) is Holds.OPEN)


def _facts_that_decide(still_open: list[Indicator], settled: Facts) -> tuple[OpenFact, ...]:
    bands: dict[str, set[Band]] = {name: set() for name in FACT_NAMES}
    for one in still_open:
        for name in one.unknown(settled):
            bands[name].add(one.band)
    found = [OpenFact(name, tuple(sorted(could_be, reverse=True))) for name, could_be in bands.items() if could_be]
    return tuple(sorted(found, key=lambda fact: (-fact.could_be[0], -len(fact.could_be))))
