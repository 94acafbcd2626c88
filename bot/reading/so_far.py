"""What earlier messages said of who is who, so that "she is 7 and he is 9" in the next one has its owners.

The reader sees one message at a time. What it has to know of those before is said to it in one plain sentence, which it
reads as if the practitioner had begun with it: "A boy did something to a girl." Nothing is read *from* that sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

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
    """The words by which each is called ("boy", "girl", "woman"); `other` is empty where nobody else was there.

    With their ages "the 8 year old is crying" is one of the two who were spoken of, and nobody's age is changed by it.
    """

    child: str = "child"
    other: str = "child"
    child_age: int | None = None
    other_age: int | None = None

    @property
    def knows_nothing_of_the_child(self) -> bool:
        """Whether nobody has yet said if it is a boy or a girl, or how old."""
        return self.child == "child" and self.child_age is None

    def sentence(self) -> str:
        """What the reader is told first; it ends in a space."""
        child, other = self.child + _of(self.child_age), self.other + _of(self.other_age)
        if not self.other:
            return f"A {child} touched himself. " if self.child == "boy" else f"A {child} touched herself. "
        return f"A {child} touched {'another' if self.child == self.other else 'a'} {other}. "

    def with_more(self, later: SoFar) -> SoFar:
        """What a later message adds; what was known stays."""
        child = later.child if self.child == "child" else self.child
        return replace(self, child=child, other=later.other if self.other == "child" else self.other)

    def as_value(self) -> dict[str, str]:
        """For a slot."""
        return {_CHILD: self.child, _OTHER: self.other}

    @staticmethod
    def from_slots(slots: Mapping[str, object]) -> SoFar | None:
        """None while no incident has been spoken of."""
        known = slots.get("who_is_who")
        ages = (_age(slots.get("child_age")), _age(slots.get("other_age")))
        if not isinstance(known, Mapping):
            return SoFar("child", "child", *ages) if slots.get("requested_slot") else None
        alone = slots.get("who_else") == _NO_ONE
        return SoFar(str(known.get(_CHILD, "child")), "" if alone else str(known.get(_OTHER, "child")), *ages)


def _age(known: object) -> int | None:
    return int(known) if isinstance(known, int | float) else None


def _of(age: int | None) -> str:
    return "" if age is None else f" of {age}"


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
