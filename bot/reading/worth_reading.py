"""Whether a message can hold a fact at all, told without the parser, which takes most of the time of reading.

"what number do I ring" names no child, no number and no phrase of ours: nothing is lost by not parsing it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.reading.age_words import FILE as AGE_WORDS
from bot.reading.mentions import Kind
from bot.reading.person_words import person_words, pronouns
from bot.reading.phrases import that_may_be_in
from bot.reading.word_lists import words_of

_WORD = re.compile(r"[a-z]+|\d+|[^\sa-z\d]")


@lru_cache(maxsize=2)  # asked before the parser is, and by what calls it
def worth_reading(text: str) -> bool:
    """Whether someone is named, a number is, or one of the phrases may be there."""
    found = _WORD.findall(_spelt_out(text.lower()))
    if any(word.isdigit() for word in found) or not _naming().isdisjoint(found):
        return True
    line = " ".join("WRITER" if word in _writer() else word for word in found)
    return any(phrase.pattern.search(line) for phrase in that_may_be_in(line))


def _spelt_out(text: str) -> str:
    """As the phrases have it: "cannot" and the like in two words."""
    return text.replace("can't", "can not").replace("won't", "will not").replace("n't", " not")


@lru_cache(maxsize=1)
def _naming() -> frozenset[str]:
    """Words that name a person or a number."""
    third_persons = {word for word, (kind, _) in pronouns().items() if kind is not Kind.WRITER}
    letters = set("bcdefghjklmnpqrstuvwxyz")  # "P is 8": a child named by a letter
    return frozenset(person_words()) | third_persons | words_of(AGE_WORDS, "numbers") | letters


@lru_cache(maxsize=1)
def _writer() -> frozenset[str]:
    return frozenset(word for word, (kind, _) in pronouns().items() if kind is Kind.WRITER)
