"""Reads the facts of one incident from a practitioner's words: parse, who is who, what is said, one value a fact."""

from __future__ import annotations

from collections.abc import Iterator

from bot.nlu.first_person import a_child_writes, a_harmed_person_writes
from bot.reading.age_facts import age_gap_found, ages_found, who_else_found
from bot.reading.ages import OwnedAge, ages_of
from bot.reading.choosing import chosen
from bot.reading.mentions import mentions_in
from bot.reading.needs import needs_found, stages_found
from bot.reading.parsing import parse
from bot.reading.people import people_in
from bot.reading.phrases import Found, phrases_found
from bot.reading.plain_text import plain_text
from bot.reading.read_fact import ReadFact
from bot.reading.relations import relations_found
from bot.reading.rendering import Rendered, rendered
from bot.reading.roles import Cast, cast_of
from bot.reading.standing import Standing, standing_of
from bot.reading.subject import kept


def read_facts(text: str) -> tuple[ReadFact, ...]:
    """At most one value for each fact that the text states; nothing where it only asks, supposes or is about other things."""
    if a_child_writes(text) or a_harmed_person_writes(text):
        return ()  # the practitioner's questions are not for them, nor is what they say of themselves
    plain = plain_text(text)
    doc = parse(plain.text)
    if not len(doc):
        return ()
    mentions = mentions_in(doc)
    ages = ages_of(doc, mentions)
    people = people_in(doc, mentions, ages)
    cast = cast_of(doc, people)
    line = rendered(doc, cast)
    if not line.words:
        return ()
    found = kept(list(_found(ages, cast, line, standing_of(line))), cast, line)
    facts = []
    for one in chosen(found):
        start, end = plain.origin(doc[one.first].idx, doc[one.last].idx + len(doc[one.last]))
        facts.append(ReadFact(one.fact, one.value, start, end, one.hedged, one.confidence))
    return tuple(facts)


def _found(ages: tuple[OwnedAge, ...], cast: Cast, line: Rendered, standing: Standing) -> Iterator[Found]:
    yield from needs_found(cast, line, list(phrases_found(line, standing)))
    yield from ages_found(ages, cast, line, standing)
    yield from who_else_found(cast, line, standing)
    yield from age_gap_found(line, standing)
    yield from stages_found(cast, line, standing)
    yield from relations_found(cast, line, standing)
