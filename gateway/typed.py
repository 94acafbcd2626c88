"""What a person can have typed: any language, right to left, emoji, pasted HTML; no broken or control characters."""

from __future__ import annotations

import unicodedata

from gateway.settings import MOST_CHARACTERS
from gateway.words import InTheWay, What

_KEPT_CONTROLS = "\n\t"
# Control, broken (surrogate), private and unassigned characters: nobody types them, and stores choke on them.
_NOT_TEXT = frozenset({"Cc", "Cs", "Co", "Cn"})


def cleaned(text: str) -> str:
    """One kind of line end, so that a browser's count of characters and ours agree."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = (each for each in lines if each in _KEPT_CONTROLS or unicodedata.category(each) not in _NOT_TEXT)
    return "".join(kept).strip()


def checked(text: str) -> str:
    """Raises InTheWay for what is empty or too long."""
    message = cleaned(text)
    if not message:
        raise InTheWay(What.EMPTY)
    if len(message) > MOST_CHARACTERS:
        raise InTheWay(What.TOO_LONG, length=f"{len(message):,}", limit=f"{MOST_CHARACTERS:,}")
    return message
