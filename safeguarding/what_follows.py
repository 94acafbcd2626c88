"""What follows from the facts that are known, and which facts cannot both be so.

Only an unknown is ever filled in, and a fact that contradicts what follows is refused, so that filling in an unknown
can never lead outside the range that an assessment gave before.
"""

import dataclasses
from collections.abc import Iterator, Mapping
from enum import Enum
from types import MappingProxyType

from safeguarding.fact_values import (
    AgeGap,
    Agreement,
    Functioning,
    OtherResponse,
    Power,
    Pressure,
    Stage,
    Violence,
    WhoElse,
)
from safeguarding.facts import Facts, code_of

_OLDEST = 17  # stands for "no younger child": the age that raises nothing
# With no one else there is no agreement to weigh; with an adult there is no gap between children.
_FOLLOWS_FROM_WHO: Mapping[WhoElse, Mapping[str, Enum | int]] = MappingProxyType(
    {
        WhoElse.NO_ONE: {
            "agreement": Agreement.MUTUAL,
            "pressure": Pressure.NONE,
            "violence": Violence.NONE,
            "power": Power.EQUAL,
            "other_response": OtherResponse.COMFORTABLE,
            "age_gap": AgeGap.UNDER_TWO_YEARS,
            "other_age": _OLDEST,
        },
        WhoElse.ADULT: {"age_gap": AgeGap.UNDER_TWO_YEARS, "other_age": _OLDEST},
    }
)


@dataclasses.dataclass(frozen=True)
class Contradiction:
    """Two things that cannot both be so; `facts` names those that disagree."""

    facts: tuple[str, ...]

    def __str__(self) -> str:
        return f"{' and '.join(self.facts)} cannot both be as given; one of them has to change"


def with_what_follows(facts: Facts) -> Facts:
    """The facts with every unknown filled in that follows from the rest."""
    missing = {name: value for name, value, _ in _what_follows(facts) if getattr(facts, name) is None}
    return dataclasses.replace(facts, **missing)  # type: ignore[arg-type]  # each value is of its field's kind


def contradictions(facts: Facts) -> tuple[Contradiction, ...]:
    """What cannot be so together, such as force with no one else there."""
    return tuple(
        Contradiction((name, *because))
        for name, value, because in _what_follows(facts)
        if getattr(facts, name) not in (None, value)
    )


def age_gap_between(*, child_age: int, other_age: int) -> AgeGap:
    """The gap in whole years, seen from the child who showed the behaviour."""
    years = child_age - other_age
    if years <= -2:
        return AgeGap.OTHER_OLDER
    for least, gap in ((5, AgeGap.FIVE_YEARS_OR_MORE), (3, AgeGap.THREE_OR_FOUR_YEARS), (2, AgeGap.TWO_YEARS)):
        if years >= least:
            return gap
    return AgeGap.UNDER_TWO_YEARS


def stage_expected_at(age: int) -> Stage:
    """The developmental stage by age in whole years, after NSPCC's phases."""
    for below, stage in ((5, Stage.EARLY_YEARS), (10, Stage.PRIMARY), (13, Stage.EARLY_ADOLESCENCE)):
        if age < below:
            return stage
    return Stage.ADOLESCENCE


def _what_follows(facts: Facts) -> Iterator[tuple[str, Enum | int, tuple[str, ...]]]:
    if facts.who_else is not None and facts.who_else in _FOLLOWS_FROM_WHO:
        for name, value in _FOLLOWS_FROM_WHO[facts.who_else].items():
            yield name, value, ("who_else",)
    elif facts.child_age is not None and facts.other_age is not None:
        gap = age_gap_between(child_age=facts.child_age, other_age=facts.other_age)
        yield "age_gap", gap, ("child_age", "other_age")
    if facts.child_age is not None and facts.functioning is Functioning.AS_EXPECTED:
        yield "developmental_stage", stage_expected_at(facts.child_age), ("child_age", "functioning")


def said_of_contradictions(facts: Facts) -> str | None:
    """One line that names every contradiction with its codes, or None."""
    found = contradictions(facts)
    given = {name: code_of(getattr(facts, name)) for one in found for name in one.facts}
    codes = ", ".join(f"{name}: {code}" for name, code in given.items())
    return f"{'; '.join(map(str, found))} ({codes})" if found else None
