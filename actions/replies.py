"""What is said beside the next question: a change, an answer, why it is asked, or that it was not understood."""

from __future__ import annotations

from collections.abc import Mapping

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import clock, turn
from actions.answering import answer_text
from actions.base import REQUESTED_SLOT, Event
from actions.case import CLOSING, FACTS_CONFIRMED, NOT_FOR_THEM, STARTED_ANEW, Case, emptied
from actions.corrections import Changed
from actions.message import Message
from actions.telling import as_list, facts_in_words, say
from safeguarding.call_words import who_to_call_in_words
from safeguarding.continuum import Band
from safeguarding.fact_values import YesNo
from safeguarding.fact_words import fact_words
from safeguarding.facts import FACT_NAMES
from safeguarding.hours import who_to_call

_MISUNDERSTANDINGS_BEFORE_A_PERSON = 2


def in_danger(case: Case) -> bool:
    return case.facts.danger_now is YesNo.YES


def say_changes(dispatcher: CollectingDispatcher, changes: list[Changed]) -> None:
    """Each correction is said back with what it does to the level."""
    for change in changes:
        before = ", ".join(facts_in_words(change.before, [change.fact]))
        after = ", ".join(facts_in_words(change.after, [change.fact]))
        (old_low, old_high), (low, high) = change.bands
        same = (old_low, old_high) == (low, high)
        say(dispatcher, _effect(low, high, same=same), before=before, after=after, lowest=low.word, highest=high.word)


def _effect(lowest: Band, highest: Band, *, same: bool) -> str:
    if lowest == highest:
        return "utter_changed_stays" if same else "utter_changed_becomes"
    if same:
        return "utter_changed_same"
    return "utter_changed_up_to" if lowest is Band.NORMAL else "utter_changed_between"


def settle_without_facts(
    dispatcher: CollectingDispatcher, case: Case, message: Message, covers: tuple[str, ...]
) -> bool:
    """Handle what changes no fact: why, back, change this, yes or no to the read-back. False if it is none of these."""
    if message.chosen:
        return _ask_again(case, str(message.chosen.get("fact")))
    if case.requested is None:
        return True  # the form has just begun: the first question follows
    if message.intent == "why_do_you_ask":
        return _say_why(dispatcher, case, covers)
    if message.intent == "go_back":
        return _go_back(dispatcher, case)
    if message.intent in {"repeat_that", "greet", "thank"}:
        return True
    return case.requested == FACTS_CONFIRMED and _answer_to_the_read_back(dispatcher, case, message)


def ending(
    dispatcher: CollectingDispatcher, case: Case, message: Message, told: Mapping[str, object]
) -> list[Event] | None:
    """Events that end the questions: someone they are not for, another case, or stop. None while they go on."""
    if turn.ends_the_questions(message, told):
        return leave(dispatcher, case, message.intent)
    if message.intent == "new_case" and not told:
        return begin_anew(dispatcher)
    if message.intent == "stop" and case.requested and not told:
        return stop(dispatcher, case)
    return None


def say_what_was_noted(
    dispatcher: CollectingDispatcher, case: Case, message: Message, told: Mapping[str, object]
) -> None:
    """After a story: what was understood, so that a misreading is seen at once."""
    beside_the_question = set(told) - {case.requested}
    if not message.is_button and len(beside_the_question) > 1:
        say(dispatcher, "utter_noted", facts=as_list(facts_in_words(case.facts, told)))


def not_understood(dispatcher: CollectingDispatcher, case: Case) -> None:
    """Once: say so and ask again. Twice in a row: the numbers and a person, never a third apology."""
    missed = case.counted("misunderstood") + 1
    case.put("misunderstood", missed)
    if missed < _MISUNDERSTANDINGS_BEFORE_A_PERSON:
        say(dispatcher, "utter_not_understood_in_a_question")
    else:
        say(dispatcher, "utter_not_understood_twice", call=who_to_call_in_words(who_to_call(clock.now())))


def answer_beside(dispatcher: CollectingDispatcher, message: Message) -> None:
    """The answers to questions that stand in the same message as the facts."""
    asked = [message.intent] if message.asks_something else []
    for intent in dict.fromkeys([*asked, *message.also_asks]):
        dispatcher.utter_message(text=answer_text(intent, message.text, clock.now()))


def leave(dispatcher: CollectingDispatcher, case: Case, intent: str) -> list[Event]:
    """For someone whom the questions are not for: their route, and nothing of the case is kept."""
    dispatcher.utter_message(text=answer_text(intent, "", clock.now()))
    case.forget([*FACT_NAMES, "words_read", "answered", "told", "pending", FACTS_CONFIRMED])
    case.put("case_stage", None)
    return _closed(case, NOT_FOR_THEM)


def stop(dispatcher: CollectingDispatcher, case: Case) -> list[Event]:
    """No more questions for now; what is known stays, and a later message goes on from there."""
    say(dispatcher, "utter_stopped", call=who_to_call_in_words(who_to_call(clock.now())))
    return _closed(case, CLOSING)


def begin_anew(dispatcher: CollectingDispatcher) -> list[Event]:
    """Nothing of one child's facts reaches the next case."""
    say(dispatcher, "utter_new_case")
    return [*emptied(), SlotSet("reply_kind", STARTED_ANEW)]


def _closed(case: Case, reply_kind: str) -> list[Event]:
    case.put("reply_kind", reply_kind)
    case.put(REQUESTED_SLOT, None)
    return case.events()


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
    if message.intent in {"affirm", "skip"}:
        case.put(FACTS_CONFIRMED, True)
        return True
    if message.intent in {"deny", "correct"}:
        say(dispatcher, "utter_what_to_change")
        return True
    return False
