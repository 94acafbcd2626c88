"""What both forms' validations stand on: when one fails, its question stays open and nothing answers beside it.

Rasa takes a validation that sets no slot for a message the form could not use, drops what it said, and asks the rules.
"""

from __future__ import annotations

from abc import ABC

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.base import CarefulAction, Domain, Event
from actions.case import case_of


class CarefulFormValidation(CarefulAction, ABC):
    """A validation whose failure is heard."""

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        events = await super().run(dispatcher, tracker, domain)
        if events or not dispatcher.messages:
            return events
        case = case_of(tracker.slots)
        case.put("reply_kind", "safety")
        return case.events()
