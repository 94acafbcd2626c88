"""What is said when everything else has failed: the one sentence that stands in code, so that no failure is silent.

It must not fail itself. Where the knowledge cannot be read or the clock cannot be trusted, it falls back on the
numbers written here; a test holds them equal to contacts.yml.
"""

from __future__ import annotations

import logging
from datetime import datetime

from safeguarding.clock import Clock
from safeguarding.hours import who_to_call

DUTY_AND_ADVICE = "0113 376 0336"
EMERGENCY_DUTY_TEAM = "0113 535 0600"
EMERGENCY = "999"

_APOLOGY = "I cannot answer that just now, and it may not have been kept."
_DANGER = f"If anyone is in danger, ring {EMERGENCY}."

log = logging.getLogger(__name__)


def safety_line(now: datetime) -> str:
    """The line with the number to ring first at this moment; never raises."""
    try:
        call = who_to_call(now)
        numbers = f"ring {call.first.name} on {call.first.number}; if there is no answer, "
        numbers += f"ring {call.other.name} on {call.other.number}"
    except Exception as error:  # noqa: BLE001 - whatever is wrong, a person needs the numbers
        log.error("safety line without the knowledge: %s", type(error).__name__)  # noqa: TRY400 - texts may be in it
        return numbers_without_a_clock()
    return f"{_APOLOGY} {_DANGER} To speak to a person, {numbers}."


def safety_line_by(clock: Clock) -> str:
    """The line for the moment that the clock shows, or for any moment where even the clock is broken; never raises."""
    try:
        now = clock()
    except Exception as error:  # noqa: BLE001 - as above
        log.error("safety line without a clock: %s", type(error).__name__)  # noqa: TRY400
        return numbers_without_a_clock()
    return safety_line(now)


def is_safety_line(text: str) -> bool:
    """Whether this is the line, of whatever moment."""
    return text.startswith(_APOLOGY)


def numbers_without_a_clock() -> str:
    """The same line from constants alone, for both sides of the clock."""
    numbers = f"ring Duty and Advice on {DUTY_AND_ADVICE} in office hours, and at any other time "
    numbers += f"the Children's Emergency Duty Team on {EMERGENCY_DUTY_TEAM}"
    return f"{_APOLOGY} {_DANGER} To speak to a person, {numbers}."
