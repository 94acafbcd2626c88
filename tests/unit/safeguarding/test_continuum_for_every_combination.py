"""What must hold for every combination of facts, shown exhaustively for each indicator and for the groups that meet.

The band is the highest of the indicators that hold, so what is shown for each indicator alone, over every value of
every fact it reads (unknown among them), holds for every combination of all facts.
"""

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from safeguarding.assessment import assess
from safeguarding.continuum import Band, Holds, Indicator
from safeguarding.fact_values import Agreement, Behaviour, Functioning, Power, Pressure, Stage, Violence
from safeguarding.facts import Facts, values_of
from safeguarding.indicators import INDICATORS
from safeguarding.indicators.kinds import INVASIVE
from tests.unit.safeguarding.incidents import ORDERED, an_ordinary_incident

AGES_AROUND_EVERY_LIMIT = (0, 4, 5, 9, 10, 12, 13, 15, 16, 17)
NAMES = [one.name for one in INDICATORS]


def few_values(fact: str) -> tuple[Any, ...]:
    """Every value of a coded fact; of an age, both sides of every limit that the indicators draw."""
    values = values_of(fact)
    return AGES_AROUND_EVERY_LIMIT if isinstance(values[0], int) else values


def every_combination(one: Indicator, *, with_unknown: bool) -> Iterator[dict[str, Any]]:
    unknown = (None,) if with_unknown else ()
    choices = [(*unknown, *few_values(name)) for name in one.reads]
    for values in product(*choices):
        yield dict(zip(one.reads, values, strict=True))


@pytest.mark.parametrize("one", INDICATORS, ids=NAMES)
def test_filling_in_an_unknown_never_overturns_what_was_decided(one: Indicator) -> None:
    for known in every_combination(one, with_unknown=True):
        decided = one.holds(Facts(**known))
        for name in [name for name, value in known.items() if value is None]:
            filled = {one.holds(Facts(**{**known, name: value})) for value in few_values(name)}
            assert decided is Holds.OPEN or filled == {decided}, (known, name)


@pytest.mark.parametrize("one", INDICATORS, ids=NAMES)
def test_unknown_never_counts_as_no(one: Indicator) -> None:
    for known in every_combination(one, with_unknown=True):
        choices = [few_values(name) if value is None else (value,) for name, value in known.items()]
        true_for_some = any(one.predicate(*values) for values in product(*choices))
        assert (one.holds(Facts(**known)) is not Holds.NO) == true_for_some, known


@pytest.mark.parametrize("one", INDICATORS, ids=NAMES)
def test_a_more_worrying_value_never_lowers_the_band(one: Indicator) -> None:
    for fact in [name for name in one.reads if name in ORDERED]:
        order = values_of(fact)
        for known in every_combination(one, with_unknown=True):
            if known[fact] is None or one.holds(Facts(**known)) is not Holds.YES:
                continue
            for worse in order[order.index(known[fact]) + 1 :]:
                assert assess(Facts(**{**known, fact: worse})).lowest >= one.band, (known, fact, worse)


@pytest.mark.parametrize(
    ("fact", "value", "at_least"),
    [
        ("pressure", Pressure.FORCE, Band.ABUSIVE),
        ("pressure", Pressure.THREAT, Band.ABUSIVE),
        ("violence", Violence.INJURY, Band.ABUSIVE),
        ("violence", Violence.VIOLENCE, Band.VIOLENT),
        ("pressure", Pressure.BRIBE_OR_TRICK, Band.PROBLEMATIC),
        ("pressure", Pressure.PERSUASION, Band.PROBLEMATIC),
        ("power", Power.IMBALANCE, Band.PROBLEMATIC),
    ],
)
def test_a_fact_that_settles_a_least_band_by_itself(fact: str, value: Any, at_least: Band) -> None:
    """With nothing else known the bound is there, and by the first test nothing that is learnt later can lower it."""
    assert assess(Facts(**{fact: value})).lowest >= at_least


def test_sexual_activity_under_13_is_never_below_problematic_whatever_was_agreed() -> None:
    for behaviour, agreement in product(sorted(INVASIVE), Agreement):
        for child_age, other_age in product(values_of("child_age"), values_of("other_age")):
            if min(child_age, other_age) < 13:
                facts = Facts(behaviour=behaviour, agreement=agreement, child_age=child_age, other_age=other_age)
                assert assess(facts).lowest >= Band.PROBLEMATIC, facts


def test_no_bad_intent_never_lowers_the_band() -> None:
    assert not [one.name for one in INDICATORS if "intent" in one.reads]


ORDINARY_BEHAVIOUR = [
    Behaviour.TALK,
    Behaviour.SELF_TOUCH,
    Behaviour.KISS_OR_CUDDLE,
    Behaviour.CURIOUS_PLAY,
    Behaviour.SHOWING,
]


@pytest.mark.parametrize("behaviour", ORDINARY_BEHAVIOUR)
@pytest.mark.parametrize("age", values_of("child_age"))
def test_ordinary_development_is_never_called_more_than_inappropriate(behaviour: Behaviour, age: int) -> None:
    for functioning, stage in product(Functioning, (None, *Stage)):
        if functioning is Functioning.AS_EXPECTED and stage is not None:
            continue
        facts = an_ordinary_incident(
            behaviour=behaviour.value,
            child_age=age,
            other_age=age,
            functioning=functioning.value,
            developmental_stage=stage.value if stage else None,
        )
        assert assess(facts).highest <= Band.INAPPROPRIATE, facts


@pytest.mark.parametrize("behaviour", Behaviour)
@pytest.mark.parametrize("age", AGES_AROUND_EVERY_LIMIT)
def test_a_learning_disability_never_raises_the_band(behaviour: Behaviour, age: int) -> None:
    as_expected = assess(an_ordinary_incident(behaviour=behaviour.value, child_age=age, other_age=age)).lowest
    for needs, stage in product(("learning_disability", "additional_needs"), Stage):
        facts = an_ordinary_incident(
            behaviour=behaviour.value, child_age=age, other_age=age, functioning=needs, developmental_stage=stage.value
        )
        assert assess(facts).highest <= as_expected, facts


def test_being_lgbt_is_no_fact_at_all() -> None:
    words = ("sex", "gender", "orientation")
    assert not [name for name in Facts.__dataclass_fields__ if any(word in name for word in words)]
