"""Reads the facts of one incident from a practitioner's words: by phrases, by who is who, and by what it has learnt."""

from __future__ import annotations

from dataclasses import dataclass

from bot.nlu.first_person import a_child_writes, a_harmed_person_writes
from bot.reading.choosing import chosen
from bot.reading.clause_signs import AGES, clauses_with_signs
from bot.reading.incident import Incident, incident_in
from bot.reading.judged_ages import ages_judged
from bot.reading.judging import facts_judged
from bot.reading.keeping import learnt
from bot.reading.opinions import opinions_on
from bot.reading.phrases import IN_PASSING, Found
from bot.reading.plain_text import plain_text
from bot.reading.read_fact import ReadFact
from bot.reading.so_far import SoFar, is_a_bare_answer, so_far_after, tells_a_story_of_its_own
from bot.reading.sureness import tells_from
from bot.reading.worth_reading import worth_reading
from safeguarding.facts import FACT_NAMES

WHO = "who_else"


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
    # The accounts that are learnt from are told in one go: what comes later is read by phrases. Only a story implies a
    # place: "he's my foster child", said later, is not where it happened.
    whole = _read(told + text, by_phrases_alone=True)
    said = (one for one in whole.facts if one.start >= len(told) and one.confidence > IN_PASSING)
    later = tuple(one.moved_back(len(told)) for one in said)
    return Reading(later, so_far.with_more(alone.so_far) if alone.so_far else so_far)


def _read(text: str, *, by_phrases_alone: bool = False) -> Reading:
    if not by_phrases_alone:
        _begin(text)
    incident = incident_in(text)
    if incident is None:
        return Reading()
    found = chosen(incident.found) if by_phrases_alone else _facts(incident)
    facts = sorted(found, key=lambda one: FACT_NAMES.index(one.fact))
    read = tuple(
        ReadFact(one.fact, one.value, *incident.typed(one.first, one.last), one.hedged, one.confidence) for one in facts
    )
    return Reading(read, so_far_after(incident.cast), tells_a_story_of_its_own(incident.cast))


def _begin(text: str) -> None:
    """The network's pass over a message works beside the parser."""
    network = learnt().network
    if network is not None and worth_reading(plain_text(text).text):
        network.begin(text)


def _facts(incident: Incident) -> list[Found]:
    """By phrases alone where the message tells of no incident."""
    clauses = clauses_with_signs(incident)
    opinions = opinions_on(incident, clauses, learnt()) if clauses else None
    if opinions is None or opinions.tells < tells_from():  # a question about incidents has much the same words
        return list(chosen(incident.found))
    found = [one for one in facts_judged(incident, opinions) if one.fact not in AGES]
    if not incident.cast.deed and all(one.fact == WHO for one in found):
        # "she's 7 and he's 9" alone does not say who did anything.
        return [one for one in chosen(incident.found) if one.fact in AGES]
    return [*found, *ages_judged(incident, opinions, found)]
