"""Agreement, and how the other was: victimising intent *or outcome* makes behaviour abusive (Hackett 2010).

A child under five who touches another without asking is problematic, not abusive, unless there was pressure, force,
injury or unequal power: at that age there is rarely an understanding of asking
(docs/adr/0002-how-the-bands-are-decided.md).
"""

from safeguarding.continuum import Band, indicator
from safeguarding.fact_values import Agreement, Behaviour, OtherResponse, Technology
from safeguarding.indicators.kinds import AT_ANOTHER, images_of_a_child

_NOT_FREE = {Agreement.NOT_ABLE, Agreement.NOT_GIVEN}


@indicator(
    Band.ABUSIVE,
    because="The other did not agree, or was not able to agree freely.",
    source="hackett-2010",
)
def agreement_was_lacking(agreement: Agreement, behaviour: Behaviour, technology: Technology, child_age: int) -> bool:
    done_to_another = behaviour in AT_ANOTHER or images_of_a_child(technology)
    return agreement in _NOT_FREE and done_to_another and child_age >= 5


@indicator(
    Band.ABUSIVE,
    because="The other was distressed or afraid: the outcome counts, not only what was meant.",
    source="hackett-2010",
)
def the_outcome_was_distress(
    other_response: OtherResponse, behaviour: Behaviour, technology: Technology, child_age: int
) -> bool:
    done_to_another = behaviour in AT_ANOTHER or images_of_a_child(technology)
    return other_response is OtherResponse.DISTRESSED and done_to_another and child_age >= 5


@indicator(
    Band.PROBLEMATIC,
    because="It is not clear that both agreed freely.",
    source="hackett-2010",
)
def agreement_was_not_clear(agreement: Agreement) -> bool:
    return agreement is not Agreement.MUTUAL


@indicator(
    Band.PROBLEMATIC,
    because="The other was not comfortable with it, or could not say.",
    source="hackett-2010",
)
def the_other_was_not_comfortable(other_response: OtherResponse) -> bool:
    return other_response is not OtherResponse.COMFORTABLE
