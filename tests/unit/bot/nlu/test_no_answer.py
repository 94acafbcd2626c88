"""Whoever reaches nobody on the telephone is told whom else to ring, and not that they were not understood."""

from __future__ import annotations

import pytest
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.no_answer import WHO_TO_CALL, says_that_nobody_answers
from bot.nlu.urgent import UrgentCheck


@pytest.mark.parametrize(
    "text",
    [
        "nobody's picking up at 01632 960001",
        "no one is answering",
        "noone answers",
        "NO ONE PICKED UP!!",
        "the line is engaged",
        "the number just rings out",
        "it keeps ringing and ringing",
        "01632 960001 isnt working",
        "cant get through to duty",
        "we couldn't get through",
        "EDT not picking up",
        "duty and advice aren't answering",
        "I've been on hold for 40 minutes",
        "no answer from EDT",
        "it goes to voicemail",
    ],
)
def test_nobody_answers(text):
    assert says_that_nobody_answers(text)


@pytest.mark.parametrize(
    "text",
    [
        "his mum isn't answering her phone",
        "she would not answer when I asked her",
        "no answer to that, carry on",
        "he held her hand",
        "they were not playing, they were hiding",
        "who do I ring",
        "he will not answer my questions",
        "the phone is his sister's",
        "nobody knows where he is",
    ],
)
def test_other_things_go_unanswered_too(text):
    assert not says_that_nobody_answers(text)


def settled(text, intent):
    message = Message({TEXT: text, INTENT: {"name": intent, "confidence": 0.2}})
    UrgentCheck.process(UrgentCheck.__new__(UrgentCheck), [message])
    return message.get(INTENT)["name"]


@pytest.mark.parametrize("intent", [DEFAULT_NLU_FALLBACK_INTENT_NAME, "greet", "report_incident", "hide_or_minimise"])
def test_it_is_a_question_whom_to_ring_whatever_it_was_taken_for(intent):
    assert settled("nobody is picking up", intent) == WHO_TO_CALL
    assert settled("the weather is fine", intent) == intent


@pytest.mark.parametrize("intent", ["danger", "i_am_a_child", "i_am_a_parent"])
def test_danger_and_those_whom_it_is_not_for_come_first(intent):
    assert settled("nobody is picking up", intent) == intent


def test_a_story_in_which_somebody_does_not_answer_is_a_story():
    story = "a boy of nine touched a girl of seven at school and we rang her mum and then his but nobody is picking up"
    assert settled(story, "report_incident") == "report_incident"
