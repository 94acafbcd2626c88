"""Brings a message typed in a hurry into words that the parser knows, and remembers where each came from.

"hes 12yo, didnt stop" is parsed as "he's 12 year old, didn't stop", but the words shown back are those typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from bot.reading.word_lists import word_list

MOST_CHARACTERS = 4000  # about two pages; what comes after is not read, so that no message can hold up a worker


@dataclass(frozen=True)
class PlainText:
    """`starts[i]` and `ends[i]` say which part of the message character i of `text` stands for."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The part of the message that ``text[start:end]`` stands for."""
        return self.starts[start], self.ends[end - 1]


@lru_cache(maxsize=2)  # asked before the parser is, and by what calls it
def plain_text(message: str) -> PlainText:
    """The message as the parser should see it, cut at MOST_CHARACTERS."""
    kept = message[:MOST_CHARACTERS]
    text = PlainText(kept, tuple(range(len(kept))), tuple(range(1, len(kept) + 1)))
    text = _replaced(text, _one_for_one, _CURLY)
    if _is_shouted(text.text):
        text = PlainText(text.text.lower(), text.starts, text.ends)
    for pattern, with_what in _rewrites():
        text = _replaced(text, with_what, pattern)
    return _replaced(text, _spelt, _WORD)


_CURLY = re.compile("[\u2018\u2019\u201c\u201d\u2013\u2014\u00a0\u00bd\u2026]")
_STRAIGHT = {
    "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": " - ", "\u2014": " - ", "\u00a0": " ",
    "\u00bd": " and a half", "\u2026": ". ",
}  # fmt: skip
_WORD = re.compile(r"(?<![\w'@/.])[A-Za-z][A-Za-z']*(?:/[a-z])?(?![\w@])")


def _one_for_one(found: re.Match[str]) -> str:
    return _STRAIGHT[found.group()]


def _is_shouted(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 20 and sum(letter.isupper() for letter in letters) > 0.7 * len(letters)


def _spelt(found: re.Match[str]) -> str:
    word = found.group()
    instead = _spellings().get(word.lower())
    if instead is None:
        return word
    return instead[0].upper() + instead[1:] if word[0].isupper() and not word.isupper() else instead


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    lists: dict[str, str] = word_list("spellings.yml")["words"]
    return {typed: meant for meant, forms in lists.items() for typed in forms.split()}


@lru_cache(maxsize=1)
def _rewrites() -> tuple[tuple[re.Pattern[str], str], ...]:
    written: list[dict[str, str]] = word_list("spellings.yml")["rewrites"]
    return tuple((re.compile(one["from"], re.IGNORECASE), one["to"]) for one in written)


def _replaced(text: PlainText, with_what: str | Callable[[re.Match[str]], str], pattern: re.Pattern[str]) -> PlainText:
    """The same with each match written anew; every new character stands for the whole of what it replaced."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for found in pattern.finditer(text.text):
        new = found.expand(with_what) if isinstance(with_what, str) else with_what(found)
        first, last = found.span()
        if new == found.group() or first == last:
            continue
        parts += [text.text[at:first], new]
        starts += [*text.starts[at:first], *[text.starts[first]] * len(new)]
        ends += [*text.ends[at:first], *[text.ends[last - 1]] * len(new)]
        at = last
    if not parts:
        return text
    parts.append(text.text[at:])
    starts += text.starts[at:]
    ends += text.ends[at:]
    return PlainText("".join(parts), tuple(starts), tuple(ends))
