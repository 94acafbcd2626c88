"""Whatever fails, an answer comes, and what could not be answered brings the numbers."""

from __future__ import annotations

import asyncio

import pytest

from bot import kept_events
from bot.incoming import MOST_CHARACTERS, Incoming, Refused
from bot.replying import Replies
from safeguarding.safety_line import DUTY_AND_ADVICE, EMERGENCY_DUTY_TEAM, is_safety_line
from tests.conversation import Conversation

SENDER = "case-0123456789"


@pytest.fixture
def replies(toy):
    return Replies(lambda: toy)


def message(text, **rest):
    return Incoming(rest.pop("sender", SENDER), text, **rest)


def texts(reply):
    return [part["text"] for part in reply if "text" in part]


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


async def test_messages_at_once_are_answered_in_their_order(replies):
    waiting = [
        asyncio.create_task(replies.to(message("count", sender="in-order", message_id=f"m{n}"))) for n in range(9)
    ]
    assert [texts(await each) for each in waiting] == [[str(n)] for n in range(1, 10)]


async def test_different_conversations_do_not_wait_for_each_other(replies):
    slow = asyncio.create_task(replies.to(message("hang", sender="slow-one")))
    await asyncio.sleep(0.1)
    assert texts(await replies.to(message("count", sender="quick-one"))) == ["1"]
    assert not slow.done()
    assert texts(await slow) == ["At last."]


async def test_nobody_waits_for_ever_and_the_turn_is_still_taken(toy):
    replies = Replies(lambda: toy, patience=0.1)
    assert is_safety_line(texts(await replies.to(message("hang", sender="too-slow")))[0])
    assert texts(await Replies(lambda: toy).to(message("count", sender="too-slow"))) == ["101"]


async def test_a_turn_that_hangs_is_given_up_and_frees_the_conversation(toy):
    replies = Replies(lambda: toy, limit=0.1)
    assert is_safety_line(texts(await replies.to(message("hang", sender="hangs-on")))[0])
    assert texts(await replies.to(message("count", sender="hangs-on"))) == ["1"]


async def test_a_caller_that_hangs_up_does_not_lose_the_message(replies):
    leaving = asyncio.create_task(replies.to(message("hang", sender="hangs-up")))
    await asyncio.sleep(0.1)
    leaving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await leaving
    assert texts(await replies.to(message("count", sender="hangs-up"))) == ["101"]


async def test_the_same_message_twice_is_heard_once(replies):
    same = message("count", sender="repeats", message_id="m1")
    at_once = await asyncio.gather(replies.to(same), replies.to(same))
    assert [texts(reply) for reply in (*at_once, await replies.to(same))] == [["1"]] * 3
    assert texts(await replies.to(message("count", sender="repeats", message_id="m2"))) == ["2"]


async def test_the_same_message_to_a_process_that_has_just_begun_is_heard_once(toy, replies):
    await replies.to(message("count", sender="restarts", message_id="m1"))
    restarted = Replies(lambda: toy)
    assert texts(await restarted.to(message("count", sender="restarts", message_id="m1"))) == ["1"]
    assert texts(await restarted.to(message("count", sender="restarts", message_id="m2"))) == ["2"]


async def test_an_older_message_to_a_process_that_has_just_begun_changes_nothing(toy, replies):
    for number in (1, 2):
        await replies.to(message("count", sender="restarts-2", message_id=f"m{number}"))
    restarted = Replies(lambda: toy)
    assert is_safety_line(texts(await restarted.to(message("count", sender="restarts-2", message_id="m1")))[0])
    assert texts(await restarted.to(message("count", sender="restarts-2", message_id="m3"))) == ["3"]


async def test_a_message_that_could_not_be_stored_may_be_sent_again(toy, replies, monkeypatch):
    async def full(_):
        raise OSError("disk full")

    with monkeypatch.context() as broken:
        broken.setattr(toy.tracker_store, "save", full)
        assert is_safety_line(texts(await replies.to(message("count", sender="disk-full", message_id="m1")))[-1])
    assert texts(await replies.to(message("count", sender="disk-full", message_id="m1"))) == ["1"]


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


@pytest.mark.parametrize("error", [RuntimeError("x"), SystemExit(1), MemoryError()])
async def test_no_error_gets_past(toy, replies, monkeypatch, error):
    async def broken(_):
        raise error

    monkeypatch.setattr(toy.processor, "handle_message", broken)
    assert is_safety_line(texts(await replies.to(message("count", sender="any-error")))[0])


async def test_no_more_answers_are_remembered_than_there_is_room_for(replies, monkeypatch):
    monkeypatch.setattr("bot.replying.MOST_REMEMBERED", 3)
    for number in range(6):
        await replies.to(message("hello", sender=f"many-{number:04}", message_id="m1"))
    assert len(replies._answers) == 3
    assert len(replies._met) <= 3
