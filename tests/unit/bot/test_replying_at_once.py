"""Many messages at once, slow ones, lost callers and repeats: each message is heard once and in its order."""

from __future__ import annotations

import asyncio

import pytest

from bot.incoming import Incoming
from bot.replying import Replies
from safeguarding.safety_line import is_safety_line

SENDER = "case-0123456789"


@pytest.fixture
def replies(toy):
    return Replies(lambda: toy)


def message(text, **rest):
    return Incoming(rest.pop("sender", SENDER), text, **rest)


def texts(reply):
    return [part["text"] for part in reply if "text" in part]


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
