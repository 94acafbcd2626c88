"""Actions of the toy assistant: some that work, and one for each way to fail."""

from __future__ import annotations

import asyncio
import re
from abc import ABC

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import CarefulAction, Domain, Event

MARKER = "xylophone"
"""A word that a practitioner "writes"; it must be nowhere afterwards."""


class ToyAction(CarefulAction, ABC):
    opens = False


class Number(ToyAction):
    def name(self) -> str:
        return "action_number"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        dispatcher.utter_message(text="The number.")
        return []


class Done(ToyAction):
    def name(self) -> str:
        return "action_done"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        ages = [tracker.get_slot("child_age"), tracker.get_slot("other_age")]
        dispatcher.utter_message(text="Done: {} and {}.".format(*ages))
        return []


class Count(ToyAction):
    """Takes its time over what it has read, as a real action would, so that order and lost updates show."""

    def name(self) -> str:
        return "action_count"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        counted = int(tracker.get_slot("counted") or 0) + 1
        await asyncio.sleep(0.01)
        dispatcher.utter_message(text=str(counted))
        return [SlotSet("counted", counted)]


class Fail(ToyAction):
    def name(self) -> str:
        return "action_fail"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        dispatcher.utter_message(text="Half of the guidance.")
        raise ValueError(f"cannot handle {tracker.latest_message.get('text')}")


class FailHalfWay(Action):
    """Not a careful one: what happens if somebody forgets the base class."""

    def name(self) -> str:
        return "action_fail_half_way"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        raise ValueError(f"cannot handle {tracker.latest_message.get('text')}")


class Hang(ToyAction):
    def name(self) -> str:
        return "action_hang"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        await asyncio.sleep(0.5)
        dispatcher.utter_message(text="At last.")
        return [SlotSet("counted", 100)]


class SayNothing(ToyAction):
    def name(self) -> str:
        return "action_say_nothing"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        return []


class ValidateToyForm(ToyAction):
    """Reads a number as the answer to the open question; 13 is a number that it chokes on."""

    def name(self) -> str:
        return "validate_toy_form"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        events = await super().run(dispatcher, tracker, domain)
        if dispatcher.messages:  # it failed: the question stays open
            return [SlotSet("requested_slot", tracker.get_slot("requested_slot"))]
        return events

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        asked, message = tracker.get_slot("requested_slot"), tracker.latest_message
        told = {entity["entity"]: entity["value"] for entity in message.get("entities", [])}
        number = re.search(r"\b\d+\b", message.get("text") or "")
        if number and asked and not told:
            told = {asked: int(number.group())}
        if 13 in told.values():
            raise ValueError(f"cannot check {message.get('text')}")
        return [SlotSet(slot, age) for slot, age in told.items()]
