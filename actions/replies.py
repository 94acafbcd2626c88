"""What is said beside the next question: a change, what was noted, and the answer to a question."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rasa_sdk.executor import CollectingDispatcher

from actions import clock
from actions.answering import answer_text
from actions.case import Case
from actions.corrections import Changed
from actions.message import Message
from actions.telling import as_list, facts_in_words, say
from actions.what_to_do import say_the_level_so_far
from safeguarding.continuum import Band
from safeguarding.fact_values import YesNo
from safeguarding.questions import also_asked
from safeguarding.short_answers import is_no, is_yes

_A_NUMBER = re.compile(r"\W*\d{1,2}\W*")


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


def say_what_was_noted(
    dispatcher: CollectingDispatcher, case: Case, message: Message, told: Mapping[str, object]
) -> None:
    """What was understood of all that is typed, so that a misreading is seen at once; a plain yes, no or number needs
    no echo."""
    asked = str(case.requested)
    beside_the_question = {*message.facts, *message.answers, *(set(told) - {*also_asked(asked)})} - {asked}
    noted = [] if message.is_button else facts_in_words(case.facts, told)
    if not set(told) & beside_the_question:
        if noted and not _speaks_for_itself(message.text):
            say(dispatcher, "utter_noted_answer", facts="; ".join(noted))
    elif len(noted) == 1:
        say(dispatcher, "utter_noted_one", fact=noted[0])
    elif noted:
        say(dispatcher, "utter_noted", facts=as_list(noted))


def _speaks_for_itself(text: str) -> bool:
    return is_yes(text) or is_no(text) or _A_NUMBER.fullmatch(text) is not None


def answer_beside(dispatcher: CollectingDispatcher, case: Case, message: Message, told: Mapping[str, object]) -> None:
    """The answers to questions that stand in the same message as the facts.

    "They're in separate classes" only sounds like the question how to keep children apart; it tells, and asks nothing.
    """
    asked = [message.intent] if message.asks_something and (not told or message.is_worded_as_a_question) else []
    answered = dict.fromkeys([*asked, *message.also_asks])
    say_the_level_so_far(dispatcher, case, answered)
    for intent in answered:
        dispatcher.utter_message(text=answer_text(intent, message.text, clock.now()))
