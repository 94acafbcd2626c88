"""Puts policy and knowledge into messages; each sentence stands in domain.yml or in safeguarding/knowledge."""

from __future__ import annotations

from collections.abc import Iterable

from rasa_sdk.executor import CollectingDispatcher

from actions import clock
from safeguarding.assessment import Assessment, OpenFact
from safeguarding.band_words import band_words
from safeguarding.call_words import filled
from safeguarding.continuum import Band
from safeguarding.fact_words import fact_words, read_back
from safeguarding.facts import Facts
from safeguarding.guidance import Block
from safeguarding.hours import who_to_call

_MOST_OPEN_FACTS_NAMED = 5


def say(dispatcher: CollectingDispatcher, response: str, **values: object) -> None:
    """Say a response of domain.yml; every placeholder is given, since Rasa prints a missing one as it stands."""
    dispatcher.utter_message(response=response, **values)


def say_whom_it_is_for(dispatcher: CollectingDispatcher) -> None:
    """Where it is not plain who writes: the lines for a child and a parent, and that others may go on."""
    lines = {name: filled(f"{{{name}}}", who_to_call(clock.now())) for name in ("childline", "nspcc_helpline")}
    say(dispatcher, "utter_whom_it_is_for", **lines)


def as_list(lines: Iterable[str]) -> str:
    """Lines as a list that reads well as plain text and as Markdown."""
    return "\n".join(f"- {line}" for line in lines)


def as_steps(block: Block) -> str:
    """A block of guidance: its title, what to do in order, and what not to do."""
    steps = "\n".join(f"{place}. {step}" for place, step in enumerate(block.steps, start=1))
    return "\n".join(part for part in (f"**{block.title}**", steps, as_list(block.avoid)) if part)


def facts_in_words(facts: Facts, names: Iterable[str] | None = None) -> list[str]:
    """Each known fact as a sentence without a full stop, in the order of the facts."""
    known = facts.known()
    chosen = known if names is None else [name for name in names if name in known]
    return [read_back(name, known[name], about=facts) for name in chosen]


def range_in_words(assessment: Assessment) -> tuple[str, dict[str, str]]:
    """The response that tells the level, and what fills it."""
    values = {
        "lowest": assessment.lowest.word,
        "highest": assessment.highest.word,
        "meaning": band_words(assessment.lowest.word).meaning,
    }
    if assessment.is_settled:
        return "utter_level", values
    if assessment.highest is Band.INAPPROPRIATE:
        return "utter_level_normal_or_inappropriate", values
    if assessment.lowest is Band.NORMAL:
        return "utter_level_open", values
    if assessment.lowest is Band.INAPPROPRIATE:
        # The words for its lowest level ("mostly mutual") would say more than is known.
        return "utter_level_at_least_inappropriate", values
    return "utter_level_at_least", values


def what_is_not_known(open_facts: Iterable[OpenFact]) -> list[str]:
    """The open facts that count most, each with the level that it could lead to."""
    listed = [one for one in open_facts if one.fact != "age_gap"][:_MOST_OPEN_FACTS_NAMED]  # the ages say it
    return [f"{fact_words(one.fact).label} ({one.could_be[0].word})" for one in listed]
