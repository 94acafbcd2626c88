"""Agreement, and how the other was: victimising intent *or outcome* makes behaviour abusive (Hackett 2010).

A child under five who touches another without asking, or one under ten who grabs an adult, is problematic and not
abusive, unless there was pressure, force, injury or unequal power: at that age there is rarely an understanding of
asking (docs/adr/0002-how-the-bands-are-decided.md).
"""

from safeguarding.continuum import Band, indicator
from safeguarding.fact_values import Agreement, Behaviour, OtherResponse, Technology, WhoElse
from safeguarding.indicators.kinds import AT_ANOTHER, images_of_a_child, mild_and_under_five

_NOT_FREE = {Agreement.NOT_ABLE, Agreement.NOT_GIVEN}


@indicator(
    Band.ABUSIVE,
    because="The other did not agree, or was not able to agree freely.",
    source="hackett-2010",
)
def agreement_was_lacking(
    agreement: Agreement, behaviour: Behaviour, technology: Technology, child_age: int, who_else: WhoElse
) -> bool:
    return agreement in _NOT_FREE and _done_to_another(behaviour, technology) and _old_enough(child_age, who_else)


@indicator(
    Band.ABUSIVE,
    because="The other was distressed or afraid: the outcome counts, not only what was meant.",
    source="hackett-2010",
)
def the_outcome_was_distress(
    other_response: OtherResponse, behaviour: Behaviour, technology: Technology, child_age: int, who_else: WhoElse
) -> bool:
    distressed = other_response is OtherResponse.DISTRESSED
    return distressed and _done_to_another(behaviour, technology) and _old_enough(child_age, who_else)


@indicator(
    Band.PROBLEMATIC,
    because="It is not clear that both agreed freely.",
    source="hackett-2010",
)
def agreement_was_not_clear(agreement: Agreement, behaviour: Behaviour, child_age: int) -> bool:
    """A very young child is rarely asked and cannot say, so that only a clear no counts there."""
    if mild_and_under_five(behaviour, child_age):
        return agreement is Agreement.NOT_GIVEN
    return agreement is not Agreement.MUTUAL


@indicator(
    Band.PROBLEMATIC,
    because="The other was not comfortable with it, or could not say.",
    source="hackett-2010",
)
def the_other_was_not_comfortable(other_response: OtherResponse, behaviour: Behaviour, child_age: int) -> bool:
    if mild_and_under_five(behaviour, child_age):
        return other_response is OtherResponse.DISTRESSED
    return other_response is not OtherResponse.COMFORTABLE


def _done_to_another(behaviour: Behaviour, technology: Technology) -> bool:
    return behaviour in AT_ANOTHER or images_of_a_child(technology)


def _old_enough(child_age: int, who_else: WhoElse) -> bool:
    return child_age >= (10 if who_else is WhoElse.ADULT else 5)
