"""Whether a part of the text says that something is so: not in a question, an "if", a doubt, a rule or a denial.

Also whether it is hedged: "I think", "apparently", or something that another person said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.reading.rendering import Rendered
from bot.reading.word_lists import word_list

_ENDS = {".", "?", "!", ";"}
LOOKED_BACK = 6  # words in which a "not" before a phrase reaches it
_STOPS = {
    ",",
    ".",
    ";",
    ":",
    "(",
    ")",
    "-",
    "?",
    "!",
    "but",
    "and",
    "because",
    "so",
    "then",
    "when",
    "after",
    "since",
    "who",
    "though",
    "although",
    "until",
    "as",
}
_NOT = {
    "not",
    "never",
    "no",
    "without",
    "nobody",
    "neither",
    "nor",
    "none",
    "hardly",
    "denies",
    "denied",
    "deny",
    "denying",
    "cannot",
    "doubt",
    "isnt",
    "stop",
    "stopped",
    "rather",
}
_MAY = {"might", "may", "could", "should", "must", "would", "shall"}
_NOT_YET = {
    "need",
    "needs",
    "want",
    "wants",
    "going",
    "about",
    "avoid",
    "prevent",
    "risk",
    "could",
    "worried",
    "worry",
    "afraid",
    "fear",
    "concerned",
    "likely",
    "want",
    "hope",
}


@dataclass(frozen=True)
class Standing:
    """For each rendered word, whether it is no statement (`unreal`), and whether it is hedged."""

    unreal: tuple[bool, ...]
    hedged: tuple[bool, ...]
    conditional: tuple[bool, ...]


def standing_of(text: Rendered) -> Standing:
    """How each word of the text stands."""
    size = len(text.words)
    unreal, hedged, conditional = [False] * size, [False] * size, [False] * size
    for first, last in _sentences(text):
        line = " ".join(text.words[first:last])
        offsets = _offsets(text, first, last)
        _mark(unreal, _scopes("unreal", line), offsets, to_end=last)
        _mark(conditional, _scopes("conditional", line), offsets, to_end=last)
        _mark(hedged, _scopes("hedged", line), offsets, to_end=last)
        _mark(hedged, _scopes("hedged_throughout", line), offsets, to_end=last, from_start=first)
        if text.words[last - 1] == "?":
            _mark_question(unreal, line, offsets, first, last)
    return Standing(tuple(unreal), tuple(hedged), tuple(conditional))


def is_denied(text: Rendered, first: int) -> bool:
    """Whether a "not", "never" or "no" before this word reaches it."""
    for at in range(first - 1, max(-1, first - 1 - LOOKED_BACK), -1):
        word = text.words[at]
        if word in _NOT and not _is_no_denial(text, at):
            return True
        if word in _STOPS:
            return False
    return False


def is_only_possible(text: Rendered, first: int) -> bool:
    """Whether "might", "should" or "need to" stands just before this word."""
    for at in range(first - 1, max(-1, first - 5), -1):
        word = text.words[at]
        following = text.words[at + 1] if at + 1 < len(text.words) else ""
        if (word in _MAY and following not in {"not", "nt"}) or word in _NOT_YET:
            return True
        if word in _STOPS:
            return False
    return False


def _is_no_denial(text: Rendered, at: int) -> bool:
    following = text.words[at + 1] if at + 1 < len(text.words) else ""
    return following in {"only", "doubt", "idea", "just"}


def _sentences(text: Rendered) -> list[tuple[int, int]]:
    found, first = [], 0
    for at, word in enumerate(text.words):
        if word in _ENDS or at == len(text.words) - 1:
            found.append((first, at + 1))
            first = at + 1
    return found


def _offsets(text: Rendered, first: int, last: int) -> dict[int, int]:
    base = text.starts[first]
    return {text.starts[at] - base: at for at in range(first, last)}


def _scopes(kind: str, line: str) -> list[tuple[int, int | None]]:
    """Where each cue of this kind starts in the line, and where its reach ends if it has an end of its own."""
    return [
        (found.start(), found.end("upto") if "upto" in pattern.groupindex and found.group("upto") else None)
        for pattern in _cues()[kind]
        for found in pattern.finditer(line)
    ]


def _mark(
    flags: list[bool],
    scopes: list[tuple[int, int | None]],
    offsets: dict[int, int],
    *,
    to_end: int,
    from_start: int | None = None,
) -> None:
    for start, end in scopes:
        first = offsets.get(start, 0) if from_start is None else from_start
        for at in range(first, to_end):
            place = next((character for character, word in offsets.items() if word == at), 0)
            if end is not None and from_start is None and place >= end:
                break
            flags[at] = True


def _mark_question(unreal: list[bool], line: str, offsets: dict[int, int], first: int, last: int) -> None:
    """A question reaches from where it is put to its mark: "a boy touched her yesterday, what do I do?"."""
    starts = [found.start("asks") for pattern in _cues()["question"] for found in pattern.finditer(line)]
    begin = offsets.get(min(starts), first) if starts else first
    for at in range(begin, last):
        unreal[at] = True


@lru_cache(maxsize=1)
def _cues() -> dict[str, tuple[re.Pattern[str], ...]]:
    lists: dict[str, list[str]] = word_list("standing.yml")
    return {kind: tuple(re.compile(rf"(?<![^ ])(?:{cue})(?![^ ])") for cue in cues) for kind, cues in lists.items()}
