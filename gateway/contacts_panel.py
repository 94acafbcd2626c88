"""Who answers at this minute, for every page and every answer. It needs no bot and no database, and cannot fail.

Where even the knowledge cannot be read, it falls back on the numbers that stand in code for just that.
"""

from __future__ import annotations

import logging
from datetime import datetime

from gateway.contact_models import ContactPanel, Number
from safeguarding.call_words import who_to_call_in_words
from safeguarding.clock import Clock, clock_is_frozen
from safeguarding.contact import Contact
from safeguarding.contacts import contact
from safeguarding.hours import who_to_call
from safeguarding.safety_line import DUTY_AND_ADVICE, EMERGENCY, EMERGENCY_DUTY_TEAM, numbers_without_a_clock
from safeguarding.spoken_time import spoken_moment
from safeguarding.telephone import link_to_ring

log = logging.getLogger(__name__)


def panel_by(clock: Clock) -> ContactPanel:
    """For the present moment; never raises."""
    try:
        return panel_at(clock())
    except Exception as error:  # noqa: BLE001 - whatever is wrong, a person needs the numbers
        log.error("contacts without the knowledge: %s", type(error).__name__)  # noqa: TRY400 - texts may be in it
        return _panel_without_knowledge()


def panel_at(now: datetime) -> ContactPanel:
    """Raises NaiveTime for a time without an offset, KnowledgeError where a file cannot be trusted."""
    who = who_to_call(now)
    return ContactPanel(
        first=_number(who.first),
        other=_number(who.other),
        emergency=_number(contact("emergency_services")),
        grey=who.grey,
        words=who_to_call_in_words(who),
        at=who.at,
        until=who.until,
        until_words=str(spoken_moment(who.until, now=who.at)),
        clock_is_frozen=clock_is_frozen(),
    )


def as_json(panel: ContactPanel) -> dict[str, object]:
    """What the API and the page's script are given."""
    numbers = {name: vars(getattr(panel, name)) for name in ("first", "other", "emergency")}
    return {
        "at": panel.at.isoformat() if panel.at else None,
        **{name: dict(number) for name, number in numbers.items()},
        "grey": panel.grey,
        "words": panel.words,
        "until": panel.until.isoformat() if panel.until else None,
        "until_words": panel.until_words,
    }


def _number(who: Contact) -> Number:
    return Number(who.name, who.number, who.link)


def _panel_without_knowledge() -> ContactPanel:
    return ContactPanel(
        first=Number("Duty and Advice", DUTY_AND_ADVICE, link_to_ring(DUTY_AND_ADVICE)),
        other=Number("Children's Emergency Duty Team", EMERGENCY_DUTY_TEAM, link_to_ring(EMERGENCY_DUTY_TEAM)),
        emergency=Number("Emergency services", EMERGENCY, link_to_ring(EMERGENCY)),
        grey=True,
        words=numbers_without_a_clock(),
        at=None,
        until=None,
        until_words="",
        clock_is_frozen=False,
    )
