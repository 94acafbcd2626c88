"""Reads a mistyped word as the word that was meant, before a message is embedded.

To a sentence model "refferal" is a heap of syllables. Only what is no word at all is mended, and towards the words that
the training lines use: anything else stays as it was typed.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from functools import lru_cache
from math import log
from pathlib import Path

from bot.nlu.slips import distance, with_letters_less
from bot.nlu.spelling import english_words

_SHORTENED = Path(__file__).parent / "tuning" / "shortened.txt"
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*", re.IGNORECASE)
_SHORT, _LONGEST = 3, 20  # letters of a word that is worth the time
_SHORTEST_STEM = 3
_OFTEN = 2  # times that a word stands in the training lines: once may be a slip itself
_VERY_OFTEN = 30  # and for a word of three letters, which is an abbreviation as often as not
_FORGIVEN = {3: 1.0, 4: 1.0, 5: 1.0, 6: 1.6, 7: 1.6, 8: 2.0}  # weighed slips by the letters of the word
_FORGIVEN_IN_LONGER = 2.6
_ONE_SLIP = 1.0
_RARER_BY_A_SLIP = 5.0  # a word that is one slip further has to stand e**5 times as often
_SMALL = frozenset(("a", "i"))
_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers", "or", "ly", "able", "ness", "less", "ful", "ment", "y", "nt")


class Mending:
    """Mends towards the words of the training lines, the near and the frequent ones first."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self.counts = counts
        self._known = english_words() | counts.keys()
        self._words = {word: count for word, count in counts.items() if count >= _OFTEN and word.isalpha()}
        self._shorter: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._words:
            for each in with_letters_less(word):
                self._shorter[each].append(word)
        self._mended = lru_cache(maxsize=8192)(self._meant)

    @staticmethod
    def towards(texts: Iterable[str]) -> Mending:
        """From the training lines; what practitioners shorten is known, but nothing is mended towards it."""
        counts = dict.fromkeys(_SHORTENED.read_text(encoding="utf-8").split(), 0)
        return Mending({**counts, **Counter(word for text in texts for word in _WORD.findall(text.lower()))})

    def mend(self, text: str) -> str:
        """The same text, word by word; a known word, a number or a mark is left alone."""
        return _WORD.sub(lambda found: self._mend(found.group()), text)

    def _mend(self, word: str) -> str:
        lower = word.lower()
        is_left_alone = lower in self._known or "'" in lower or not _SHORT <= len(lower) <= _LONGEST
        if is_left_alone or (len(lower) > _SHORT and _is_inflected(lower, self._known)):
            return word
        return self._mended(lower)

    def _meant(self, word: str) -> str:
        near = {each: distance(word, each) for each in self._candidates(word)}
        forgiven = _FORGIVEN.get(len(word), _FORGIVEN_IN_LONGER)
        near = {each: slips for each, slips in near.items() if slips <= forgiven}
        best = max(near, key=lambda each: (log(self._words[each]) - _RARER_BY_A_SLIP * near[each], each), default=word)
        if len(word) > _SHORT and near.get(best, forgiven) > _ONE_SLIP:
            return self._cut(word) or best
        return best

    def _candidates(self, word: str) -> set[str]:
        """Words from which it may have come by a slip or two: those with as many letters less in common."""
        often = _OFTEN if len(word) > _SHORT else _VERY_OFTEN
        found = {meant for each in with_letters_less(word) for meant in self._shorter.get(each, ())}
        return {meant for meant in found if self._words[meant] >= often}

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
