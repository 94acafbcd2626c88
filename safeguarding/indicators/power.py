"""Unequal power and difference in age: why another child may not have been able to agree freely.

Published rules on age gaps differ (two years or more, three years or more). Here a gap is weighed, never a cut-off by
itself: small gaps count for more the younger the children are (docs/adr/0002-how-the-bands-are-decided.md).
"""

from safeguarding.continuum import Band, indicator
from safeguarding.fact_values import AgeGap, Behaviour, Power, Relationship, Technology
from safeguarding.indicators.kinds import CONTACT, INVASIVE, images_of_a_child, mild_and_under_five

_WIDE = {AgeGap.THREE_OR_FOUR_YEARS, AgeGap.FIVE_YEARS_OR_MORE}
_TO_WEIGH = _WIDE | {AgeGap.TWO_YEARS}


@indicator(
    Band.ABUSIVE,
    because="One had clear power over the other, and there was touching, a sexual act or images.",
    source="nspcc-framework-2019",
)
def power_was_misused(power: Power, behaviour: Behaviour, technology: Technology) -> bool:
    return power is Power.IMBALANCE and (behaviour in CONTACT or images_of_a_child(technology))


@indicator(
    Band.ABUSIVE,
    because="The child is five or more years older, and there was touching, a sexual act or images.",
    source="nspcc-framework-2019",
)
def a_much_younger_child_was_involved(age_gap: AgeGap, behaviour: Behaviour, technology: Technology) -> bool:
    return age_gap is AgeGap.FIVE_YEARS_OR_MORE and (behaviour in CONTACT or images_of_a_child(technology))


@indicator(
    Band.PROBLEMATIC,
    because="One had clear power over the other.",
    source="hackett-2010",
)
def power_was_not_equal(power: Power) -> bool:
    return power is Power.IMBALANCE


@indicator(
    Band.PROBLEMATIC,
    because="The child is three or more years older.",
    source="chaffin-2002",
)
def the_age_gap_is_wide(age_gap: AgeGap, behaviour: Behaviour, child_age: int) -> bool:
    return age_gap in _WIDE and not mild_and_under_five(behaviour, child_age)


@indicator(
    Band.PROBLEMATIC,
    because="The children are two or more years apart, and the younger is under 13.",
    source="chaffin-2002",
)
def a_gap_of_two_years_with_a_younger_child(
    age_gap: AgeGap, child_age: int, other_age: int, behaviour: Behaviour
) -> bool:
    return age_gap in _TO_WEIGH and min(child_age, other_age) < 13 and behaviour in CONTACT


@indicator(
    Band.INAPPROPRIATE,
    because="The children are two or more years apart, which is to be weighed.",
    source="chaffin-2002",
)
def a_gap_in_age_is_to_be_weighed(age_gap: AgeGap) -> bool:
    return age_gap is not AgeGap.UNDER_TWO_YEARS


@indicator(
    Band.PROBLEMATIC,
    because="They are siblings or live as siblings, and there was intimate touching or a sexual act.",
    source="csa-centre-sibling-2021",
)
def it_was_between_siblings(relationship: Relationship, behaviour: Behaviour) -> bool:
    return relationship is Relationship.SIBLING and behaviour in INVASIVE
