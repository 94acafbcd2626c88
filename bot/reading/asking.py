"""Where a message that begins with a question goes over to telling without a mark: "what do I do a lad hit a lass".

It is what people ask first, and who types it in haste puts neither a question mark nor a full stop behind it.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.reading.rendering import Rendered
from bot.reading.word_lists import word_list

ENDS = frozenset({".", "?", "!", ";"})
_ASKS = frozenset({"what", "who", "how", "where", "which", "wot"})
_OF_THE_WRITER = frozenset({"should", "do", "shall", "can", "must", "could", "would", "need"})
_WRITER = frozenset({"WRITER", "i", "we"})
_PERSONS = ("CHILD", "OTHER", "BOTH", "KID", "ADULT")
# Kinds of words after which someone belongs to the question, "if CHILD hit", and words after which what is done does:
# "what do I tell CHILD who hit".
_WAITS = frozenset({"IN", "TO", "DT", "PRP$", "WDT", "WP", "WRB", "CC", "MD"})
_ASKED_ABOUT = frozenset({"if", "when", "whenever", "that", "who", "whether", "unless", "and", "or", "like"})
_OF_AN_AGE = frozenset({"year", "years", "yr", "yrs", "old", "aged", "a", "an"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SHORTEST = 4  # words: "who do I ring"
_FURTHEST = 6  # words in which "CHILD 12 in year 7 hit" comes to its verb


def asked_and_told(text: Rendered) -> Iterator[tuple[int, int]]:
    """The first word of each sentence and the one after its last; one that goes over to telling counts as two.

    A question mark at the end of both is of the question: it is no part of what is told.
    """
    for first, last in _sentences(text):
        told = _told_from(text, first_that_counts(text, first, last), last)
        yield first, told
        if told < last:
            yield told, last - (text.words[last - 1] == "?")


def first_that_counts(text: Rendered, first: int, last: int) -> int:
    """Past "hi", "so" and "and"."""
    small: str = word_list("standing.yml")["lists"]["before_a_question"]
    while first < last - 1 and text.words[first] in small.split():
        first += 1
    return first


def _sentences(text: Rendered) -> Iterator[tuple[int, int]]:
    first = 0
    for at, word in enumerate(text.words):
        if word in ENDS or at == len(text.words) - 1:
            yield first, at + 1
            first = at + 1


def _told_from(text: Rendered, first: int, last: int) -> int:
    """The word with which telling begins in a sentence that begins by asking what the writer should do; else `last`."""
    asked = text.words[first : first + _SHORTEST]
    if len(asked) < _SHORTEST or not (asked[0] in _ASKS and asked[1] in _OF_THE_WRITER and asked[2] in _WRITER):
        return last
    told = next((at for at in range(first + _SHORTEST, last) if _begins_to_tell(text, at, last)), last)
    return told if told == last else _with_their_age(text, told, first + _SHORTEST)


def _with_their_age(text: Rendered, at: int, least: int) -> int:
    """Where "year 8 CHILD" or "12 year old CHILD" begins."""
    while at > least and (text.tags[at - 1] == "CD" or text.words[at - 1] in _OF_AN_AGE):
        at -= 1
    return at


def _begins_to_tell(text: Rendered, at: int, last: int) -> bool:
    """Someone with a verb of their own, where the words before do not wait for them."""
    word, before = text.words[at], at - 1
    if not word.startswith(_PERSONS) or word.endswith("'s"):
        return False
    if text.tags[before] in _WAITS:
        return False
    for place in range(at + 1, min(at + _FURTHEST, last)):
        if text.tags[place] in _FINITE:
            return True
        if text.words[place].startswith(_PERSONS) or text.words[place] in _ASKED_ABOUT:
            return False
    return False
