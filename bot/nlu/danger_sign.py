"""What a sign of danger is made of: a name, a pattern over plain words, and the pieces that the patterns share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.nlu.plain_words import words_in


@dataclass(frozen=True)
class Sign:
    """One kind of danger. ``habitual``: said of a habit it is a concern, not an emergency. ``in_general``: asked about
    "a child" it is a question, not an emergency. ``ends_when_found``: over when the person is back."""

    name: str
    pattern: re.Pattern[str]
    habitual: bool = False
    in_general: bool = False
    ends_when_found: bool = False


@lru_cache(maxsize=64)
def any_of(group: str, *, file: str = "danger.yml") -> str:
    """A pattern for any phrase of a list, the longest first."""
    phrases = sorted(words_in(file)[group], key=len, reverse=True)
    return "(?:" + "|".join(re.escape(phrase) for phrase in phrases) + ")"


BE = r"(?:is|are|am|be|being|still|was|were|now|been)"
IS = r"(?:is|are|am)"
HAS = r"(?:has|have|is|are|got)"  # "he's" was written "he is" whichever was meant
A_FEW = r"(?:\w+ ){0,3}"
SELF = r"(?:himself|herself|themself|themselves|myself|itself|it all)"
THEM = r"(?:him|her|them|me|us|it|the \w+|another \w+|a \w+|my \w+|his \w+|her \w+|someone|somebody|staff|other \w+|everyone|\w+)"
WHOSE = r"(?:his|her|their|my|the|own)"
HARM = r"(?:kill|stab|rape|hurt|batter|attack|strangle|murder|shoot|beat|harm|smash|drown|burn|abuse|assault)"


def sign(name: str, *alternatives: str, **kind: bool) -> Sign:
    """A sign that any of the patterns shows, each where a word begins and ends."""
    return Sign(name, re.compile(r"\b(?:" + "|".join(alternatives) + r")(?!\w)"), **kind)
