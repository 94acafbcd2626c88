"""Whether a part of the text says that something is so: not in a question, an "if", a doubt, a rule or a denial.

Also whether it is hedged: "I think", "apparently", or something that another person said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.reading.asking import asked_and_told, first_that_counts
from bot.reading.rendering import Rendered
from bot.reading.word_lists import word_list, words_of

LOOKED_BACK = 6  # words in which a "not" before a phrase reaches it


@dataclass(frozen=True)
class Standing:
    """For each rendered word: whether it is no statement, whether it hangs on an "if", whether it is hedged."""

    unreal: tuple[bool, ...]
    conditional: tuple[bool, ...]
    hedged: tuple[bool, ...]

    def is_so(self, word: int) -> bool:
        """Whether the text states it, hedged or not."""
        return not (self.unreal[word] or self.conditional[word])


def standing_of(text: Rendered) -> Standing:
    """How each word of the text stands."""
    unreal, conditional, hedged = ([False] * len(text.words) for _ in range(3))
    for first, last in asked_and_told(text):
        for flags, kind in ((unreal, "unreal"), (conditional, "conditional"), (hedged, "hedged")):
            _mark(flags, _reaches(text, kind, first, last))
        if any(_reaches(text, "hedged_throughout", first, last)):
            _mark(hedged, [(first, last)])
        _mark(unreal, _question(text, first, last))
    return Standing(tuple(unreal), tuple(conditional), tuple(hedged))


def is_denied(text: Rendered, first: int) -> bool:
    """Whether a "not", "never" or "no" before this word reaches it."""
    for at in range(first - 1, max(-1, first - 1 - LOOKED_BACK), -1):
        if text.words[at] in _list("deny") and text.words[at + 1] not in _list("no_denial_before"):
            return True
        if text.words[at] in _list("stop_denial"):
            return False
    return False


def is_only_possible(text: Rendered, first: int) -> bool:
    """Whether "might", "should" or "need to" stands just before this word."""
    for at in range(first - 1, max(-1, first - 5), -1):
        word = text.words[at]
        if word in _list("not_yet") or (word in _list("may") and text.words[at + 1] != "not"):
            return True
        if word in _list("stop_denial"):
            return False
    return False


def _reaches(text: Rendered, kind: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """From each cue of this kind to the end of its sentence, or of the group that the cue marks as its reach."""
    begin, end = text.starts[first], text.starts[last - 1] + len(text.words[last - 1])
    for pattern in _cues()[kind]:
        for found in pattern.finditer(text.line, begin, end):
            upto = found.end("upto") if "upto" in pattern.groupindex and found.group("upto") is not None else None
            yield text.word_at(found.start()), last if upto is None else text.word_at(max(upto - 1, begin)) + 1


def _mark(flags: list[bool], reaches: Iterator[tuple[int, int]] | list[tuple[int, int]]) -> None:
    for first, last in reaches:
        flags[first:last] = [True] * (last - first)


def _question(text: Rendered, first: int, last: int) -> list[tuple[int, int]]:
    """A question reaches from where it is put to its end: "a boy touched her yesterday, what do I do?"."""
    start = first_that_counts(text, first, last)
    if _opens_a_question(text, start, last):
        return [(first, last)]
    if text.words[last - 1] != "?":
        return []
    begin, end = text.starts[first], text.starts[last - 1]
    asks = [found.start("asks") for cue in _cues()["question"] for found in cue.finditer(text.line, begin, end)]
    return [(text.word_at(min(asks)) if asks else first, last)]


def _opens_a_question(text: Rendered, at: int, last: int) -> bool:
    """ "is he", "can they", "what happens": a verb before its subject, or a word that asks."""
    if at + 1 >= last:
        return False
    word, following, tag = text.words[at], text.words[at + 1], text.tags[at + 1]
    if word in _list("asking_words"):
        says_what = following in _list("subjects") | {"happened"} or word in {"when", "where", "why"}
        return following in _list("after_asking_words") or tag in {"TO", "MD", "VB"} or not says_what
    if word in _list("requests") and text.tags[at] in {"VBG", "NN"}:
        return True
    if word in {"is", "are", "does", "do"} and words_of("standing.yml", "judged") & set(text.words[at:last]):
        return True
    if word in _list("orders") and text.tags[at] in {"VB", "VBP", "NN"}:
        return tag not in {"VBD", "VBZ", "MD"}
    if word in _list("verbs_before_a_person"):
        return following in _list("subjects")
    if word in {"does", "do"} and following in {"it", "this", "that"}:
        return at + 2 < last and text.tags[at + 2] == "VB"  # "does it count", not "does it every day"
    is_subject = not tag.startswith(("VB", "RB", "JJ", "IN", "TO", "CD")) and following not in _list("marks")
    return word in _list("verbs_first") and (is_subject or following in _list("subjects"))


@lru_cache(maxsize=16)
def _list(name: str) -> frozenset[str]:
    lists: dict[str, str] = word_list("standing.yml")["lists"]
    return frozenset(lists[name].split())


@lru_cache(maxsize=1)
def _cues() -> dict[str, tuple[re.Pattern[str], ...]]:
    cues: dict[str, list[str]] = word_list("standing.yml")["cues"]
    return {kind: tuple(re.compile(rf"(?<![^ ])(?:{cue})(?![^ ])") for cue in listed) for kind, listed in cues.items()}
