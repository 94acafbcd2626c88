"""Reads the facts of one incident from a practitioner's words: parse, who is who, what is said, one value a fact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.nlu.first_person import a_child_writes, a_harmed_person_writes
from bot.reading.age_facts import ages_found
from bot.reading.age_gaps import age_gap_found
from bot.reading.ages import OwnedAge, ages_of
from bot.reading.choosing import chosen
from bot.reading.clause_facts import facts_by_example
from bot.reading.gathering import people_in
from bot.reading.mention_finding import mentions_in
from bot.reading.needs import needs_found, stages_found
from bot.reading.parsing import parse
from bot.reading.phrases import Found, phrases_found
from bot.reading.plain_text import plain_text
from bot.reading.read_fact import ReadFact
from bot.reading.relations import implied_places_found, relations_found
from bot.reading.rendering import Rendered, rendered
from bot.reading.roles import Cast, cast_of
from bot.reading.so_far import SoFar, is_a_bare_answer, so_far_after, tells_a_story_of_its_own
from bot.reading.standing import Standing, standing_of
from bot.reading.subject import kept
from bot.reading.who_else import who_else_found
from bot.reading.worth_reading import worth_reading


@dataclass(frozen=True)
class Reading:
    """The facts of a message, and what it leaves known of who is who."""

    facts: tuple[ReadFact, ...] = ()
    so_far: SoFar | None = None
    stands_alone: bool = False


def read_facts(text: str) -> tuple[ReadFact, ...]:
    """At most one value for each fact that the text states; nothing where it asks, supposes or is on other things."""
    return read_message(text).facts


def read_message(text: str, so_far: SoFar | None = None) -> Reading:
    """The facts that a message states, its "he" and "she" understood by what was said before it."""
    if a_child_writes(text) or a_harmed_person_writes(text):
        return Reading()  # the practitioner's questions are not for them, nor is what they say of themselves
    alone = _read(text)
    if so_far is None or alone.stands_alone or is_a_bare_answer(text):
        return alone
    told = so_far.sentence()
    whole = _read(told + text)
    # Only a story implies a place: "he's my foster child", said later, is not where it happened.
    said = (one for one in whole.facts if one.start >= len(told) and one.confidence == 1.0)
    later = tuple(one.moved_back(len(told)) for one in said)
    return Reading(later, so_far.with_more(alone.so_far) if alone.so_far else so_far)


def _read(text: str) -> Reading:
    plain = plain_text(text)
    if not worth_reading(plain.text):
        return Reading()
    doc = parse(plain.text)
    if not len(doc):
        return Reading()
    mentions = mentions_in(doc)
    ages = ages_of(doc, mentions)
    people = people_in(doc, mentions, ages)
    cast = cast_of(doc, people)
    line = rendered(doc, cast)
    if not line.words:
        return Reading()
    standing = standing_of(line)
    found = kept(list(_found(ages, cast, line, standing)), cast, line)
    facts = []
    for one in chosen([*found, *facts_by_example(found, cast, line, standing)]):
        start, end = plain.origin(doc[one.first].idx, doc[one.last].idx + len(doc[one.last]))
        facts.append(ReadFact(one.fact, one.value, start, end, one.hedged, one.confidence))
    return Reading(tuple(facts), so_far_after(cast), tells_a_story_of_its_own(cast))


def _found(ages: tuple[OwnedAge, ...], cast: Cast, line: Rendered, standing: Standing) -> Iterator[Found]:
    yield from needs_found(cast, line, list(phrases_found(line, standing)))
    yield from ages_found(ages, cast, line, standing)
    yield from who_else_found(cast, line, standing)
    yield from age_gap_found(line, standing)
    yield from stages_found(cast, line, standing)
    yield from relations_found(cast, line, standing)
    yield from implied_places_found(cast, line, standing)
