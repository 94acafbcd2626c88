"""After a result, a new story may be the same incident told better or another child: only the practitioner can say."""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.base import CarefulAction, Domain, Event
from actions.case import case_of, emptied
from actions.corrections import take_in
from actions.replies import say_changes
from actions.telling import say


class ActionSameCase(CarefulAction):
    """Takes what was told into the case at hand."""

    def name(self) -> str:
        return "action_same_case"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        case = case_of(tracker.slots)
        told = case.slots.get("pending") or {}
        say_changes(dispatcher, take_in(case, told))
        case.put("pending", None)
        case.put("reply_kind", None)
        say(dispatcher, "utter_going_on" if told else "utter_nothing_is_lost")
        return case.events()


class ActionOtherCase(CarefulAction):
    """Empties the case and starts another with what was told."""

    def name(self) -> str:
        return "action_other_case"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        pending = case_of(tracker.slots).slots.get("pending") or {}
        case = case_of({})
        take_in(case, pending)
        say(dispatcher, "utter_new_case_begun")
        return [*emptied(), *case.events()]
