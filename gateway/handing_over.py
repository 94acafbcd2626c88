"""The hand-over summary, made from the facts each time that it is asked for, and never stored."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from safeguarding.assessment import assess
from safeguarding.facts import FactError, Facts, facts_from
from safeguarding.handover import Handover, handover
from safeguarding.handover_words import handover_words
from safeguarding.hours import who_to_call

HANDOVER = "handover"


def text_to_keep(text: str, *, kind: str) -> str:
    """What may be kept of a message: all of it, or nothing of a summary."""
    is_summary = kind == HANDOVER and text.startswith(handover_words().title)
    return "" if is_summary else text


def facts_in(state: Mapping[str, Any] | None) -> Facts:
    """The facts that the bot knew after its last answer; what cannot be read counts as not known."""
    codes = {one["fact"]: one.get("value") for one in (state or {}).get("facts", ())}
    try:
        return facts_from(codes)
    except FactError:
        return Facts()


def summary_of(facts: Facts, *, now: datetime) -> Handover:
    """Raises KnowledgeError."""
    return handover(facts, assess(facts), who_to_call(now))
