"""What earlier messages said of who is who, so that "she is 7 and he is 9" in the next one has its owners.

The reader sees one message at a time. What it has to know of those before is said to it in one plain sentence, which it
reads as if the practitioner had begun with it: "A boy did something to a girl." Nothing is read *from* that sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.reading.mentions import Gender, Kind
from bot.reading.people import Person
from bot.reading.roles import Cast

_CHILD, _OTHER, _NO_ONE = "child", "other", "no_one"
_A_CHILD = {Gender.MALE: "boy", Gender.FEMALE: "girl", Gender.OPEN: "child"}
_AN_ADULT = {Gender.MALE: "man", Gender.FEMALE: "woman", Gender.OPEN: "teacher"}

_BARE_ANSWER = re.compile(r"\W*(?:[\w']+\W*){0,3}")
_SPEAKS_OF_SOMEONE = re.compile(
    r"\b(?:he|she|they|him|her|his|hers|their|them|both|hes|shes|theyre|we|i|ive|weve|mum|dad|parents)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class SoFar:
    """The words by which each is called ("boy", "girl", "woman"); `other` is empty where nobody else was there."""

    child: str = "child"
    other: str = "child"

    def sentence(self) -> str:
        """What the reader is told first; it ends in a space."""
        if not self.other:
            return f"A {self.child} touched himself. " if self.child == "boy" else f"A {self.child} touched herself. "
        return f"A {self.child} touched {'another' if self.child == self.other else 'a'} {self.other}. "

    def with_more(self, later: SoFar) -> SoFar:
        """What a later message adds; what was known stays."""
        child = later.child if self.child == "child" else self.child
        return SoFar(child, later.other if self.other == "child" else self.other)

    def as_value(self) -> dict[str, str]:
        """For a slot."""
        return {_CHILD: self.child, _OTHER: self.other}

    @staticmethod
    def from_slots(slots: Mapping[str, object]) -> SoFar | None:
        """None while no incident has been spoken of."""
        known = slots.get("who_is_who")
        if not isinstance(known, Mapping):
            return SoFar() if slots.get("requested_slot") else None
        alone = slots.get("who_else") == _NO_ONE
        return SoFar(str(known.get(_CHILD, "child")), "" if alone else str(known.get(_OTHER, "child")))


def is_a_bare_answer(text: str) -> bool:
    """Up to three words that speak of no one, such as "12 and 9": who is who says nothing more of them."""
    return bool(_BARE_ANSWER.fullmatch(text)) and not _SPEAKS_OF_SOMEONE.search(text)


def so_far_after(cast: Cast) -> SoFar | None:
    """What a message says of who is who; None where it says nothing of either."""
    other = cast.others[0] if cast.others else None
    if cast.child is None and other is None:
        return None
    return SoFar(_called(cast.child), _called(other))


def tells_a_story_of_its_own(cast: Cast) -> bool:
    """Whether it says who did what to whom in words that need no earlier message: "a lad in my class hit a girl"."""
    return cast.deed and cast.child is not None and _is_named(cast, cast.child)


def _is_named(cast: Cast, person: Person) -> bool:
    mentions = [cast.people.mentions[place] for place in person.mentions]
    return any(one.kind in {Kind.NOUN, Kind.LABEL} and not one.definite for one in mentions)


def _called(person: Person | None) -> str:
    if person is None:
        return "child"
    return (_AN_ADULT if person.adult else _A_CHILD)[person.gender]
