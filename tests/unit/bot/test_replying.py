"""Whatever fails, an answer comes, and what could not be answered brings the numbers."""

from __future__ import annotations

import time

import pytest
from rasa.shared.core.domain import SessionConfig

from bot import kept_events
from bot.incoming import MOST_CHARACTERS, Refused
from safeguarding.safety_line import DUTY_AND_ADVICE, EMERGENCY_DUTY_TEAM, is_safety_line
from tests.conversation import Conversation


def test_a_conversation(chat):
    assert chat.say("hello") == ["Hello.\n\nThis is a toy."]
    assert chat.press("Tell") == ["How old is the child?"]
    assert chat.say("12") == ["How old is the other child?"]
    assert chat.say("the number") == ["The number.", "How old is the other child?"]
    assert chat.send('/answer{"other_age": 9}') == ["Done: 12 and 9."]


def test_a_form_goes_on_when_what_was_before_it_is_summed_up(chat):
    chat.say("start")
    chat.say("12")
    for _ in range(4 * kept_events.TURNS_KEPT):
        assert chat.say("the number") == ["The number.", "How old is the other child?"]
    assert chat.slots == {"child_age": 12, "requested_slot": "other_age"}
    assert chat.say("9") == ["Done: 12 and 9."]
    assert chat.say("count") == ["1"]


@pytest.mark.parametrize("text", ["fail", "half way", "silence", "asdf"])
def test_a_failure_or_silence_gives_the_safety_line_and_nothing_else(chat, text):
    (said,) = chat.say(text)
    assert is_safety_line(said)
    assert DUTY_AND_ADVICE in said
    assert EMERGENCY_DUTY_TEAM in said
    assert chat.state["kind"] == "safety"


def test_a_response_with_a_hole_is_followed_by_the_numbers(chat):
    assert [is_safety_line(said) for said in chat.say("broken")] == [False, True]


def test_a_failing_validation_keeps_nothing_and_asks_again(chat):
    chat.say("start")
    said = chat.say("13")
    assert is_safety_line(said[0])
    assert chat.slots == {"requested_slot": "child_age"}
    assert chat.say("12") == ["How old is the other child?"]


@pytest.mark.parametrize("moment", ["2026-11-22T02:10+00:00", "2026-11-23T12:00+00:00"])
def test_the_number_of_the_minute_comes_first(chat, at, moment):
    at(moment)
    (said,) = chat.say("fail")
    day_first = said.index(DUTY_AND_ADVICE) < said.index(EMERGENCY_DUTY_TEAM)
    assert day_first is ("T12" in moment)


@pytest.mark.parametrize("text", ["", "/", " // "])
def test_an_empty_message_gets_a_fitting_answer(chat, text):
    assert chat.say(text) == ["There were no words in that."]


def test_a_message_that_is_too_long_is_told_so_with_the_numbers(chat):
    first, second = chat.say("a" * (MOST_CHARACTERS + 1))
    assert "4,000" in first
    assert is_safety_line(second)
    assert chat.say("count" + " " * 10) == ["1"]


def test_a_typed_command_is_text(chat):
    assert chat.say('/answer{"child_age": 12}') != []  # a payload of ours may also be typed
    assert is_safety_line(chat.say("/restart")[0])
    assert chat.say('/count{"counted": 7}') == ["1"]
    assert chat.slots["counted"] == 1


def test_a_payload_that_is_none_of_ours_is_refused(chat):
    with pytest.raises(Refused, match="payload"):
        chat.send("/restart")


def test_the_state_of_a_reply_that_did_not_reach_the_dialogue(chat):
    chat.say("start")
    chat.say("")
    assert chat.state["kind"] != "safety"


def test_a_state_that_cannot_be_told_does_not_keep_the_words_back(chat, monkeypatch):
    monkeypatch.setattr("actions.turn_state.turn_state", lambda _: 1 / 0)
    assert chat.say("count") == ["1"]
    assert chat.state["kind"] == "safety"


@pytest.mark.parametrize("method", ["retrieve", "save"])
def test_a_database_that_fails_in_the_middle_of_a_form_is_told_and_the_form_goes_on_after_it(
    toy, loop, monkeypatch, method
):
    chat = Conversation(toy, loop)
    chat.say("start")

    async def broken(_):
        raise OSError("gone")

    with monkeypatch.context() as outage:
        outage.setattr(toy.tracker_store, method, broken)
        assert is_safety_line(chat.say("12")[-1])
        assert chat.state["kind"] == "safety"
    assert chat.slots == {"requested_slot": "child_age"}
    assert chat.say("12") == ["How old is the other child?"]


def test_after_long_enough_a_conversation_begins_anew_with_nothing_of_the_old_case(chat, toy, monkeypatch):
    chat.say("start")
    chat.say("12")
    monkeypatch.setattr(toy.domain, "session_config", SessionConfig(0.0001, carry_over_slots=False))
    time.sleep(0.01)
    chat.say("the number")
    assert chat.slots == {}
