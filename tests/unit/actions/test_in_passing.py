"""What is typed beside the question that is open, or only sounds like something else. ADR 0034."""

from __future__ import annotations

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions import turn
from actions.case import case_of
from actions.endings import ending
from actions.message import Message
from actions.settling import settle_without_facts
from actions.typed_answer import answer_in
from actions.what_to_do import say_what_danger_needs_where_it_is_spoken_of
from safeguarding.facts import NOT_KNOWN

DANGER, PRESSURE = ("danger_now",), ("pressure", "violence")
TOLD = {"behaviour": "touch_over_clothes", "child_age": 12}


def said(text, intent="report_incident", confidence=0.9, **more):
    return Message(text, intent, confidence, {}, **more)


def told(message, covers, known=None):
    return turn.codes_told(case_of({**(known or {}), "requested_slot": covers[0]}), message, covers, {})


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("no but she cried", {"danger_now": "no", "other_response": "distressed"}),
        ("no everyone is fine", {"danger_now": "no"}),  # which says nothing of how the other child was
    ],
)
def test_no_and_something_else(text, codes):
    assert told(said(text, answers={"other_response": "distressed"}), DANGER) == codes


def test_whoever_disagrees_does_not_say_that_it_is_not_known():
    answers = {"pressure": NOT_KNOWN}
    assert told(said("i disagree", "why_do_you_ask", 0.9, answers=answers), PRESSURE) == {}
    assert told(said("hard to say", "nlu_fallback", 0.9, answers=answers), PRESSURE)["pressure"] == NOT_KNOWN


def test_whoever_wants_to_finish_pleads_for_nothing():
    assert told(said("finish please", "stop", 0.9, answers={"pressure": "persuasion"}), PRESSURE) == {}


def test_a_phrase_that_the_whole_hardly_says_is_no_answer():
    text = "the mum is kicking off about it"
    assert answer_in(said(text), ("violence",), None) == {"violence": "violence"}
    assert answer_in(said(text, hardly_said=frozenset({"violence"})), ("violence",), None) == {}


@pytest.mark.parametrize(
    ("text", "intent", "codes"),
    [
        ("safe now", "ask_safe_project", {"danger_now": "no"}),
        ("who runs safe?", "ask_safe_project", {}),
        ("not safe", "ask_safe_project", {}),
    ],
)
def test_safe_is_an_answer_where_danger_was_asked_about(text, intent, codes):
    assert told(said(text, intent), DANGER) == codes


@pytest.mark.parametrize(
    ("text", "confidence", "handed"),
    [("just him", 0.43, False), ("just him", 0.8, True), ("what about just him", 0.43, True)],
)
def test_what_is_not_worded_as_a_question_has_to_be_likely_to_be_one(text, confidence, handed):
    message = said(text, "ask_support_child_who_harmed", confidence)
    assert turn.is_handed_to_the_rules(message, {}, PRESSURE) is handed


@pytest.mark.parametrize(
    ("known", "confidence", "response"),
    [
        (TOLD, 0.8, None),
        (TOLD, 0.97, "utter_whom_it_is_for"),
        ({}, 0.8, "utter_whom_it_is_for"),
    ],
)
def test_who_has_told_of_an_incident_is_not_asked_who_they_are_for_a_few_words(known, confidence, response):
    dispatcher, case = CollectingDispatcher(), case_of({**known, "requested_slot": "pressure"})
    settled = settle_without_facts(dispatcher, case, said("took no notice of me", "i_was_harmed", confidence), PRESSURE)
    assert settled is (response is not None)
    assert [one["response"] for one in dispatcher.messages] == ([response] if response else [])


@pytest.mark.parametrize(
    ("text", "confidence", "stops"),
    [("stop asking", 0.9, True), ("wouldnt pack it in", 0.5, False), ("finish", 0.95, False)],
)
def test_only_who_surely_wants_to_stop_is_left(text, confidence, stops):
    case = case_of({**TOLD, "requested_slot": "pressure"})
    assert (ending(CollectingDispatcher(), case, said(text, "stop", confidence), {}) is not None) is stops


@pytest.mark.parametrize(
    ("confidence", "hardly", "named"),
    [(0.2, True, False), (0.2, False, True), (0.5, True, True)],
)
def test_999_is_not_named_where_neither_hears_much_of_a_danger(confidence, hardly, named):
    dispatcher = CollectingDispatcher()
    message = said("dad is away", "danger", confidence, hardly_tells_of_danger=hardly)
    say_what_danger_needs_where_it_is_spoken_of(dispatcher, message, PRESSURE, {})
    assert bool(dispatcher.messages) is named


@pytest.mark.parametrize(("hardly", "only_sounds"), [(True, True), (False, False)])
def test_where_danger_was_asked_about_less_is_taken_for_one(hardly, only_sounds):
    message = said("hes got a phone", "danger", 0.68, hardly_tells_of_danger=hardly)
    assert turn.only_sounds_like_danger(message, DANGER) is only_sounds
    assert not turn.only_sounds_like_danger(said("hes got a knife", "danger", 1.0, hardly_tells_of_danger=True), DANGER)
