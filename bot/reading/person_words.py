"""The words that stand for a person, from words/people.yml: what each says of gender, number and being grown up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.reading.mentions import Gender, Kind
from bot.reading.word_lists import word_list, words_of

FILE = "people.yml"


@dataclass(frozen=True)
class PersonWord:
    """`base` is the word in the singular."""

    base: str
    gender: Gender = Gender.OPEN
    adult: bool = False
    plural: bool = False


@lru_cache(maxsize=1)
def person_words() -> Mapping[str, PersonWord]:
    """Each form of each listed word."""
    lists = word_list(FILE)
    found = {"person": PersonWord("person"), "people": PersonWord("person", plural=True)}
    for part, adult in (("children", False), ("adults", True)):
        for gender, words in lists[part].items():
            which = Gender.OPEN if gender == "any" else Gender(gender)
            for word in words.split():
                found[word] = PersonWord(word, which, adult, plural=word == "staff")
                found[lists["plurals"].get(word, f"{word}s")] = PersonWord(word, which, adult, plural=True)
    return found


@lru_cache(maxsize=1)
def pronouns() -> Mapping[str, tuple[Kind, Gender]]:
    """Each pronoun, the writer's own among them."""
    kinds = {
        "males": (Kind.PRONOUN, Gender.MALE),
        "females": (Kind.PRONOUN, Gender.FEMALE),
        "plural_pronouns": (Kind.PLURAL_PRONOUN, Gender.OPEN),
        "writer": (Kind.WRITER, Gender.OPEN),
    }
    return {word: kind for listed, kind in kinds.items() for word in words_of(FILE, listed)}


def takes_the_place_of_a_person(word: str) -> bool:
    """Whether the word before it is part of a name: "children's home" is a place, "child protection" a subject."""
    return word in words_of(FILE, "not_before")
