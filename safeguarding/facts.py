"""What is known about one incident; the field names are the slot names of the dialogue.

The rows are those of the assessment list in docs/facts.md (from the Leeds one minute guide and the sources it
rests on). `None` means "not known" and never counts as "no".
"""

from __future__ import annotations

import typing
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import Enum

from safeguarding.fact_values import (
    AgeGap,
    Agreement,
    Behaviour,
    ChildrenNow,
    EffectOnChild,
    Functioning,
    HowOften,
    OtherResponse,
    ParentsTold,
    Planning,
    Power,
    Pressure,
    Relationship,
    Services,
    Setting,
    Stage,
    Technology,
    Violence,
    WhenChallenged,
    WhenItHappened,
    WhoElse,
    YesNo,
)

NOT_KNOWN = "not_known"
AGES_OF_CHILDHOOD = range(18)  # whole years; the guide is about children and young people under 18


class FactError(ValueError):
    """A fact that cannot be read: says which one, and what it may be instead."""


@dataclass(frozen=True)
class Facts:
    """One incident. "Child" is the child who showed the behaviour, "other" the youngest other child (or the adult)."""

    danger_now: YesNo | None = None
    behaviour: Behaviour | None = None
    who_else: WhoElse | None = None
    child_age: int | None = None
    other_age: int | None = None
    age_gap: AgeGap | None = None
    functioning: Functioning | None = None
    developmental_stage: Stage | None = None
    other_functioning: Functioning | None = None
    power: Power | None = None
    agreement: Agreement | None = None
    pressure: Pressure | None = None
    violence: Violence | None = None
    other_response: OtherResponse | None = None
    how_often: HowOften | None = None
    getting_worse: YesNo | None = None
    planning: Planning | None = None
    secrecy: YesNo | None = None
    when_challenged: WhenChallenged | None = None
    wrong_place: YesNo | None = None
    technology: Technology | None = None
    adult_involved: YesNo | None = None
    knowledge_beyond_age: YesNo | None = None
    effect_on_child: EffectOnChild | None = None
    setting: Setting | None = None
    relationship: Relationship | None = None
    when_it_happened: WhenItHappened | None = None
    children_now: ChildrenNow | None = None
    others_at_risk: YesNo | None = None
    out_of_character: YesNo | None = None
    intent: YesNo | None = None  # meant to harm; never lowers a band: outcome counts (Hackett 2010)
    trauma: YesNo | None = None
    wider_behaviour: YesNo | None = None
    services: Services | None = None
    named_person_told: YesNo | None = None
    parents_told: ParentsTold | None = None
    recorded: YesNo | None = None

    def known(self) -> dict[str, Enum | int]:
        """The facts that are known, in the order of the fields."""
        return {name: value for name in FACT_NAMES if (value := getattr(self, name)) is not None}


FACT_NAMES: tuple[str, ...] = tuple(field.name for field in fields(Facts))
_HINTS = typing.get_type_hints(Facts)


def values_of(fact: str) -> tuple[Enum | int, ...]:
    """Every value that the fact may take when known, in the order of its enum, or by age."""
    kind = next(option for option in typing.get_args(_HINTS[fact]) if option is not type(None))
    return tuple(AGES_OF_CHILDHOOD) if kind is int else tuple(kind)


def read_value(fact: str, given: object) -> Enum | int | None:
    """The value that a code stands for.

    "not_known" and None read as None; YAML's yes and no are taken where a fact is yes or no.

    Raises:
        FactError: the fact or the value does not exist; the message lists what does.
    """
    if fact not in FACT_NAMES:
        raise FactError(f"unknown fact '{fact}'; the facts are: {', '.join(FACT_NAMES)}")
    if given is None or given == NOT_KNOWN:
        return None
    code = ("yes" if given else "no") if isinstance(given, bool) else given
    for value in values_of(fact):
        if type(code) in (int, str) and (value == code or (isinstance(value, int) and str(value) == code)):
            return value
    raise FactError(f"{fact}: '{given}' is not a value of this fact; use {_allowed(fact)} or {NOT_KNOWN}")


def facts_from(codes: Mapping[str, object]) -> Facts:
    """Facts from codes, such as slots or a facts file hold.

    Raises:
        FactError: an unknown fact or value.
    """
    read = {name: read_value(name, given) for name, given in codes.items()}
    return Facts(**read)  # type: ignore[arg-type]  # read_value gives each field its own kind


def code_of(value: Enum | int) -> str | int:
    """The code that stands for a value in slots and files."""
    return value if isinstance(value, int) else str(value.value)


def _allowed(fact: str) -> str:
    values = values_of(fact)
    if isinstance(values[0], int):
        return f"a whole number of years from {values[0]} to {values[-1]}"
    return ", ".join(str(code_of(value)) for value in values)
