"""Who showed the behaviour and who it was shown to, from who did what to whom; open where the story does not say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from spacy.tokens import Doc

from bot.reading.deeds import FILE, deeds_in, harmed_by_adults
from bot.reading.evidence import WEAK, Evidence, weigh
from bot.reading.mentions import Kind, Mention
from bot.reading.parts import parts_of
from bot.reading.people import People, Person
from bot.reading.shared_deeds import are_named_together, is_mutual
from bot.reading.told_relations import weigh_relations
from bot.reading.word_lists import words_of


class Role(Enum):
    """What a word for a person is shown as while phrases are looked for."""

    CHILD = "CHILD"
    OTHER = "OTHER"
    BOTH = "BOTH"
    KID = "KID"  # a child of whom the story does not say which
    ADULT = "ADULT"
    WRITER = "WRITER"
    NOBODY = "NOBODY"


@dataclass(frozen=True)
class Cast:
    """`roles` has a role for each mention's place; `others` may hold an adult to whom it was shown.

    `deed`: someone did it to someone, in these words.
    """

    people: People
    child: Person | None
    others: tuple[Person, ...]
    mutual: bool
    roles: tuple[Role, ...]
    deed: bool
    by_deed: bool = False  # what the child did tells who it is; no guess from the order or the ages


def cast_of(doc: Doc, people: People) -> Cast:
    """The parts that the persons have in the story."""
    evidence = Evidence()
    for deed in deeds_in(doc, people):
        weigh(deed, evidence)
    weigh_relations(doc, people, evidence)
    evidence.mutual = evidence.mutual or is_mutual(doc, people)
    evidence.together = are_named_together(doc, people)
    child, others = parts_of(people, evidence)
    if (
        child is not None
        and evidence.balance(child) <= 0
        and any(one is child for one in harmed_by_adults(doc, people))
    ):
        child = None  # "a man touched a girl of 9" tells of no child who showed anything
    by_deed = child is not None and evidence.balance(child) > WEAK
    roles = tuple(_role(people, place, child, others) for place in range(len(people.mentions)))
    return Cast(
        people, child, others, evidence.mutual or evidence.together, roles, evidence.deed or evidence.mutual, by_deed
    )


def _role(people: People, place: int, child: Person | None, others: tuple[Person, ...]) -> Role:
    mention, person = people.mentions[place], people.by_mention.get(place)
    if mention.kind is Kind.WRITER:
        return Role.WRITER
    if mention.none_of_them:
        return Role.NOBODY
    if person is None:
        is_they = mention.kind in {Kind.PLURAL_PRONOUN, Kind.EACH_OTHER}
        return Role.BOTH if is_they and not mention.predicate else Role.KID
    return _role_of_person(people, place, person, child, others)


def _role_of_person(
    people: People, place: int, person: Person, child: Person | None, others: tuple[Person, ...]
) -> Role:
    is_other = any(person is one for one in others)
    if person.adult:
        return Role.OTHER if is_other and place not in person.unsure else Role.KID if is_other else Role.ADULT
    if place in person.unsure:
        return Role.KID
    if _are_the_two(people.mentions[place], people):
        return Role.BOTH
    if person is child:
        return Role.CHILD
    return Role.OTHER if is_other else Role.KID


def _are_the_two(mention: Mention, people: People) -> bool:
    """ "the boys" where no one else is spoken of."""
    alone = mention.plural and mention.definite and len(people.children) == 1
    return alone and mention.noun in words_of(FILE, "the_two")
