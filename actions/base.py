"""What every action stands on: whatever goes wrong inside, the practitioner hears the numbers.

Rasa answers nothing at all when an action raises. The base below turns an exception into the fixed safety line. It logs
the place and the kind of the failure, never its message: an exception's text can hold what a person wrote. The forms'
validations stand on it too: no slot is filled but by what they return, so a failing one keeps nothing unchecked.
"""

from __future__ import annotations

import logging
import traceback
from abc import ABC, abstractmethod
from typing import Any, ClassVar

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import ActionExecutionRejection

from actions import clock
from safeguarding.safety_line import safety_line_by

REQUESTED_SLOT = "requested_slot"

Event = dict[str, Any]
"""An event as rasa_sdk.events makes it."""

Domain = dict[str, Any]

log = logging.getLogger(__name__)


class CarefulAction(Action, ABC):
    """An action that is never silent. Write `act` where Rasa's documentation says `run`.

    The first reply of a conversation opens with what this is, whichever action gives it. `opens` is False for those
    that cannot wait for it, and for those that speak to someone whom it is not for.
    """

    opens: ClassVar[bool] = True

    @abstractmethod
    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        """Says something through the dispatcher and returns what changes."""

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        try:
            events = await self.act(dispatcher, tracker, domain)
            return events + self._opening(dispatcher, tracker, events)
        except ActionExecutionRejection:
            raise  # not a failure: it hands the turn back to the rules
        except Exception as error:  # noqa: BLE001 - every failure must reach the practitioner as the safety line
            _note(self, tracker, error)
            return say_only_the_safety_line(dispatcher)

    def _opening(self, dispatcher: CollectingDispatcher, tracker: Tracker, events: list[Event]) -> list[Event]:
        if not self.opens or tracker.slots.get("opened") or not (events or dispatcher.messages):
            return []
        dispatcher.utter_message(response="utter_opening")
        dispatcher.messages.insert(0, dispatcher.messages.pop())
        return [SlotSet("opened", True)]


def say_only_the_safety_line(dispatcher: CollectingDispatcher) -> list[Event]:
    """Takes back what was about to be said: half of a guidance could be read as the whole of it."""
    dispatcher.messages.clear()
    dispatcher.utter_message(text=safety_line_by(lambda: clock.now()))
    return []


def _note(action: Action, tracker: Tracker, error: Exception) -> None:
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{place.filename.rpartition('/')[2]}:{place.lineno}"
    kind = type(error).__name__
    log.error("%s failed: %s at %s, conversation %s", action.name(), kind, where, tracker.sender_id)
