"""Reads the facts of one incident from a practitioner's words: by phrases, by who is who, and by what it has learnt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.nlu.first_person import a_child_writes, a_harmed_person_writes
from bot.nlu.sentence_model import SentenceModel
from bot.reading.choosing import chosen
from bot.reading.clause_cutting import clauses_of
from bot.reading.clause_signs import AGES, clauses_with_signs
from bot.reading.incident import Incident, incident_in
from bot.reading.introductions import is_of_who_writes
from bot.reading.judged_ages import ages_judged
from bot.reading.judging import facts_judged
from bot.reading.keeping import learnt
from bot.reading.opinions import Opinions, how_likely_it_tells, opinions_on, surely_tells_nothing
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
    return read_on(text, incident_told_in(text), so_far)


def incident_told_in(text: str) -> Incident | None:
    """What a message that may tell something is made of: the first half of reading it, while the network works."""
    if _is_of_themselves(text):
        return None
    _begin(text)
    return incident_in(text)


def read_on(text: str, alone: Incident | None, so_far: SoFar | None = None) -> Reading:
    """The second half.

    Args:
        alone: what incident_told_in found in the text.
    """
    if _is_of_themselves(text):
        return Reading()
    stands_alone = alone is not None and (so_far is None or tells_a_story_of_its_own(alone.cast))
    if stands_alone and surely_tells_nothing(text, learnt(), tells_from=tells_from()):
        # Whatever ages and places it names: of what phrases find in the likes of "my nephew is 15, what is the law"
        # nine of ten are wrong, on accounts set apart. Of one spoken of before "he's looked after" does tell something.
        return Reading()
    if so_far is None or stands_alone or is_a_bare_answer(text):
        return Reading() if alone is None else _read_alone(alone)
    return _read_later(text, alone, so_far)


def _is_of_themselves(text: str) -> bool:
    """The practitioner's questions are not for a child or a harmed person, nor is what they say of themselves."""
    return a_child_writes(text) or a_harmed_person_writes(text)


def _read_alone(alone: Incident) -> Reading:
    return _reading_of(alone, _with_what_is_said_by_itself(_facts(alone), alone, alone))


def _read_later(text: str, alone: Incident | None, so_far: SoFar) -> Reading:
    """After the sentence that says who is who.

    What tells nothing more of an incident ("put this in a document") is read by phrases, whatever that sentence tells.
    """
    told = so_far.sentence()
    tells_more = alone is not None and _opinions_on(alone) is not None
    if tells_more:
        _begin(told + text)
        SentenceModel.load().begin(told + text)
    whole = incident_in(told + text)
    more = so_far_after(alone.cast) if alone is not None else None
    now = so_far.with_more(more) if more else so_far
    if whole is None:
        return Reading((), now)
    later = [one for one in whole.found if whole.typed(one.first, one.last)[0] >= len(told)]
    facts = chosen(later)
    if tells_more:
        facts = iter(_with_what_is_said_by_itself(_facts_told_later(whole, later), whole, alone))
    reading = _reading_of(whole, facts)
    # Only a story implies a place: "he's my foster child", said later, is not where it happened.
    said = (one for one in reading.facts if one.start >= len(told) and one.confidence > IN_PASSING)
    read = tuple(one.moved_back(len(told)) for one in said)
    return Reading((*_age_of_the_first_who_is_named(alone, so_far, read), *read), now)


def _age_of_the_first_who_is_named(
    alone: Incident | None, so_far: SoFar, read: tuple[ReadFact, ...]
) -> Iterator[ReadFact]:
    """ "He's 10", where nobody was called he or she before: the one who is asked about."""
    if alone is None or not so_far.knows_nothing_of_the_child or any(one.fact in AGES for one in read):
        return
    yield from _reading_of(alone, [one for one in chosen(alone.found) if one.fact in AGES]).facts


def _facts_told_later(whole: Incident, later: Iterable[Found]) -> list[Found]:
    """Whose an age is, the words show: of the one who is "he" in the sentence before them nobody was ever taught."""
    ages = [one for one in chosen(later) if one.fact in AGES]
    return [*ages, *(one for one in _facts(whole) if one.fact not in AGES)]


def _with_what_is_said_by_itself(found: list[Found], told: Incident, alone: Incident | None) -> list[Found]:
    """What an answer says in one clause that names nobody ("it's the first time") is believed as its phrases have it:
    accounts teach too little of such.

    Args:
        told: the message with what was told before it; `alone`: without.
    """
    if alone is None or alone.cast.people.persons or len(clauses_of(alone.line)) > 1:
        return found
    known = {one.fact for one in found}
    return [*found, *(one for one in chosen(told.found) if one.confidence == 1.0 and one.fact not in known)]


def _reading_of(incident: Incident, found: Iterable[Found]) -> Reading:
    facts = sorted(found, key=lambda one: FACT_NAMES.index(one.fact))
    read = tuple(
        ReadFact(one.fact, one.value, *incident.typed(one.first, one.last), one.hedged, one.confidence) for one in facts
    )
    read = tuple(one for one in read if not is_of_who_writes(one, incident.message))
    return Reading(read, so_far_after(incident.cast), tells_a_story_of_its_own(incident.cast))


def _begin(text: str) -> None:
    """The network's pass over a message works beside the parser."""
    if worth_reading(plain_text(text).text) and (network := learnt().network) is not None:
        network.begin(text)


def _opinions_on(incident: Incident) -> Opinions | None:
    """None where the message tells of no incident: a question about incidents has much the same words."""
    if surely_tells_nothing(incident.message, learnt(), tells_from=tells_from()):
        return None
    clauses = clauses_with_signs(incident)
    tells = how_likely_it_tells(incident, clauses, learnt()) if clauses else 0.0
    return opinions_on(incident, clauses, learnt(), tells=tells) if tells >= tells_from() else None


def _facts(incident: Incident) -> list[Found]:
    """By phrases alone where the message tells of no incident."""
    opinions = _opinions_on(incident)
    if opinions is None:
        return list(chosen(incident.found))
    found = list(facts_judged(incident, opinions, learnt().weighs))
    if not incident.cast.deed and all(one.fact == WHO for one in found):
        # "she's 7 and he's 9" alone does not say who did anything.
        return [one for one in chosen(incident.found) if one.fact in AGES]
    return [*found, *ages_judged(incident, opinions, found)]
