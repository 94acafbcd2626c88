"""One message of a conversation at a time, in order, and nothing left behind."""

from __future__ import annotations

import asyncio
import gc

import pytest

from bot.conversation_lock import ConversationLocks


async def take(locks, conversation, log, name, seconds=0.0):
    async with locks.lock(conversation):
        log.append(f"{name} begins")
        await asyncio.sleep(seconds)
        log.append(f"{name} ends")


async def test_the_first_to_ask_is_the_first_to_be_served():
    locks, log = ConversationLocks(), []
    await asyncio.gather(*[take(locks, "one", log, n, 0.01 / (n + 1)) for n in range(5)])
    assert log == [f"{n} {what}" for n in range(5) for what in ("begins", "ends")]


async def test_conversations_do_not_wait_for_each_other():
    locks, log = ConversationLocks(), []
    await asyncio.gather(take(locks, "one", log, "slow", 0.05), take(locks, "two", log, "quick"))
    assert log == ["slow begins", "quick begins", "quick ends", "slow ends"]


async def test_a_failing_turn_frees_the_conversation():
    locks = ConversationLocks()
    with pytest.raises(ValueError, match="broken"):
        async with locks.lock("one"):
            raise ValueError("broken")
    await asyncio.wait_for(take(locks, "one", [], "next"), 1)


async def test_who_gives_up_waiting_keeps_nobody_waiting():
    locks, log = ConversationLocks(), []
    first = asyncio.create_task(take(locks, "one", log, "first", 0.05))
    second = asyncio.create_task(take(locks, "one", log, "second"))
    third = asyncio.create_task(take(locks, "one", log, "third"))
    await asyncio.sleep(0.01)
    second.cancel()
    await asyncio.gather(first, third)
    assert log == ["first begins", "first ends", "third begins", "third ends"]


async def test_nothing_is_kept_of_a_conversation_that_nobody_holds():
    locks = ConversationLocks()
    await take(locks, "one", [], "only")
    gc.collect()
    assert len(locks._locks) == 0
