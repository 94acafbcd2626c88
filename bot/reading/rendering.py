"""The story as one line of plain words with each person shown by their part in it, so that a phrase is looked for once.

"He'd told his sister not to tell" is seen as "CHILD 'd tell..."-like words: "CHILD 'd told OTHER not to tell".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from bot.reading.mentions import Kind, Mention
from bot.reading.roles import Cast, Role
from bot.reading.word_lists import words_of

_FULL = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "ca": "can", "wo": "will", "nt": "not"}
_DROPPED_TAGS = {"DT", "PRP$", "CD", "PDT"}
_KEPT = {"another", "no", "all", "both", "each", "every", "some"}
_CAPITALS = {"SEND", "SEN", "ADD", "ODD", "LD"}  # small letters make other words of them
_AGE_WORDS = {"year", "years", "old", "olds", "months", "month", "aged", "half", "and"}


@dataclass(frozen=True)
class Rendered:
    """`words` in order; `tokens[i]` is the place in the parse of word i, `starts[i]` its place in `line`,
    `tags[i]` its part of speech, `told[i]` whether it belongs to a verb of telling."""

    line: str
    words: tuple[str, ...]
    tokens: tuple[int, ...]
    starts: tuple[int, ...]
    tags: tuple[str, ...]
    told: tuple[bool, ...]

    def word_at(self, character: int) -> int:
        """Which word holds this character of the line."""
        return bisect_right(self.starts, character) - 1

    def word_before(self, token: int) -> int | None:
        """The last shown word before this word of the parse."""
        place = bisect_left(self.tokens, token)
        return place - 1 if place else None

    def word_of(self, token: int, default: int | None = None) -> int | None:
        """Which word shows this word of the parse, where one does."""
        place = bisect_left(self.tokens, token)
        return place if place < len(self.tokens) and self.tokens[place] == token else default


def rendered(doc: Doc, cast: Cast) -> Rendered:
    """The line in which phrases are looked for."""
    shown: dict[int, str] = {}
    dropped: set[int] = set()
    for place, mention in enumerate(cast.people.mentions):
        word = _shown(doc[mention.head], mention, cast.roles[place])
        is_owner = doc[mention.head].tag_ == "PRP$" or _has_owners_mark(doc, mention.end)
        shown[mention.head] = f"{word}'s" if is_owner else word
        before = range(mention.start, mention.head) if mention.kind is Kind.EACH_OTHER else ()
        dropped |= _dropped(doc, mention.start, mention.head) | {*before, *range(mention.head + 1, mention.end)}
        if is_owner and doc[mention.head].tag_ != "PRP$":
            dropped.add(mention.end)
        is_relative = mention.kind is Kind.NOUN and mention.owner is not None and not mention.adult
        if is_relative and mention.owner is not None and mention.owner >= mention.start - 2:
            dropped |= {mention.owner, *range(mention.owner, mention.start)}
    return _joined(
        doc, [(at, word) for at in range(len(doc)) if at not in dropped and (word := shown.get(at) or _plain(doc[at]))]
    )


def _shown(token: Token, mention: Mention, role: Role) -> str:
    """An adult keeps the word: that a mother knows is not that a teacher knows."""
    if token.lower_.endswith(("self", "selves")):
        return "SELF"
    if mention.kind is Kind.NOUN and (role in {Role.ADULT, Role.NOBODY} or mention.predicate):
        return token.lower_ if mention.predicate else f"{role.value}:{token.lower_}"
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
    if token.text in _CAPITALS and not token.doc.text.isupper():
        return str(token.text)
    if word in {"'s", "s"} and token.tag_ != "POS":
        return "is"
    if word and not any(letter.isalnum() for letter in word):
        return str(word if word in {"'", '"'} else word[0])
    return "." if not word and "\n" in token.text else _FULL.get(word, word)


def _joined(doc: Doc, words: list[tuple[int, str]]) -> Rendered:
    starts, at = [], 0
    for _, word in words:
        starts.append(at)
        at += len(word) + 1
    return Rendered(
        " ".join(word for _, word in words),
        tuple(word for _, word in words),
        tuple(place for place, _ in words),
        tuple(starts),
        tuple(doc[place].tag_ for place, _ in words),
        tuple(_is_of_telling(doc[place]) for place, _ in words),
    )


def _is_of_telling(token: Token) -> bool:
    """Whether "today" or "at school" says more of a telling than of what is told."""
    head = token
    for _ in range(4):
        if head.pos_ in {"VERB", "AUX"} or head.head is head:
            break
        head = head.head
    return (
        head is not token
        and head.lemma_.lower() in words_of("standing.yml", "verbs_of_telling")
        and not any(child.dep_ in {"ccomp", "mark"} and child.i < token.i for child in head.children)
    )
