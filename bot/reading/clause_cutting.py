"""Cuts a rendered story into clauses, which each say one thing: "CHILD laughed it off" and "CHILD did it again".

A clause that leaves its subject out, as the second half of "he laughed it off and did it again" does, is given it back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.asking import ENDS, asked_and_told
from bot.reading.rendering import Rendered

MOST_WORDS = 24
LONG, SHORTEST = 12, 4  # words: a longer part is cut again, where that leaves as many on either side
_MARKS = frozenset([".", "?", "!", ";", ",", ":", "-", "(", ")", "...", '"', "/"])
_JOINING = frozenset(
    {"and", "but", "so", "because", "then", "while", "when", "although", "though", "since", "until", "cos", "plus"}
)
_PERSONS = ("CHILD", "OTHER", "BOTH", "KID", "ADULT", "WRITER", "NOBODY")
_SUBJECTS = frozenset(
    {
        "it",
        "this",
        "that",
        "there",
        "they",
        "he",
        "she",
        "no",
        "nobody",
        "neither",
        "everyone",
        "not",
        "never",
        "nothing",
    }
)
_DENIES_OR_ADDS = frozenset({"no", "not", "never", "nobody", "neither", "nothing", "n"})
# Kinds of words after which someone is not who does the next thing: "told OTHER", "by CHILD".
_WAITS = frozenset({"IN", "TO", "DT", "PRP$", "WDT", "WP", "WRB", "CC", "MD", "VBZ", "VBP", "VBD", "RB"})
_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OPENS_WITHOUT_SUBJECT = _VERBS | {"VBG", "VBN", "JJ", "RB", "IN"}


@dataclass(frozen=True)
class Clause:
    """`said` is what is compared with the examples; words `first` to `last` of the rendered line, both included."""

    said: str
    first: int
    last: int


def clauses_of(text: Rendered) -> tuple[Clause, ...]:
    """The clauses in their order."""
    found: list[Clause] = []
    subject = ""
    for first, last in _parts(text):
        words = text.words[first : last + 1]
        own = next((word for word in words if _is_person(word)), "")
        left_out = subject and not _is_person(words[0]) and text.tags[first] in _OPENS_WITHOUT_SUBJECT
        before = [subject] if left_out and _has_no_subject(text, first, last) else []
        found.append(Clause(" ".join([*before, *words][:MOST_WORDS]), first, last))
        if last + 1 < len(text.words) and text.words[last + 1] in ENDS:
            subject = ""
        elif own and not before:
            subject = own.removesuffix("'s")
    return tuple(found)


def _has_no_subject(text: Rendered, first: int, last: int) -> bool:
    """No person stands before the first verb that has a subject."""
    for at in range(first, last + 1):
        if text.tags[at] in _VERBS:
            return True
        if _is_person(text.words[at]):
            return text.tags[first] not in _VERBS and not any(tag in _VERBS for tag in text.tags[at : last + 1])
    return True


def _parts(text: Rendered) -> Iterator[tuple[int, int]]:
    first, tells = 0, {begin for begin, _ in asked_and_told(text)}
    for at in range(len(text.words) + 1):
        if first < at < len(text.words) and at in tells and not _cuts(text, at - 1):
            yield from _cut_again(text, first, at - 1)
            first = at
        if at < len(text.words) and not _cuts(text, at):
            continue
        if at > first:
            yield from _cut_again(text, first, at - 1)
        first = at + 1


def _cut_again(text: Rendered, first: int, last: int) -> Iterator[tuple[int, int]]:
    """What is typed in haste runs on without marks, and says several things in one part."""
    begin = first
    if last - first >= LONG:
        for at in range(first + SHORTEST, last + 2 - SHORTEST):
            if at - begin >= SHORTEST and _begins_anew(text, at):
                yield begin, at - 1
                begin = at
    yield begin, last


def _begins_anew(text: Rendered, at: int) -> bool:
    """A denial, or someone or something with a verb, where the words before do not wait for it."""
    if text.tags[at - 1] in _WAITS or text.words[at - 1] in _JOINING:
        return False
    word = text.words[at]
    return word in _DENIES_OR_ADDS or ((_is_person(word) or word in _SUBJECTS) and text.tags[at + 1] in _VERBS)


def _cuts(text: Rendered, at: int) -> bool:
    word = text.words[at]
    if word in _MARKS:
        return True
    if word not in _JOINING or at + 1 >= len(text.words):
        return False
    following = text.words[at + 1]
    return _is_person(following) or following in _SUBJECTS or text.tags[at + 1] in _VERBS or following in _JOINING


def _is_person(word: str) -> bool:
    return word.startswith(_PERSONS)
