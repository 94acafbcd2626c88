"""Reads a mistyped word as the word that was meant, before a message is embedded.

To a sentence model "refferal" is a heap of syllables. Only what is no word at all is mended, and towards the words that
the training lines use: anything else stays as it was typed.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import lru_cache

from bot.nlu.spelling import english_words, slips_between

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*", re.IGNORECASE)
_SHORTEST = 4  # letters; a shorter one is an abbreviation as often as not
_SHORTEST_STEM = 3
_SHORTEST_FOR_TWO_SLIPS = 6
_LONGEST = 20  # letters of a word that is worth the time
_OFTEN = 2  # times that a word stands in the training lines: once may be a slip itself
_SMALL = frozenset(("a", "i"))
_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers", "or", "ly", "able", "ness", "less", "ful", "ment", "y")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {frozenset(pair) for row in _ROWS for pair in zip(row, row[1:], strict=False)}


class Mending:
    """Mends towards the words of the training lines, the frequent ones first."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self.counts = counts
        self._known = english_words() | counts.keys()
        self._words = {word: count for word, count in counts.items() if count >= _OFTEN and word.isalpha()}
        self._shorter: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._words:
            for each in {word, *_one_letter_less(word)}:
                self._shorter[each].append(word)
        self._mended = lru_cache(maxsize=8192)(self._meant)

    @staticmethod
    def towards(texts: Iterable[str]) -> Mending:
        """From the training lines."""
        return Mending(Counter(word for text in texts for word in _WORD.findall(text.lower())))

    def mend(self, text: str) -> str:
        """The same text, word by word; a known word, a number or a mark is left alone."""
        return _WORD.sub(lambda found: self._mend(found.group()), text)

    def _mend(self, word: str) -> str:
        lower = word.lower()
        if (
            lower in self._known
            or _is_inflected(lower, self._known)
            or not _SHORTEST <= len(lower) <= _LONGEST
            or "'" in lower
        ):
            return word
        return self._mended(lower)

    def _meant(self, word: str) -> str:
        near = {each: slips_between(word, each) for each in self._candidates(word)}
        allowed = 2 if len(word) >= _SHORTEST_FOR_TWO_SLIPS else 1
        near = {each: slips for each, slips in near.items() if slips <= allowed}
        one_slip = [each for each, slips in near.items() if slips == 1]
        if one_slip:
            return max(one_slip, key=lambda each: self._words[each] * (5 if _beside(word, each) else 1))
        return self._cut(word) or max(near, key=lambda each: self._words[each], default=word)

    def _candidates(self, word: str) -> set[str]:
        """Words from which it may have come by a slip or two: those with as many letters less in common."""
        return {meant for each in {word, *_one_letter_less(word)} for meant in self._shorter.get(each, ())}

    def _cut(self, word: str) -> str | None:
        """Two words that were run together, both of them frequent."""
        cuts = [(word[:at], word[at:]) for at in range(1, len(word))]
        good = [
            each for each in cuts if all(part in self._words and (len(part) > 1 or part in _SMALL) for part in each)
        ]
        best = max(good, key=lambda each: min(self._words[part] for part in each), default=None)
        return " ".join(best) if best else None


def _is_inflected(word: str, known: Set[str]) -> bool:
    """ "Wetting" and "stings" stand in no list of words, but wet and sting do."""
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM:
            undoubled = stem[:-1] if stem[-1] == stem[-2] else stem
            if not known.isdisjoint((stem, f"{stem}e", undoubled)):
                return True
    return False


def _one_letter_less(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def _beside(typed: str, meant: str) -> bool:
    """Whether one letter was mistaken for its neighbour on the keyboard."""
    if len(typed) != len(meant):
        return False
    slips = [frozenset(pair) for pair in zip(typed, meant, strict=True) if pair[0] != pair[1]]
    return len(slips) == 1 and slips[0] in _BESIDE
