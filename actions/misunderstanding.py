"""What could not be read: once it is asked again; twice in a row the numbers and a person, never a third apology."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

from actions import clock
from actions.case import Case
from actions.telling import say
from safeguarding.call_words import the_number_in_words, who_to_call_in_words
from safeguarding.hours import who_to_call

IN_A_QUESTION, ANYWHERE = "utter_not_understood_in_a_question", "utter_not_understood"


def not_understood(dispatcher: CollectingDispatcher, case: Case, *, at_first: str = IN_A_QUESTION) -> None:
    """Say so with the number, and count it; `at_first` is the response the first time."""
    before = case.counted("misunderstood")
    case.put("misunderstood", before + 1)
    if before == 0:
        say(dispatcher, at_first, call=the_number_in_words(who_to_call(clock.now())))
    else:
        say_who_understands(dispatcher)


def say_who_understands(dispatcher: CollectingDispatcher) -> None:
    """The numbers and a person."""
    say(dispatcher, "utter_not_understood_twice", call=who_to_call_in_words(who_to_call(clock.now())))
