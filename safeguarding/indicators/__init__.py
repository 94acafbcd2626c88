"""The indicators of Hackett's continuum, one module a subject; `INDICATORS` is all of them, most serious first."""

from safeguarding.continuum import Indicator
from safeguarding.indicators import consent, development, force, pattern, power, technology

_MODULES = (force, power, consent, development, pattern, technology)

INDICATORS: tuple[Indicator, ...] = tuple(
    sorted(
        (found for module in _MODULES for found in vars(module).values() if isinstance(found, Indicator)),
        key=lambda found: -found.band,
    )
)
