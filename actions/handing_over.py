"""The hand-over summary, and the questions that only make it fuller; made when asked for and never stored."""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import clock, replies, turn
from actions.base import REQUESTED_SLOT, CarefulAction, Domain, Event
from actions.case import ENDINGS, Case, case_of
from actions.corrections import take_in
from actions.endings import ending
from actions.form_turn import is_first_run_in_turn
from actions.form_validation import CarefulFormValidation
from actions.message import message_in
from actions.misunderstanding import not_understood
from actions.options import options_of
from actions.settling import settle_without_facts
from actions.telling import say
from actions.what_to_do import say_what_danger_needs_where_it_is_spoken_of
from safeguarding.assessment import assess
from safeguarding.facts import NOT_KNOWN
from safeguarding.handover import as_text, handover
from safeguarding.hours import who_to_call
from safeguarding.questions import next_for_the_handover


class ValidateHandoverForm(CarefulFormValidation):
    """Facts that do not move the level: each may be skipped, and "stop" goes straight to the summary."""

    def name(self) -> str:
        return "validate_handover_form"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        case, message = case_of(tracker.slots), message_in(tracker.latest_message)
        if not is_first_run_in_turn(tracker):
            return case.events()
        covers = (case.requested,) if case.requested else ()
        told = turn.codes_told(case, message, covers, options_of(case.requested, domain))
        if case.requested and turn.is_handed_to_the_rules(message, told, covers):
            return []
        if covers and not told and (message.intent == "stop" or turn.says_that_is_all(message)):
            return _close(case)
        if (events := ending(dispatcher, case, message, told)) is not None:
            return events
        say_what_danger_needs_where_it_is_spoken_of(dispatcher, message, covers, told)
        if told:
            replies.say_changes(dispatcher, take_in(case, told))
            case.put("answered", [*(case.slots["answered"] or []), *covers])
        elif not settle_without_facts(dispatcher, case, message, covers):
            not_understood(dispatcher, case)
        replies.answer_beside(dispatcher, case, message, told)
        return _ask_next(case)


class ActionFinishHandover(CarefulAction):
    """Gives the summary when there is no more to add."""

    def name(self) -> str:
        return "action_finish_handover"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        case = case_of(tracker.slots)
        return [] if case.slots["reply_kind"] in ENDINGS else _hand_over(dispatcher, case)


class ActionHandover(CarefulAction):
    """Gives the summary at once, with what is known."""

    def name(self) -> str:
        return "action_handover"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        return _hand_over(dispatcher, case_of(tracker.slots))


def _hand_over(dispatcher: CollectingDispatcher, case: Case) -> list[Event]:
    facts = case.facts
    if not facts.known():
        say(dispatcher, "utter_no_facts_yet")
        return [SlotSet("reply_kind", "answer")]
    summary = handover(facts, assess(facts), who_to_call(clock.now()))
    dispatcher.utter_message(text=as_text(summary))
    say(dispatcher, "utter_after_handover")
    return [SlotSet("reply_kind", "handover"), SlotSet("misunderstood", 0)]


def _ask_next(case: Case) -> list[Event]:
    question = next_for_the_handover(case.facts, case.asked)
    asks = case.slots["ask_first"] or (question.fact if question else None)
    case.put("ask_first", None)
    if asks is None:
        return _close(case)
    case.put(REQUESTED_SLOT, asks)
    case.put("reply_kind", "question")
    return case.events()


def _close(case: Case) -> list[Event]:
    if case.requested:
        case.put(case.requested, case.slots.get(case.requested) or NOT_KNOWN)
    case.put(REQUESTED_SLOT, None)
    return case.events()
