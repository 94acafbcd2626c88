"""Reads the facts back before the result, with the words they were read from, each to be changed by one choice."""

from __future__ import annotations

import json

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import CarefulAction, Domain, Event
from actions.case import Case, case_of
from actions.telling import as_list, facts_in_words, say
from safeguarding.fact_words import fact_words, read_back

_MOST_BUTTONS = 10


class ActionAskFactsConfirmed(CarefulAction):
    """Asks whether the facts are right."""

    def name(self) -> str:
        return "action_ask_facts_confirmed"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        case = case_of(tracker.slots)
        say(dispatcher, "utter_read_back", facts=as_list(lines_with_words(case)), buttons=_buttons(case))
        return []


class ActionShowFacts(CarefulAction):
    """Says what is known so far, whenever asked."""

    def name(self) -> str:
        return "action_show_facts"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        case = case_of(tracker.slots)
        if not case.facts.known():
            say(dispatcher, "utter_no_facts_yet")
        else:
            say(dispatcher, "utter_facts_so_far", facts=as_list(facts_in_words(case.facts)))
        return [SlotSet("reply_kind", "answer"), SlotSet("misunderstood", 0)]


def lines_with_words(case: Case) -> list[str]:
    """Each known fact; a fact read from a story with its words, and marked where the writer was not sure."""
    facts, words = case.facts, case.slots.get("words_read") or {}
    lines = []
    for name, value in facts.known().items():
        line = read_back(name, value, about=facts)
        if name in words:
            said, hedged = words[name]
            line += f" (“{said}”{', not certain' if hedged else ''})"
        lines.append(line)
    return lines


def words_of(case: Case, fact: str) -> str | None:
    """The words that a fact was read from, while they are kept; None when it was chosen."""
    words = case.slots.get("words_read") or {}
    return words[fact][0] if fact in words else None


def _buttons(case: Case) -> list[dict[str, str]]:
    yes = {"title": "Yes, that is right", "payload": "/affirm"}
    changes = [
        {"title": f"Change: {fact_words(name).label}", "payload": f"/change_fact{json.dumps({'fact': name})}"}
        for name in list(case.facts.known())[:_MOST_BUTTONS]
    ]
    return [yes, *changes]
