"""What a button may send. Anybody can type a slash; only these few forms are more than text to us.

Rasa obeys any "/intent{...}" that arrives, so that a typed line could fill in facts or restart a conversation.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection

from safeguarding.facts import FACT_NAMES, read_value

ANSWER, CHANGE = "answer", "change_fact"
# Rasa's own commands, which would undo a turn or empty a case without our dialogue knowing of it.
NEVER_A_BUTTON = frozenset({"restart", "back", "session_start", "EXTERNAL", "nlu_fallback", ANSWER, CHANGE})

_PAYLOAD = re.compile(r"/(?P<intent>[a-z][a-z_]{0,63})(?P<facts>\{.*\})?", re.DOTALL)


def is_payload(text: str, intents: Collection[str]) -> bool:
    """Whether this is exactly what one of our buttons sends; ``intents`` are those of the domain."""
    match = _PAYLOAD.fullmatch(text)
    if match is None:
        return False
    if match["intent"] in (ANSWER, CHANGE):
        return _carries(match["intent"], match["facts"] or "")
    return match["facts"] is None and match["intent"] in intents and match["intent"] not in NEVER_A_BUTTON


def as_plain_text(text: str) -> str:
    """The text without what would make Rasa read it as a command."""
    return text.lstrip("/ \t\r\n")


def _carries(intent: str, text: str) -> bool:
    """Whether the text is facts with their values, or the name of the fact that is to be changed."""
    try:
        carried = json.loads(text)
        if intent == CHANGE:
            return carried.keys() == {"fact"} and carried["fact"] in FACT_NAMES
        for fact, value in carried.items():
            read_value(fact, value)
    except (ValueError, RecursionError, TypeError, AttributeError):
        return False
    return bool(carried)
