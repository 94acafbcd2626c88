"""Gives each age to the words for the person it belongs to; an age without an owner is not read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from bot.reading.age_words import Age, age_at, number_in
from bot.reading.mentions import Kind, Mention

FURTHEST = 7  # words between a person and an age that belongs to them
BOTH = -1  # the owner of "both 14"


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
_AFTER_ASIDE = {",", ".", ")", "-", ";", "and", "who", "he", "she", "&"}
_PAST = {"since", "when", "until", "till", "before", "from", "after"}


def ages_of(doc: Doc, mentions: Sequence[Mention]) -> tuple[OwnedAge, ...]:
    """Each age with its owner, in the order of the text."""
    within = {at: place for place, mention in enumerate(mentions) for at in range(mention.start, mention.end)}
    found: list[OwnedAge] = []
    at = 0
    while at < len(doc):
        age = _first_of_two(doc, at) or age_at(doc, at)
        owner = _owner_or_both(doc, age, mentions, within) if age else None
        if age and owner is None and found and _follows(doc, found[-1], age) and mentions[found[-1].mention].plural:
            owner = found[-1].mention  # "his cousins (5 and 7)"
        if age and owner is not None:
            found.append(OwnedAge(age, owner, past=owner != BOTH and _is_past(doc, mentions[owner])))
        at = age.end if age and owner is not None else at + 1
    return tuple(found)


def _owner_or_both(doc: Doc, age: Age, mentions: Sequence[Mention], within: Mapping[int, int]) -> int | None:
    if _is_of_both(doc, age):
        return BOTH
    second = age_at(doc, age.end + 1) if not age.bare and age.end == age.start + 1 else None
    if second is not None and not second.bare:
        return _owner(doc, second, mentions, within)
    owner = _owner(doc, age, mentions, within)
    is_they = owner is not None and mentions[owner].kind is Kind.PLURAL_PRONOUN
    return BOTH if is_they and not any(one.plural and one.kind is Kind.NOUN for one in mentions) else owner


def _first_of_two(doc: Doc, at: int) -> Age | None:
    """The 14 of "14 and 15 year olds"."""
    years = number_in(doc[at].lower_)
    if years is None or at + 2 >= len(doc) or doc[at + 1].lower_ not in {"and", "&"}:
        return None
    second = age_at(doc, at + 2)
    return Age(years, at, at + 1, bare=False) if second is not None and not second.bare else None


def _follows(doc: Doc, before: OwnedAge, age: Age) -> bool:
    between = [token.lower_ for token in doc[before.age.end : age.start]]
    return bool(between) and set(between) <= {"and", "&", ",", "the", "other"}


def _is_of_both(doc: Doc, age: Age) -> bool:
    """ "both 14", "both in year 9", "all about 15"."""
    before = [token.lower_ for token in doc[max(0, age.start - 5) : age.start]]
    for at, word in enumerate(before):
        if word in {"both", "each", "all"} and set(before[at + 1 :]) <= _LINKS | {
            "of",
            "them",
            "kids",
            "children",
            "boys",
            "girls",
            "pupils",
        }:
            return True
    return False


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
        joins = doc[at].lower_ in _LINKS or (doc[at].pos_ not in {"VERB", "AUX"} and _is_set_apart(doc, age))
        if not joins:
            return None
        between.append(doc[at].lower_)
    return None


def _is_set_apart(doc: Doc, age: Age) -> bool:
    """ "a pupil with a plan, age 12," and "a lad on our estate, 16,"."""
    before = doc[age.start - 1].lower_ if age.start else ""
    following = doc[age.end].lower_ if age.end < len(doc) else ""
    return before in {"age", "aged"} or (before == "," and following == ",")


def _is_possessive(doc: Doc, mention: Mention) -> bool:
    return (
        doc[mention.head].tag_ == "PRP$"
        and mention.head + 1 < len(doc)
        and doc[mention.head + 1].lower_ not in {"is", "'s"}
    )


def _is_joined(doc: Doc, mention: Mention, age: Age, between: list[str]) -> bool:
    if "." in between or _asks(doc, mention) or ("not" in between and "quite" not in between):
        return False
    if not age.bare:
        return "from" not in between or "is" in between
    if set(between) & _STRONG:
        return True
    if between == ["of"]:
        return not mention.plural
    if between in ([","], ["-"], []) or (between and between[-1] == "," and _is_set_apart(doc, age)):
        return mention.kind is not Kind.WRITER and _is_aside(doc, age)
    return between[-1:] == ["who"]


def _is_aside(doc: Doc, age: Age) -> bool:
    """ "a boy, 9, who ..." or "boy 9 and girl 8": nothing is counted by the number."""
    following = doc[age.end] if age.end < len(doc) else None
    return following is None or following.lower_ in _AFTER_ASIDE or following.pos_ in {"VERB", "AUX", "PUNCT"}


def _asks(doc: Doc, mention: Mention) -> bool:
    return doc[mention.start - 1].lower_ in {"if", "whether"} if mention.start else False


def _is_past(doc: Doc, mention: Mention) -> bool:
    before = doc[mention.start - 1].lower_ if mention.start else ""
    return before in _PAST
