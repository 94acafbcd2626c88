"""What is said beside the next question: a change, what was noted, an answer, or why it is asked."""

from __future__ import annotations

from collections.abc import Mapping

from rasa_sdk.executor import CollectingDispatcher

from actions import clock
from actions.answering import answer_text
from actions.case import FACTS_CONFIRMED, TOLD, Case
from actions.corrections import Changed
from actions.message import Message
from actions.telling import as_list, facts_in_words, say
from actions.what_to_do import WHAT_SHOULD_I_DO, say_what_to_do_so_far
from safeguarding.answer_words import is_no, is_yes
from safeguarding.call_words import filled
from safeguarding.continuum import Band
from safeguarding.fact_values import YesNo
from safeguarding.fact_words import fact_words
from safeguarding.facts import FACT_NAMES
from safeguarding.hours import who_to_call


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
    if message.intent == WHAT_SHOULD_I_DO:
        return _say_what_to_do(dispatcher, case)
    if case.requested is None:
        return True  # the form has just begun: the first question follows
    if message.may_be_from_someone_else:
        return _say_whom_it_is_for(dispatcher)
    if message.intent == "why_do_you_ask":
        return _say_why(dispatcher, case, covers)
    if message.intent == "go_back":
        return _go_back(dispatcher, case)
    if message.intent in {"repeat_that", "greet", "thank"}:
        return True
    if covers and (is_yes(message.text) or is_no(message.text)):
        say(dispatcher, "utter_which_of_these")  # understood, but it does not say which
        return True
    return case.requested == FACTS_CONFIRMED and _answer_to_the_read_back(dispatcher, case, message)


def _say_what_to_do(dispatcher: CollectingDispatcher, case: Case) -> bool:
    if case.stage == TOLD and case.requested is None:
        case.put("told", None)  # all of it is told again
    else:
        say_what_to_do_so_far(dispatcher, case)
    case.put("misunderstood", 0)
    return True


def _say_whom_it_is_for(dispatcher: CollectingDispatcher) -> bool:
    lines = {name: filled(f"{{{name}}}", who_to_call(clock.now())) for name in ("childline", "nspcc_helpline")}
    say(dispatcher, "utter_whom_it_is_for", **lines)
    return True


def say_what_was_noted(
    dispatcher: CollectingDispatcher, case: Case, message: Message, told: Mapping[str, object]
) -> None:
    """After a story, or anything told that was not asked: what was understood, so that a misreading is seen at once."""
    beside_the_question = set(message.facts) - {case.requested}
    if message.is_button or not set(told) & beside_the_question:
        return
    noted = facts_in_words(case.facts, told)
    if len(noted) == 1:
        say(dispatcher, "utter_noted_one", fact=noted[0])
    elif noted:
        say(dispatcher, "utter_noted", facts=as_list(noted))


def answer_beside(dispatcher: CollectingDispatcher, message: Message) -> None:
    """The answers to questions that stand in the same message as the facts."""
    asked = [message.intent] if message.asks_something else []
    for intent in dict.fromkeys([*asked, *message.also_asks]):
        dispatcher.utter_message(text=answer_text(intent, message.text, clock.now()))


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
