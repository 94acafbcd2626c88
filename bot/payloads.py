"""What a button may send. Anybody can type a slash; only these few forms are more than text to us.

Rasa obeys any "/intent{...}" that arrives, so that a typed line could fill in facts or restart a conversation.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection

from safeguarding.facts import read_value

ANSWER = "answer"
# Rasa's own commands, which would undo a turn or empty a case without our dialogue knowing of it.
NEVER_A_BUTTON = frozenset({"restart", "back", "session_start", "EXTERNAL", "nlu_fallback", ANSWER})

_PAYLOAD = re.compile(r"/(?P<intent>[a-z][a-z_]{0,63})(?P<facts>\{.*\})?", re.DOTALL)


def is_payload(text: str, intents: Collection[str]) -> bool:
    """Whether this is exactly what one of our buttons sends; ``intents`` are those of the domain."""
    match = _PAYLOAD.fullmatch(text)
    if match is None:
        return False
    if match["intent"] == ANSWER:
        return match["facts"] is not None and _are_facts(match["facts"])
    return match["facts"] is None and match["intent"] in intents and match["intent"] not in NEVER_A_BUTTON


def as_plain_text(text: str) -> str:
    """The text without what would make Rasa read it as a command."""
    return text.lstrip("/ \t\r\n")


def _are_facts(text: str) -> bool:
    try:
        facts = json.loads(text)
        for fact, value in facts.items():
            read_value(fact, value)
    except (ValueError, RecursionError, TypeError):
        return False
    return bool(facts)
