"""Spoils messages as hurried fingers and dictation do, the same way at each run."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {
    row[place]: row[max(place - 1, 0) : place] + row[place + 1 : place + 2]
    for row in _ROWS
    for place in range(len(row))
}


def _slip(letter: str, chance: random.Random) -> str:
    return chance.choice(_BESIDE.get(letter.lower(), letter))


def slips(text: str, rate: float, chance: random.Random) -> str:
    """A neighbouring key instead of the right one."""
    return "".join(_slip(each, chance) if each.isalpha() and chance.random() < rate else each for each in text)


def dropped(text: str, rate: float, chance: random.Random) -> str:
    """Letters left out."""
    return "".join(each for each in text if not (each.isalpha() and chance.random() < rate))


def run_together(text: str, rate: float, chance: random.Random) -> str:
    """Spaces left out."""
    return "".join(each for each in text if not (each == " " and chance.random() < rate * 3))


def bare(text: str, rate: float, chance: random.Random) -> str:  # noqa: ARG001 - one signature for all
    """No capitals and no marks, as dictation gives it."""
    return re.sub(r"[^\w\s]", "", text).lower()


KINDS: dict[str, Callable[[str, float, random.Random], str]] = {
    "keyboard slips": slips,
    "letters left out": dropped,
    "words run together": run_together,
    "no marks, no capitals": bare,
}
RATES = (0.02, 0.05, 0.10)


def spoilt(text: str, kind: str, rate: float) -> str:
    """The same text gives the same result each time."""
    return KINDS[kind](text, rate, random.Random(f"{text}{kind}{rate}"))  # noqa: S311 - no secret
