"""Gives each age to the words for the person it belongs to; an age without an owner is not read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from bot.reading.age_words import Age, age_at
from bot.reading.mentions import Kind, Mention

FURTHEST = 7  # words between a person and an age that belongs to them


@dataclass(frozen=True)
class OwnedAge:
    """`mention` is the place of the owner among the mentions. `past`: what the child was at some time before."""

    age: Age
    mention: int
    past: bool = False


_LINKS = {
    "(", ",", "-", "who", "is", "was", "'s", "s", "are", "were", "aged", "age", "ages", "of", "in", "now", "only", "just", "about", "around", "nearly",
    "almost", "turned", "turning", "currently", "being", "probably", "roughly", "still", ":", "=", "a", "an", "also", "too", "then", "actually",
    "both", "all", "the", "at", "time", "he", "she", "they", "not", "quite", "i", "think", "believe", "'re", "maybe", "approx", "has", "'ve", "both",
    "each", "themselves", "that", "be", "approximately", "barely", "already", "like", "say", "going", "on", "coming", "up", "child", "from", "attends",
}  # fmt: skip
_STRONG = {
    "is",
    "was",
    "'s",
    "s",
    "are",
    "were",
    "aged",
    "age",
    "ages",
    "(",
    "turned",
    "turning",
    "'re",
    "both",
    "all",
    "=",
    ":",
}
_PAST = {"since", "when", "until", "till", "before", "from", "after"}


def ages_of(doc: Doc, mentions: Sequence[Mention]) -> tuple[OwnedAge, ...]:
    """Each age with its owner, in the order of the text."""
    within = {at: place for place, mention in enumerate(mentions) for at in range(mention.start, mention.end)}
    found: list[OwnedAge] = []
    at = 0
    while at < len(doc):
        age = age_at(doc, at)
        owner = _owner(doc, age, mentions, within) if age else None
        if age and owner is not None:
            found.append(OwnedAge(age, owner, past=_is_past(doc, mentions[owner], age)))
        at = age.end if age and owner is not None else at + 1
    return tuple(found)


def _owner(doc: Doc, age: Age, mentions: Sequence[Mention], within: Mapping[int, int]) -> int | None:
    inside = within.get(age.start)
    if inside is not None and mentions[inside].kind is not Kind.LABEL:
        return inside if not age.bare else None  # "two girls" counts them
    following = within.get(age.end)
    if (
        following is not None
        and not age.bare
        and mentions[following].kind is Kind.NOUN
        and mentions[following].start == age.end
    ):
        return following
    return _owner_before(doc, age, mentions, within)


def _owner_before(doc: Doc, age: Age, mentions: Sequence[Mention], within: Mapping[int, int]) -> int | None:
    """The person just before the age, with nothing between but the words that join the two."""
    between: list[str] = []
    for at in range(age.start - 1, max(-1, age.start - 1 - FURTHEST), -1):
        place = within.get(at)
        if place is not None and at == mentions[place].end - 1 and not _is_possessive(doc, mentions[place]):
            return place if _is_joined(doc, mentions[place], age, between[::-1]) else None
        if doc[at].lower_ not in _LINKS:
            return None
        between.append(doc[at].lower_)
    return None


def _is_possessive(doc: Doc, mention: Mention) -> bool:
    return (
        doc[mention.head].tag_ == "PRP$"
        and mention.head + 1 < len(doc)
        and doc[mention.head + 1].lower_ not in {"is", "'s"}
    )


def _is_joined(doc: Doc, mention: Mention, age: Age, between: list[str]) -> bool:
    if "." in between or _asks(doc, mention):
        return False
    if "not" in between and "quite" not in between:
        return False
    if not age.bare:
        return not (set(between) & {"from"} and "is" not in between) or not between
    if set(between) & _STRONG:
        return True
    if between == ["of"]:
        return not mention.plural
    if between in ([","], ["-"], [",", "aged"], []):
        following = doc[age.end].lower_ if age.end < len(doc) else ""
        closes = following in {
            "",
            ",",
            ".",
            ")",
            "-",
            ";",
            "and",
            "has",
            "who",
            "is",
            "was",
            "touched",
            "he",
            "she",
            "had",
            "been",
        }
        return closes and mention.kind is not Kind.WRITER
    return between[-1:] == ["who"] or between[:1] == ["of"]


def _asks(doc: Doc, mention: Mention) -> bool:
    return doc[mention.start - 1].lower_ in {"is", "are", "if", "whether"} if mention.start else False


def _is_past(doc: Doc, mention: Mention, age: Age) -> bool:
    before = doc[mention.start - 1].lower_ if mention.start else ""
    earlier = doc[mention.start - 2].lower_ if mention.start > 1 else ""
    return before in _PAST or (before in {"was"} and earlier in _PAST)
