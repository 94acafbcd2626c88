"""Who is who: puts the words that stand for the same person together, and leaves open what the words leave open."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from bot.reading.ages import OwnedAge
from bot.reading.mentions import Gender, Kind, Mention
from bot.reading.named_again import person_named
from bot.reading.people import People, Person
from bot.reading.pronouns import group_of_they, person_of_pronoun
from bot.reading.sentence_parts import subject_of
from bot.reading.story_so_far import StorySoFar

OLDEST_CHILD = 17


def people_in(doc: Doc, mentions: Sequence[Mention], ages: Sequence[OwnedAge]) -> People:
    """The persons of the story, in the order in which they come up."""
    story = StorySoFar(doc, mentions, ages)
    for place, mention in enumerate(mentions):
        if mention.predicate:
            _say_more(story, place)
        elif mention.kind not in {Kind.WRITER, Kind.EACH_OTHER} and not mention.none_of_them:
            _take(story, place)
    return People(tuple(mentions), tuple(story.persons), story.by_mention)


def _take(story: StorySoFar, place: int) -> None:
    kind = story.mentions[place].kind
    same = _in_other_words(story, place)
    if same is not None:
        _link(story, place, same, sure=True)
        return
    if kind is Kind.PLURAL_PRONOUN:
        found = group_of_they(story, place)
        if found is None:
            return
        person, sure = found
    else:
        found = person_of_pronoun(story, place) if kind is Kind.PRONOUN else person_named(story, place)
        person, sure = found if found is not None else (story.new_person(place), True)
    _link(story, place, person, sure=sure)


def _in_other_words(story: StorySoFar, place: int) -> Person | None:
    """ "his cousin, girl of ten" and "K (16, resident)" name one person twice."""
    mention, before = story.mentions[place], story.by_mention.get(place - 1)
    if mention.kind is not Kind.NOUN or before is None or story.has_article(place) or mention.owner is not None:
        return None
    fits = before.plural == mention.plural and not before.adult and not mention.adult
    is_one = before.gender is mention.gender or Gender.OPEN in {before.gender, mention.gender}
    return before if fits and is_one and story.follows_at_once(place) else None


def _link(story: StorySoFar, place: int, person: Person, *, sure: bool) -> None:
    mention = story.mentions[place]
    person.mentions.append(place)
    if not sure:
        person.unsure.add(place)
    if person.gender is Gender.OPEN and sure:
        person.gender = mention.gender
    person.ages += [owned for owned in story.ages_at(place) if sure]
    if person.adult and person.years is not None and person.years <= OLDEST_CHILD:
        person.adult = False  # "my other passenger, she's ten"
    if mention.kind is not Kind.PRONOUN:
        person.nouns.add(mention.noun)
        person.marks |= mention.marks
    story.by_mention[place] = person


def _say_more(story: StorySoFar, place: int) -> None:
    """ "he is a 9 year old boy" says more of him."""
    mention = story.mentions[place]
    subject = subject_of(story.word(place).head)
    for earlier in range(place - 1, -1, -1):
        if subject is None or story.mentions[earlier].head != subject.i or earlier not in story.by_mention:
            continue
        person = story.by_mention[earlier]
        story.by_mention[place] = person
        if person.plural == mention.plural and earlier not in person.unsure:
            person.ages += story.ages_at(place)
            person.nouns.add(mention.noun)
            person.gender = mention.gender if person.gender is Gender.OPEN else person.gender
