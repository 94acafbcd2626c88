"""Which words of a message say who writes it: "I'm a family support worker" does not say that the family has one.

"I'm his social worker" does say that he has one.
"""

from __future__ import annotations

import re

from bot.reading.read_fact import ReadFact

_SPEAKS_OF_WHO_WRITES = frozenset({"services"})
_INTRODUCES = re.compile(
    r"\b(?:i'?m|i am|we'?re|we are|(?:speaking |writing )?as|here'?s) (?:an? |the )?(?!his\b|her\b|their\b)"
    r"(?:[a-z]+[ -]){0,4}?(?:workers?|carers?|officers?|practitioners?|nurses?|managers?|team)\b",
    re.IGNORECASE,
)


def says_who_writes(text: str) -> bool:
    """Whether the writer says what their work is."""
    return _INTRODUCES.search(text) is not None


def is_of_who_writes(read: ReadFact, text: str) -> bool:
    """Whether a fact was read from what the writer says of their own work."""
    if read.fact not in _SPEAKS_OF_WHO_WRITES:
        return False
    return any(found.start() < read.end and read.start < found.end() for found in _INTRODUCES.finditer(text))
