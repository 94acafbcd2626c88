"""Whom a noun stands for: someone new ("a boy"), or someone the story spoke of before ("the boy", "the older one")."""

from __future__ import annotations

from bot.reading.mentions import Gender, Kind
from bot.reading.people import Person
from bot.reading.story_so_far import StorySoFar

_OF_A_GROUP = {"youngest", "oldest", "eldest"}
_COMPARING = {"bigger", "smaller", "older", "younger", "elder", "other"}
_YOUNGER, _OLDER = ("younger", "little"), ("older", "eldest", "bigger")

Found = tuple[Person, bool]  # the person, and whether it is sure


def person_named(story: StorySoFar, place: int) -> Found | None:
    """The person before who is named again; None where it is someone new."""
    mention = story.mentions[place]
    if mention.kind is Kind.LABEL:
        return next(((one, True) for one in story.persons if one.label and one.label == mention.label), None)
    if mention.marks & _OF_A_GROUP and story.groups():
        return story.groups()[-1], True
    same = [person for person in story.persons if _may_be(story, place, person)]
    is_named_so = any(mention.marks & person.marks & _COMPARING for person in same)
    opens_a_sentence = story.opens_a_sentence(place) and any(_agrees(story, place, person) for person in same)
    is_named_so = is_named_so or (opens_a_sentence and not mention.plural)
    if not (mention.definite or (is_named_so and not story.has_article(place))) or not same:
        return None
    if mention.marks & {"other", "another"}:
        return _the_other(same)
    marked = _the_older_or_younger(mention.marks, same)
    if marked is not None:
        return marked, True
    agreeing = [person for person in same if _agrees(story, place, person)]
    return (agreeing[0], True) if len(agreeing) == 1 else story.of_several(place, agreeing or same)


def _may_be(story: StorySoFar, place: int, person: Person) -> bool:
    mention = story.mentions[place]
    if person.plural != mention.plural or person.adult != mention.adult:
        return False
    if mention.owner is not None and mention.noun not in person.nouns:
        return False
    if mention.marks & _COMPARING and not person.nouns and person.mentions:
        return False  # "the bigger boy" is not the "him" of whom alone the story has spoken
    if mention.adult and mention.noun not in person.nouns:
        return False
    genders = person.gender is mention.gender or Gender.OPEN in (person.gender, mention.gender)
    years = story.years_at(place)
    return genders and (years is None or person.years in (None, years))


def _agrees(story: StorySoFar, place: int, person: Person) -> bool:
    """Named by the same word, or by the same age, or the only one it can be."""
    mention = story.mentions[place]
    said = [owned.age.years for owned in story.ages_at(place)]
    if said and person.years == said[-1]:
        return True
    return mention.noun in person.nouns or (mention.gender is not Gender.OPEN and person.gender is mention.gender)


def _the_other(same: list[Person]) -> Found | None:
    """ "the other boy" is not the one whom the text spoke of last."""
    marked = [person for person in same if person.marks & {"other", "another"}]
    if len(same) < 2:
        return (marked[0], True) if marked else None
    if len(marked) == 1:
        return marked[0], True
    last = max(same, key=lambda person: person.mentions[-1])
    rest = [person for person in same if person is not last]
    return rest[-1], len(rest) == 1


def _the_older_or_younger(marks: frozenset[str], same: list[Person]) -> Person | None:
    for mark in (*_YOUNGER, *_OLDER):
        if mark in marks and (found := _marked(mark, same)) is not None:
            return found
    return None


def _marked(mark: str, same: list[Person]) -> Person | None:
    """The one who was called so before, or who is so by the ages said."""
    called = [person for person in same if mark in person.marks]
    if len(called) == 1:
        return called[0]
    by_age = {person.years: person for person in same if person.years is not None}
    if len(by_age) < 2 or len(by_age) != sum(person.years is not None for person in same):
        return None
    return by_age[min(by_age) if mark in _YOUNGER else max(by_age)]
