"""Place, frequency, planning, secrecy and what happens when an adult steps in."""

from safeguarding.continuum import Band, indicator
from safeguarding.fact_values import Behaviour, HowOften, Planning, WhenChallenged, YesNo
from safeguarding.indicators.kinds import mild_and_under_five


@indicator(
    Band.PROBLEMATIC,
    because="It went on, or grew, after someone stepped in.",
    source="chaffin-2002",
)
def it_went_on_after_an_adult_stepped_in(when_challenged: WhenChallenged) -> bool:
    return when_challenged in {WhenChallenged.CONTINUED, WhenChallenged.ESCALATED}


@indicator(
    Band.PROBLEMATIC,
    because="It happens far more than is expected, or as if the child cannot stop.",
    source="chaffin-2002",
)
def it_is_persistent(how_often: HowOften) -> bool:
    return how_often is HowOften.PERSISTENT


@indicator(
    Band.PROBLEMATIC,
    because="It is happening more often or going further than before.",
    source="chaffin-2002",
)
def it_is_getting_worse(getting_worse: YesNo) -> bool:
    return getting_worse is YesNo.YES


@indicator(
    Band.PROBLEMATIC,
    because="A child was asked or told to keep it secret.",
    source="chaffin-2002",
)
def it_was_to_be_kept_secret(secrecy: YesNo) -> bool:
    return secrecy is YesNo.YES


@indicator(
    Band.PROBLEMATIC,
    because="It was planned, such as getting the other alone.",
    source="chaffin-2002",
)
def it_was_planned(planning: Planning) -> bool:
    return planning is Planning.PLANNED


@indicator(
    Band.PROBLEMATIC,
    because="It has happened more than once in a place where it does not belong.",
    source="hackett-2010",
)
def it_was_repeated_in_the_wrong_place(
    wrong_place: YesNo, how_often: HowOften, behaviour: Behaviour, child_age: int
) -> bool:
    repeated = how_often is not HowOften.ONCE
    return wrong_place is YesNo.YES and repeated and not mild_and_under_five(behaviour, child_age)


@indicator(
    Band.INAPPROPRIATE,
    because="It happened in a place, or in front of people, where it does not belong.",
    source="hackett-2010",
)
def it_was_in_the_wrong_place(wrong_place: YesNo) -> bool:
    return wrong_place is YesNo.YES
