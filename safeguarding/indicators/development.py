"""Age, stage and development: what is expected at one age is not at another.

The ages are whole years. Where the law speaks of age (under 13, under 16) the birthday counts; where development is
weighed, whichever of age and developmental stage makes the behaviour more expected counts, so that a learning
disability never raises a band by itself.
"""

from safeguarding.continuum import Band, indicator
from safeguarding.fact_values import Behaviour, EffectOnChild, Stage, WhoElse, YesNo
from safeguarding.indicators.kinds import CONTACT, EXPLORING, INVASIVE


@indicator(
    Band.PROBLEMATIC,
    because="A child under 13 was part of it, and cannot agree to sexual activity in law.",
    source="sexual-offences-act-2003",
)
def sexual_activity_under_13(behaviour: Behaviour, child_age: int, other_age: int) -> bool:
    return behaviour in CONTACT and min(child_age, other_age) < 13


@indicator(
    Band.INAPPROPRIATE,
    because="There was sexual activity under 16: an offence even if agreed, so the named person should know.",
    source="sexual-offences-act-2003",
)
def sexual_activity_under_16(behaviour: Behaviour, child_age: int, other_age: int) -> bool:
    return behaviour in INVASIVE and min(child_age, other_age) < 16


@indicator(
    Band.INAPPROPRIATE,
    because="Looking and showing are less expected at 10 to 12 than in younger children.",
    source="nspcc-understanding",
)
def exploring_play_at_10_to_12(behaviour: Behaviour, child_age: int, developmental_stage: Stage) -> bool:
    expected_for_stage = developmental_stage is not Stage.EARLY_ADOLESCENCE
    return behaviour in EXPLORING and 10 <= child_age < 13 and not expected_for_stage


@indicator(
    Band.PROBLEMATIC,
    because="The child knows or does more than is expected for age or stage.",
    source="nspcc-understanding",
)
def the_child_knows_more_than_expected(knowledge_beyond_age: YesNo) -> bool:
    return knowledge_beyond_age is YesNo.YES


@indicator(
    Band.PROBLEMATIC,
    because="It gets in the way of the child's own learning, friendships or everyday life.",
    source="chaffin-2002",
)
def it_holds_the_child_back(effect_on_child: EffectOnChild) -> bool:
    return effect_on_child is EffectOnChild.HELD_BACK


@indicator(
    Band.PROBLEMATIC,
    because="It was sexual touching or a sexual act towards an adult.",
    source="leeds-omg-40",
)
def an_adult_was_touched(who_else: WhoElse, behaviour: Behaviour) -> bool:
    return who_else is WhoElse.ADULT and behaviour in CONTACT
