"""What is known of the words that stand for a person: "a 14 year old boy", "his sister", "child B", "she"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Gender(Enum):
    """As the words say it; OPEN where they do not."""

    MALE = "male"
    FEMALE = "female"
    OPEN = "open"


class Kind(Enum):
    """What kind of word it is; a proper name is a LABEL like "child A"."""

    NOUN = "noun"
    PRONOUN = "pronoun"
    LABEL = "label"
    WRITER = "writer"
    PLURAL_PRONOUN = "plural pronoun"
    EACH_OTHER = "each other"


@dataclass(frozen=True)
class Mention:
    """`words[start:end]` of the parse, with the word that carries it at `head`.

    `age` and `marks` are what is said of the person in these words: marks such as "other", "younger", "same".
    `owner` is the place of the word whose relative this is ("his" in "his sister"). A `predicate` only says what others
    are ("they are friends").
    """

    start: int
    end: int
    head: int
    noun: str
    kind: Kind
    gender: Gender = Gender.OPEN
    adult: bool = False
    plural: bool = False
    definite: bool = False
    marks: frozenset[str] = frozenset()
    count: int | None = None
    label: str | None = None
    owner: int | None = None
    none_of_them: bool = False
    predicate: bool = False
