"""What a message does that gives no fact: why, back, what should I do, yes or no, or someone whom it is not for."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

from actions import clock
from actions.another_case import wants_to_go_on
from actions.answering import answer_text
from actions.case import FACTS_CONFIRMED, TOLD, Case
from actions.message import Message
from actions.telling import say, say_whom_it_is_for
from actions.turn import says_that_is_all
from actions.what_to_do import WHAT_SHOULD_I_DO, say_what_to_do_so_far
from actions.who_writes import surely_was_harmed
from safeguarding.fact_words import fact_words
from safeguarding.facts import FACT_NAMES
from safeguarding.short_answers import is_no, is_yes

# "Don't know", asked whether all of it is right: it is what they told, and can be changed afterwards.
_GOES_ON_TO_THE_RESULT = frozenset({"affirm", "skip", "dont_know"})
_THE_QUESTION_COMES_AGAIN = frozenset({"repeat_that", "greet", "thank"})


def settle_without_facts(
    dispatcher: CollectingDispatcher, case: Case, message: Message, covers: tuple[str, ...]
) -> bool:
    """Handle what changes no fact: why, back, change this, yes or no to the read-back. False if it is none of these."""
    if message.chosen:
        return _ask_again(case, str(message.chosen.get("fact")))
    if message.intent == WHAT_SHOULD_I_DO:
        return _say_what_to_do(dispatcher, case)
    if case.requested is None or message.intent in _THE_QUESTION_COMES_AGAIN:
        return True  # where the form has just begun, the first question follows
    if _is_about_the_questions(dispatcher, case, message, covers):
        return True
    if says_that_is_all(message) or wants_to_go_on(message, case):
        return True  # the asking ends, or the question comes again
    return _does_not_settle(dispatcher, case, message, covers)


def _is_about_the_questions(
    dispatcher: CollectingDispatcher, case: Case, message: Message, covers: tuple[str, ...]
) -> bool:
    if message.intent == "why_do_you_ask":
        return _say_why(dispatcher, case, covers)
    if message.intent == "go_back":
        return _go_back(dispatcher, case)
    return case.requested == FACTS_CONFIRMED and _answer_to_the_read_back(dispatcher, case, message)


def _does_not_settle(dispatcher: CollectingDispatcher, case: Case, message: Message, covers: tuple[str, ...]) -> bool:
    """Understood, but neither who writes nor which of several answers is meant is plain. Of whoever has told of an
    incident a few words that may be a child's ("took no notice of me") are not taken so."""
    if message.is_from_someone_else and not (case.is_told and message.may_be_from_someone_else):
        _say_what_is_for_them(dispatcher, message)
        return True
    if covers and (is_yes(message.text) or is_no(message.text)):
        say(dispatcher, "utter_which_of_these")
        return True
    return False


def _say_what_is_for_them(dispatcher: CollectingDispatcher, message: Message) -> None:
    if surely_was_harmed(message):
        dispatcher.utter_message(text=answer_text(message.intent, message.text, clock.now()))
    else:
        say_whom_it_is_for(dispatcher)


def _say_what_to_do(dispatcher: CollectingDispatcher, case: Case) -> bool:
    if case.stage == TOLD and case.requested is None:
        case.put("told", None)  # all of it is told again
    else:
        say_what_to_do_so_far(dispatcher, case)
    case.put("misunderstood", 0)
    return True


def _ask_again(case: Case, fact: str) -> bool:
    if fact not in FACT_NAMES:
        return False
    case.put("ask_first", fact)
    case.forget([FACTS_CONFIRMED])
    case.put("not_known_in_a_row", 0)
    return True


def _say_why(dispatcher: CollectingDispatcher, case: Case, covers: tuple[str, ...]) -> bool:
    for fact in covers:
        dispatcher.utter_message(text=fact_words(fact).why)
    if not covers:
        say(dispatcher, "utter_why_read_back")
    case.put("misunderstood", 0)
    return True


def _go_back(dispatcher: CollectingDispatcher, case: Case) -> bool:
    answered = list(case.slots["answered"] or [])
    if not answered:
        say(dispatcher, "utter_nothing_to_go_back_to")
        return True
    last = answered.pop()
    case.put("answered", answered or None)
    return _ask_again(case, last)


def _answer_to_the_read_back(dispatcher: CollectingDispatcher, case: Case, message: Message) -> bool:
    if message.intent in _GOES_ON_TO_THE_RESULT or says_that_is_all(message):
        case.put(FACTS_CONFIRMED, True)
        return True
    if message.intent in {"deny", "correct"}:
        say(dispatcher, "utter_what_to_change")
        return True
    return False
