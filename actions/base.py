"""What every action stands on: whatever goes wrong inside, the practitioner hears the numbers.

Rasa answers nothing at all when an action raises, and keeps values that a raising validator never looked at.
Both bases below turn an exception into the fixed safety line, and put back what was not checked. They log the place and
the kind of the failure, never its message: an exception's text can hold what a person wrote.
"""

from __future__ import annotations

import logging
import traceback
from abc import ABC, abstractmethod
from typing import Any

from rasa_sdk import Action, FormValidationAction, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import ActionExecutionRejection

from actions import clock
from safeguarding.safety_line import safety_line_by

REQUESTED_SLOT = "requested_slot"
EVENTS_THAT_EMPTY_THE_SLOTS = {"reset_slots", "restart", "session_started"}

Event = dict[str, Any]
"""An event as rasa_sdk.events makes it."""

Domain = dict[str, Any]

log = logging.getLogger(__name__)


class CarefulAction(Action, ABC):
    """An action that is never silent. Write `act` where Rasa's documentation says `run`."""

    @abstractmethod
    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        """Says something through the dispatcher and returns what changes."""

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        try:
            return await self.act(dispatcher, tracker, domain)
        except ActionExecutionRejection:
            raise  # not a failure: it hands the turn back to the rules
        except Exception as error:  # noqa: BLE001 - every failure must reach the practitioner as the safety line
            _note(self, tracker, error)
            return say_only_the_safety_line(dispatcher)


class CarefulFormValidation(FormValidationAction, ABC):
    """A form's validation that is never silent and never keeps a value that it could not check."""

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        asked, unchecked = tracker.slots.get(REQUESTED_SLOT), tracker.slots_to_validate()
        try:
            return list(await super().run(dispatcher, tracker, domain))
        except ActionExecutionRejection:
            raise
        except Exception as error:  # noqa: BLE001 - as above
            _note(self, tracker, error)
            return say_only_the_safety_line(dispatcher) + _undo(unchecked, asked, tracker)


def say_only_the_safety_line(dispatcher: CollectingDispatcher) -> list[Event]:
    """Takes back what was about to be said: half of a guidance could be read as the whole of it."""
    dispatcher.messages.clear()
    dispatcher.utter_message(text=safety_line_by(lambda: clock.now()))
    return []


def _undo(unchecked: dict[str, Any], asked: str | None, tracker: Tracker) -> list[Event]:
    """Events that leave the slots as they were before this message, and the open question open."""
    before = _slots_before_this_message(tracker)
    events = [SlotSet(slot, before.get(slot)) for slot in unchecked if slot != REQUESTED_SLOT]
    # Without a question there is nothing to keep open; setting it to None would tell Rasa that the form is done.
    return events + ([SlotSet(REQUESTED_SLOT, asked)] if asked else [])


def _slots_before_this_message(tracker: Tracker) -> dict[str, Any]:
    last_message = max((place for place, event in enumerate(tracker.events) if event["event"] == "user"), default=0)
    slots: dict[str, Any] = {}
    for event in tracker.events[:last_message]:
        if event["event"] == "slot":
            slots[event["name"]] = event["value"]
        elif event["event"] in EVENTS_THAT_EMPTY_THE_SLOTS:
            slots.clear()
    return slots


def _note(action: Action, tracker: Tracker, error: Exception) -> None:
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{place.filename.rpartition('/')[2]}:{place.lineno}"
    kind = type(error).__name__
    log.error("%s failed: %s at %s, conversation %s", action.name(), kind, where, tracker.sender_id)
