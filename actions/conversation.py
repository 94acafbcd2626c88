"""Opening, danger, new case, stopping, and what to do with a message that nobody could read."""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import clock
from actions.base import CarefulAction, Domain, Event
from actions.case import FACTS_CONFIRMED, TOLD, Case, case_of
from actions.corrections import take_in
from actions.endings import begin_anew
from actions.message import Message, message_in
from actions.misunderstanding import ANYWHERE, not_understood
from actions.telling import say
from actions.typed_answer import DANGER
from actions.what_to_do import say_the_level, say_what_danger_needs
from safeguarding.assessment import assess
from safeguarding.call_words import who_to_call_in_words
from safeguarding.hours import who_to_call

# Once the level is told: "why?" asks for its reasons, "say that again" for itself.
_WANTS_THE_LEVEL_AGAIN = frozenset({"why_do_you_ask", "repeat_that"})


class ActionWelcome(CarefulAction):
    """What this is, no names, the limit of confidence, 999 first, and one open question."""

    opens = False

    def name(self) -> str:
        return "action_welcome"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        say(dispatcher, "utter_welcome")
        return [SlotSet("opened", True), SlotSet("reply_kind", "welcome"), SlotSet("misunderstood", 0)]


class ActionDanger(CarefulAction):
    """999 first, whatever was being asked; an open question comes again by itself, its fact untouched."""

    opens = False

    def name(self) -> str:
        return "action_danger"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        say_what_danger_needs(dispatcher)
        if not tracker.active_loop_name:
            say(dispatcher, "utter_when_safe")
        case = case_of(tracker.slots)
        _note_what_is_told_of_it(case, message_in(tracker.latest_message))
        case.put("reply_kind", "danger")
        case.put("misunderstood", 0)
        return case.events()


def _note_what_is_told_of_it(case: Case, message: Message) -> None:
    """Nobody has to tell it again when everyone is safe."""
    told = {fact: code for fact, code in message.facts.items() if fact != DANGER and not case.knows(fact)}
    take_in(case, told, words=message.words)
    case.put("who_is_who", message.who_is_who or case.slots["who_is_who"])


class ActionNewCase(CarefulAction):
    """Empties the case, so that nothing of one child reaches the next."""

    def name(self) -> str:
        return "action_new_case"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        return begin_anew(dispatcher)


class ActionStop(CarefulAction):
    """Ends outside a question: the numbers, and that one can come back."""

    def name(self) -> str:
        return "action_stop"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        say(dispatcher, "utter_stopped", call=who_to_call_in_words(who_to_call(clock.now())))
        return [SlotSet("reply_kind", "closing")]


class ActionMisunderstood(CarefulAction):
    """Once: what can be asked here. Twice in a row: the numbers and a person."""

    def name(self) -> str:
        return "action_misunderstood"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        case = case_of(tracker.slots)
        not_understood(dispatcher, case, at_first=ANYWHERE)
        return [SlotSet("misunderstood", case.counted("misunderstood")), SlotSet("reply_kind", "misunderstood")]


class ActionDefaultFallback(ActionMisunderstood):
    """Rasa's own last resort, which would otherwise say one fixed line and forget the message."""

    def name(self) -> str:
        return "action_default_fallback"


class ActionSmallTalk(CarefulAction):
    """Thanks, goodbye, and yes or no with nothing asked: a short answer, never silence."""

    def name(self) -> str:
        return "action_small_talk"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        case = case_of(tracker.slots)
        if case.slots[FACTS_CONFIRMED] and case.stage != TOLD:
            return [FollowupAction("action_finish_assessment")]  # it failed before: the result is still owed
        intent = tracker.get_intent_of_latest_message()
        if case.stage == TOLD and intent in _WANTS_THE_LEVEL_AGAIN:
            say_the_level(dispatcher, assess(case.facts))
            return [SlotSet("reply_kind", "answer"), SlotSet("misunderstood", 0)]
        response = {"thank": "utter_thank", "goodbye": "utter_goodbye"}.get(intent or "", "utter_what_next")
        say(dispatcher, response, call=who_to_call_in_words(who_to_call(clock.now())))
        return [SlotSet("reply_kind", "closing"), SlotSet("misunderstood", 0)]
