"""What ends the questions: someone they are not for, another case, or stop."""

from __future__ import annotations

from collections.abc import Mapping

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import clock, turn
from actions.another_case import begins_another_case, is_to_be_asked
from actions.answering import answer_text
from actions.base import REQUESTED_SLOT, Event
from actions.case import CHOOSING, CLOSING, NOT_FOR_THEM, STARTED_ANEW, Case, emptied
from actions.message import Message
from actions.telling import say
from actions.who_writes import is_for_certain_someone_else
from safeguarding.call_words import who_to_call_in_words
from safeguarding.hours import who_to_call


def ending(
    dispatcher: CollectingDispatcher, case: Case, message: Message, told: Mapping[str, object]
) -> list[Event] | None:
    """Events that end the questions; None while they go on."""
    if is_for_certain_someone_else(message, case, told):
        return leave(dispatcher, message.intent)
    if begins_another_case(message, case) and not told:
        return ask_which_case(dispatcher, case) if is_to_be_asked(message, case) else begin_anew(dispatcher)
    if _wants_to_stop(message) and case.requested and not told:
        return stop(dispatcher, case)
    return None


def _wants_to_stop(message: Message) -> bool:
    """ "Finish" asks for the result, and "it has to stop" for none of this."""
    return message.is_surely({"stop"}) and not turn.says_that_is_all(message)


def leave(dispatcher: CollectingDispatcher, intent: str) -> list[Event]:
    """For someone whom the questions are not for: their route, and nothing of the case is kept."""
    dispatcher.utter_message(text=answer_text(intent, "", clock.now()))
    return [*emptied(), SlotSet("reply_kind", NOT_FOR_THEM)]


def stop(dispatcher: CollectingDispatcher, case: Case) -> list[Event]:
    """No more questions for now; what is known stays, and a later message goes on from there."""
    say(dispatcher, "utter_stopped", call=who_to_call_in_words(who_to_call(clock.now())))
    case.put("reply_kind", CLOSING)
    case.put(REQUESTED_SLOT, None)
    return case.events()


def ask_which_case(
    dispatcher: CollectingDispatcher, case: Case, facts: Mapping[str, object] | None = None
) -> list[Event]:
    """Whether it is about the same incident; until that is answered nothing is lost.

    Args:
        facts: what the message tells, for the case that is chosen.
    """
    say(dispatcher, "utter_same_or_other_case")
    case.put("pending", dict(facts or {}))
    case.put("reply_kind", CHOOSING)
    case.put(REQUESTED_SLOT, None)
    return case.events()


def begin_anew(dispatcher: CollectingDispatcher) -> list[Event]:
    """Nothing of one child's facts reaches the next case."""
    say(dispatcher, "utter_new_case")
    return [*emptied(), SlotSet("reply_kind", STARTED_ANEW)]
