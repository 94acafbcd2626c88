"""Gives each age to the words for the person it belongs to; an age without an owner is not read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from bot.reading.age_owners import owner_of
from bot.reading.age_words import FILE, Age, age_at, number_in, word_at
from bot.reading.mentions import Kind, Mention
from bot.reading.word_lists import words_of

BOTH = -1  # the owner of "both 14"
_AND = {"and", "&"}


@dataclass(frozen=True)
class OwnedAge:
    """`mention` is the place of the owner among the mentions. `past`: what the child was at some time before."""

    age: Age
    mention: int
    past: bool = False


def ages_of(doc: Doc, mentions: Sequence[Mention]) -> tuple[OwnedAge, ...]:
    """Each age with its owner, in the order of the text."""
    within = {at: place for place, mention in enumerate(mentions) for at in range(mention.start, mention.end)}
    found: list[OwnedAge] = []
    at = 0
    while at < len(doc):
        age = first_of_two(doc, at) or age_at(doc, at)
        owner = _owner(doc, age, mentions, within, found) if age else None
        if age and owner is not None:
            found.append(OwnedAge(age, owner, past=owner != BOTH and _is_past(doc, mentions[owner])))
        at = age.end if age and owner is not None else at + 1
    return tuple(found)


def _owner(
    doc: Doc, age: Age, mentions: Sequence[Mention], within: Mapping[int, int], found: Sequence[OwnedAge]
) -> int | None:
    if _is_of_both(doc, age):
        return BOTH
    owner = owner_of(doc, age, mentions, within)
    goes_on = owner is None and bool(found) and found[-1].mention != BOTH and _follows(doc, found[-1], age)
    if goes_on and mentions[found[-1].mention].plural:
        return found[-1].mention  # "his cousins (5 and 7)"
    is_they = owner is not None and mentions[owner].kind is Kind.PLURAL_PRONOUN
    return BOTH if is_they and not any(one.plural and one.kind is Kind.NOUN for one in mentions) else owner


def first_of_two(doc: Doc, at: int) -> Age | None:
    """The 14 of "14 and 15 year olds"."""
    years = number_in(doc[at].lower_)
    if years is None or word_at(doc, at + 1) not in _AND:
        return None
    second = age_at(doc, at + 2)
    return Age(years, at, at + 1, bare=False) if second is not None and not second.bare else None


def _follows(doc: Doc, before: OwnedAge, age: Age) -> bool:
    between = {token.lower_ for token in doc[before.age.end : age.start]}
    return bool(between) and between <= {"and", "&", ",", "the", "other"}


def _is_of_both(doc: Doc, age: Age) -> bool:
    """ "both 14", "both in year 9", "all about 15"."""
    if word_at(doc, age.start - 1) == "of":
        return False  # "told all of year 7"
    if age.bare and word_at(doc, age.start - 1) == "all" and not doc[age.start].text.isdigit():
        return False  # "all three of them"
    before = [token.lower_ for token in doc[max(0, age.start - 5) : age.start]]
    joins = words_of(FILE, "links") | words_of(FILE, "who_are_both")
    return any(word in words_of(FILE, "of_both") and set(before[at + 1 :]) <= joins for at, word in enumerate(before))


def _is_past(doc: Doc, mention: Mention) -> bool:
    """ "when he was 6"."""
    return mention.kind is Kind.PRONOUN and word_at(doc, mention.start - 1) in words_of(FILE, "past")
