"""Answers to what people ask, from the knowledge; whom to call is worked out for the moment that the question names."""

from __future__ import annotations

from datetime import datetime

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import clock
from actions.base import CarefulAction, Domain, Event
from actions.case import NOT_FOR_THEM, case_of, emptied
from actions.message import NOT_FOR, Message, message_in
from actions.misunderstanding import say_who_understands
from actions.telling import as_list, say, say_whom_it_is_for
from actions.what_to_do import say_the_level_so_far
from actions.who_writes import may_be_the_practitioner, surely_was_harmed
from safeguarding.answer_texts import Answer, answer, answer_ids
from safeguarding.call_words import who_to_call_in_words
from safeguarding.hours import WhoToCall, who_to_call
from safeguarding.stated_time import stated_time

WHO_TO_CALL, OUT_OF_SCOPE = "ask_who_to_call", "out_of_scope"


def answer_text(intent: str, text: str, now: datetime) -> str:
    """The reviewed answer to an intent, with the number of this minute, or of the minute that `text` names."""
    found = answer(intent, who_to_call(now))
    if intent == WHO_TO_CALL:
        return f"{whom_to_call(text, now)}\n\n{found.then}"
    return _as_text(found)


def whom_to_call(text: str, now: datetime) -> str:
    """Who answers now; or, where a question names a time, who answers then and who answers now."""
    asked_about = stated_time(text, now=now)
    if asked_about is None:
        return who_to_call_in_words(who_to_call(now))
    return _at_a_stated_time(who_to_call(asked_about)) + "\n\n" + who_to_call_in_words(who_to_call(now))


class ActionAnswerQuestion(CarefulAction):
    """Any question that is not about an incident of one's own; each in the message gets its answer."""

    def name(self) -> str:
        return "action_answer_question"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        message, now = message_in(tracker.latest_message), clock.now()
        if message.intent == OUT_OF_SCOPE and tracker.slots.get("misunderstood"):
            say_who_understands(dispatcher)
            return [SlotSet("reply_kind", "misunderstood")]
        say_the_level_so_far(dispatcher, case_of(tracker.slots), _asked(message))
        for intent in _asked(message):
            dispatcher.utter_message(text=answer_text(intent, message.text, now))
        if tracker.slots.get("reply_kind") == NOT_FOR_THEM:
            # A child who asks "are you a real person" is still a child.
            say_whom_it_is_for(dispatcher)
            return [SlotSet("reply_kind", NOT_FOR_THEM), SlotSet("misunderstood", 0)]
        if message.intent == OUT_OF_SCOPE:
            return [SlotSet("reply_kind", "answer"), SlotSet("misunderstood", 1)]
        if not tracker.active_loop_name:
            say(dispatcher, "utter_ask_anything_else")
        return [SlotSet("reply_kind", "answer"), SlotSet("misunderstood", 0)]


class ActionRouteElsewhere(CarefulAction):
    """A fitting, kind or firm answer with a route for people whom the service is not for; no practitioner questions."""

    opens = False

    def name(self) -> str:
        return "action_route_elsewhere"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        message, now = message_in(tracker.latest_message), clock.now()
        keeps_the_case = may_be_the_practitioner(message, case_of(tracker.slots))
        sounds_so = keeps_the_case and not surely_was_harmed(message)
        if sounds_so or (message.is_from_someone_else and not message.is_surely(NOT_FOR)):
            say_whom_it_is_for(dispatcher)
            asked = [intent for intent in message.also_asks if intent in answer_ids()]
        else:
            asked = [message.intent]
        for intent in asked:
            dispatcher.utter_message(text=answer_text(intent, message.text, now))
        if keeps_the_case:
            return [SlotSet("reply_kind", "answer"), SlotSet("misunderstood", 0)]
        left = emptied() if message.is_from_someone_else else []
        return [*left, SlotSet("reply_kind", NOT_FOR_THEM), SlotSet("misunderstood", 0)]


def _asked(message: Message) -> list[str]:
    known = {*answer_ids(), WHO_TO_CALL}
    return [intent for intent in dict.fromkeys([message.intent, *message.also_asks]) if intent in known]


def _as_text(found: Answer) -> str:
    return "\n\n".join(part for part in (found.text, as_list(found.points), found.then) if part)


def _at_a_stated_time(who: WhoToCall) -> str:
    day = f"{who.at.strftime('%A')} {who.at.day} {who.at.strftime('%B')}"
    numbers = ", ".join(f"{each.number} ({each.name})" for each in (who.first, who.other))
    return f"{day}, {who.at.strftime('%H:%M')}: {numbers}"
