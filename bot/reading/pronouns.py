"""Whom "he", "her" and "they" stand for, and whether that is sure."""

from __future__ import annotations

from bot.reading.mentions import Gender
from bot.reading.people import Person
from bot.reading.story_so_far import StorySoFar

_NEAR = 15  # words in which a pronoun may still speak of an adult whose gender was not said

Found = tuple[Person, bool]  # the person, and whether it is sure


def group_of_they(story: StorySoFar, place: int) -> Found | None:
    """ "they" is the one group that was named, or a single child of open gender; else it stays open."""
    groups, single = story.groups(), story.single_children()
    if len(groups) == 1:
        # "he gave them sweets": them is the group, since he is not among them.
        is_apart = not single or any(story.is_done_by(place, person) for person in single)
        return (groups[0], True) if is_apart else None
    if len(single) == 1 and not groups and single[0].gender is Gender.OPEN:
        return single[0], False
    return None


def person_of_pronoun(story: StorySoFar, place: int) -> Found | None:
    """The person before of whom the pronoun can be said; None where it is someone new."""
    gender = story.mentions[place].gender
    fitting = _of_the_same_age(story, place, [one for one in story.persons if _may_be(story, place, one)])
    children = [person for person in fitting if not person.adult]
    known = [person for person in children if person.gender is gender]
    spoken_of = _of_whom_the_sentence_speaks(story, place, children) if known else None
    if spoken_of is not None:
        return spoken_of, True
    if known:
        return (known[0], True) if len(known) == 1 else story.of_several(place, known)
    if children:
        return _child_or_nearer_adult(story, place, fitting, children)
    adults = [person for person in fitting if person.gender is gender or _is_near(story, place, person)]
    return (adults[-1], True) if adults else None


def _of_whom_the_sentence_speaks(story: StorySoFar, place: int, children: list[Person]) -> Person | None:
    """ "K went into a boy's room and touched him": he is K, whose gender is not said, and not the boy."""
    last = story.last_subject(place) if story.is_subject(place) else None
    if last is None or last.gender is not Gender.OPEN or not last.nouns:
        return None
    return last if any(last is child for child in children) else None


def _may_be(story: StorySoFar, place: int, person: Person) -> bool:
    fits = not person.plural and person.gender in {story.mentions[place].gender, Gender.OPEN}
    return fits and not _is_someone_else(story, place, person)


def _is_someone_else(story: StorySoFar, place: int, person: Person) -> bool:
    """ "he touched him": two persons, since it is not "himself"."""
    word = story.word(place)
    is_owner = word.lower_ == "her" and word.i + 1 < len(word.doc) and word.nbor().pos_ in {"NOUN", "PROPN", "ADJ"}
    if word.lower_.endswith("self") or word.tag_ == "PRP$" or is_owner:
        return False
    return story.is_done_by(place, person)


def _of_the_same_age(story: StorySoFar, place: int, fitting: list[Person]) -> list[Person]:
    """Someone who is 9 is not the one who was said to be 12."""
    years = story.years_at(place)
    if years is None:
        return fitting
    return [person for person in fitting if person.years in (None, years)] or fitting


def _child_or_nearer_adult(story: StorySoFar, place: int, fitting: list[Person], children: list[Person]) -> Found:
    nearer = [one for one in fitting if one.adult and one.mentions[-1] > children[-1].mentions[-1]]
    if nearer and (not story.is_subject(place) or _is_aside(story, place)):
        return nearer[-1], False
    return (children[0], True) if len(children) == 1 else story.of_several(place, children)


def _is_aside(story: StorySoFar, place: int) -> bool:
    """ "as she walked past" speaks of the one named last."""
    return bool(story.word(place).head.dep_ == "advcl")


def _is_near(story: StorySoFar, place: int, person: Person) -> bool:
    last = story.mentions[person.mentions[-1]]
    return story.mentions[place].head - last.head < _NEAR
