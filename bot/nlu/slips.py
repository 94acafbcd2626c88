"""How far a typed word is from the word that may have been meant, as hurried fingers slip."""

from __future__ import annotations

from collections.abc import Iterator

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {frozenset(pair) for row in _ROWS for pair in zip(row, row[1:], strict=False)}
# The likelier a slip, the less it weighs: the key beside, a letter left out or two swapped, any other.
_KEY_BESIDE, _LEFT_OUT, _SWAPPED, _OTHER = 0.5, 0.8, 0.8, 1.0
_LONG_ENOUGH_FOR_TWO = 6  # letters


def distance(typed: str, meant: str) -> float:
    """Slips from one to the other, each with its weight (optimal string alignment)."""
    before: list[float] = []
    row = [_LEFT_OUT * place for place in range(len(meant) + 1)]
    for i, letter in enumerate(typed, start=1):
        before, above, row = row, before, [_OTHER * i]
        for j, other in enumerate(meant, start=1):
            least = min(before[j] + _OTHER, row[j - 1] + _LEFT_OUT, before[j - 1] + _mistaken(letter, other))
            swapped = i > 1 and j > 1 and letter == meant[j - 2] and typed[i - 2] == other
            row.append(min(least, above[j - 2] + _SWAPPED) if swapped else least)
    return row[-1]


def _mistaken(typed: str, meant: str) -> float:
    if typed == meant:
        return 0.0
    return _KEY_BESIDE if frozenset((typed, meant)) in _BESIDE else _OTHER


def with_letters_less(word: str) -> set[str]:
    """The word, and what is left of it without any letter, of a longer word without any two: words that differ by as
    many slips have one of these in common."""
    shorter = {word, *_one_letter_less(word)}
    if len(word) >= _LONG_ENOUGH_FOR_TWO:
        shorter |= {less for each in tuple(shorter) for less in _one_letter_less(each)}
    return shorter


def _one_letter_less(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))
