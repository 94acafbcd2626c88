"""Pressure, threats, force, injury and violence: what makes behaviour abusive or violent whatever else is so."""

from safeguarding.continuum import Band, indicator
from safeguarding.fact_values import Behaviour, Pressure, Violence
from safeguarding.indicators.kinds import INVASIVE


@indicator(
    Band.VIOLENT,
    because="Violence or cruelty was part of the behaviour.",
    source="hackett-2010",
)
def violence_was_part_of_it(violence: Violence) -> bool:
    return violence is Violence.VIOLENCE


@indicator(
    Band.VIOLENT,
    because="Force was used and someone was hurt.",
    source="hackett-2010",
)
def force_was_used_and_someone_was_hurt(pressure: Pressure, violence: Violence) -> bool:
    return pressure is Pressure.FORCE and violence is not Violence.NONE


@indicator(
    Band.ABUSIVE,
    because="A bribe, a trick, threats or force were used.",
    source="hackett-2010",
)
def the_other_was_made_to_take_part(pressure: Pressure) -> bool:
    return pressure in {Pressure.BRIBE_OR_TRICK, Pressure.THREAT, Pressure.FORCE}


@indicator(
    Band.ABUSIVE,
    because="There was pressure into intimate touching or a sexual act.",
    source="nspcc-framework-2019",
)
def someone_was_pressed_into_it(pressure: Pressure, behaviour: Behaviour) -> bool:
    return pressure is not Pressure.NONE and behaviour in INVASIVE


@indicator(
    Band.ABUSIVE,
    because="Someone was hurt in what happened.",
    source="nspcc-framework-2019",
)
def someone_was_hurt(violence: Violence) -> bool:
    return violence is not Violence.NONE


@indicator(
    Band.PROBLEMATIC,
    because="There was pressure to take part.",
    source="nspcc-understanding",
)
def there_was_pressure(pressure: Pressure) -> bool:
    return pressure is not Pressure.NONE
