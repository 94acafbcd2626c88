"""What was told is let go only where someone says so in so many words; of the rest it is asked."""

from __future__ import annotations

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.another_case import is_to_be_asked
from actions.case import CHOOSING, case_of
from actions.endings import ending
from actions.message import Message
from actions.who_writes import is_for_certain_someone_else, may_be_the_practitioner

TOLD = {"danger_now": "no", "behaviour": "touch_over_clothes", "child_age": 12}


def said(text, intent="new_case", confidence=0.97):
    return Message(text, intent, confidence, {})


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("new case", False),
        ("start again", False),
        ("this is about another child, start a new case", False),
        ("can we start over please", False),
        ("clear it all", False),
        ("what about strat", True),
        ("another one filmed", True),
        ("new case worker", True),
        ("do i need to start a new case on our system", True),
        ("different child this time", True),
    ],
)
def test_what_lets_a_case_go(text, asked):
    assert is_to_be_asked(said(text), case_of(TOLD)) is asked


@pytest.mark.parametrize("slots", [{}, {"danger_now": "no"}, {"danger_now": "no", "child_age": 12}])
def test_where_hardly_anything_was_told_nothing_is_asked(slots):
    assert not is_to_be_asked(said("what about strat"), case_of(slots))


def test_a_button_is_plain():
    assert not is_to_be_asked(Message("", "new_case", 1.0, {}, is_button=True), case_of(TOLD))


def test_until_it_is_answered_nothing_is_lost():
    dispatcher, case = CollectingDispatcher(), case_of({**TOLD, "requested_slot": "pressure"})
    events = {event["name"]: event["value"] for event in ending(dispatcher, case, said("what about strat"), {}) or []}
    assert [one["response"] for one in dispatcher.messages] == ["utter_same_or_other_case"]
    assert events == {"pending": {}, "reply_kind": CHOOSING, "requested_slot": None}


@pytest.mark.parametrize(
    ("text", "intent", "confidence", "practitioner"),
    [
        ("its a girl in my class", "i_am_a_child", 0.99, True),
        ("im 13 and its me", "i_am_a_child", 1.0, False),  # a rule heard it
        ("the 5 yr old is my own son", "i_am_a_parent", 0.99, True),
        ("i am actually his mum", "i_am_a_parent", 0.99, False),
        ("he hit me when i stopped him", "i_was_harmed", 1.0, True),
        ("i am scared of what i might do", "worried_about_self", 0.99, False),
    ],
)
def test_who_has_told_of_an_incident_loses_nothing(text, intent, confidence, practitioner):
    message = said(text, intent, confidence)
    assert may_be_the_practitioner(message, case_of(TOLD)) is practitioner
    assert is_for_certain_someone_else(message, case_of(TOLD), {}) is not practitioner
    assert is_for_certain_someone_else(message, case_of({}), {})
    assert not is_for_certain_someone_else(message, case_of({}), {"child_age": 12})
