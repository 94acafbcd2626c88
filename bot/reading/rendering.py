"""The story as one line of plain words with each person shown by their part in it, so that a phrase is looked for once.

"He'd told his sister not to tell" is seen as "CHILD 'd tell..."-like words: "CHILD 'd told OTHER not to tell".
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from bot.reading.mentions import Kind, Mention
from bot.reading.roles import Cast, Role

_FULL = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "ca": "can", "wo": "will", "nt": "not"}
_DROPPED_TAGS = {"DT", "PRP$", "CD", "PDT"}
_KEPT = {"another", "no", "all", "both", "each", "every", "some"}
_AGE_WORDS = {"year", "years", "old", "olds", "months", "month", "aged", "half", "and"}


@dataclass(frozen=True)
class Rendered:
    """`words` in order; `tokens[i]` is the place in the parse of word i, `starts[i]` its place in `line`."""

    line: str
    words: tuple[str, ...]
    tokens: tuple[int, ...]
    starts: tuple[int, ...]

    def word_at(self, character: int) -> int:
        """Which word holds this character of the line."""
        return bisect_right(self.starts, character) - 1


def rendered(doc: Doc, cast: Cast) -> Rendered:
    """The line in which phrases are looked for."""
    shown: dict[int, str] = {}
    dropped: set[int] = set()
    for place, mention in enumerate(cast.people.mentions):
        word = _shown(doc[mention.head], mention, cast.roles[place])
        is_owner = doc[mention.head].tag_ == "PRP$" or _has_owners_mark(doc, mention.end)
        shown[mention.head] = f"{word}'s" if is_owner else word
        dropped |= _dropped(doc, mention.start, mention.head) | set(range(mention.head + 1, mention.end))
        if is_owner and doc[mention.head].tag_ != "PRP$":
            dropped.add(mention.end)
        if mention.kind is Kind.NOUN and mention.owner is not None and mention.owner >= mention.start - 2:
            dropped |= {mention.owner, *range(mention.owner, mention.start)}
    return _joined(
        [(at, word) for at in range(len(doc)) if at not in dropped and (word := shown.get(at) or _plain(doc[at]))]
    )


def _shown(token: Token, mention: Mention, role: Role) -> str:
    """An adult keeps the word: that a mother knows is not that a teacher knows."""
    if token.lower_.endswith(("self", "selves")):
        return "SELF"
    if role is Role.ADULT and mention.kind is Kind.NOUN:
        return f"{role.value}:{token.lower_}"
    return role.value


def _has_owners_mark(doc: Doc, at: int) -> bool:
    return at < len(doc) and doc[at].tag_ == "POS"


def _dropped(doc: Doc, start: int, head: int) -> set[int]:
    return {
        token.i
        for token in doc[start:head]
        if (token.tag_ in _DROPPED_TAGS and token.lower_ not in _KEPT) or token.lower_ in _AGE_WORDS or token.like_num
    }


def _plain(token: Token) -> str:
    word = token.lower_.strip()
    if word in {"'s", "s"} and token.tag_ != "POS":
        return "is"
    if word and not any(letter.isalnum() for letter in word):
        return word if word in {"'", '"'} else word[0]
    return "." if not word and "\n" in token.text else _FULL.get(word, word)


def _joined(words: list[tuple[int, str]]) -> Rendered:
    starts, at = [], 0
    for _, word in words:
        starts.append(at)
        at += len(word) + 1
    return Rendered(
        " ".join(word for _, word in words),
        tuple(word for _, word in words),
        tuple(place for place, _ in words),
        tuple(starts),
    )
