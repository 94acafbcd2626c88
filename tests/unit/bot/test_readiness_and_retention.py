"""Ready means: can answer, can remember, knows the numbers. Quiet conversations are forgotten."""

from __future__ import annotations

import asyncio

import pytest
from rasa.core.agent import Agent
from rasa.core.tracker_store import FailSafeTrackerStore, InMemoryTrackerStore

from bot import retention
from bot.incoming import Incoming
from bot.readiness import use_the_store_itself, what_is_not_ready
from bot.replying import Replies
from bot.tracker_store import CarefulSQLTrackerStore
from safeguarding.knowledge_files import FOLDER_VARIABLE


async def test_a_loaded_assistant_is_ready(toy):
    assert await what_is_not_ready(toy) == []


@pytest.mark.parametrize("agent", [None, Agent()])
async def test_without_a_model_and_a_store_it_is_not(agent):
    assert await what_is_not_ready(agent) == ["model", "store"]


async def test_a_store_that_fails_is_not_ready(toy, monkeypatch):
    async def broken():
        raise OSError("disk full")

    monkeypatch.setattr(toy.tracker_store, "check", broken)
    assert await what_is_not_ready(toy) == ["store"]


async def test_rasa_s_memory_in_place_of_a_store_is_not_ready(toy, monkeypatch):
    monkeypatch.setattr(toy, "tracker_store", InMemoryTrackerStore(toy.domain))
    assert await what_is_not_ready(toy) == ["store"]


async def test_without_the_numbers_it_is_not_ready(toy, monkeypatch, tmp_path):
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    assert await what_is_not_ready(toy) == ["contacts"]


def test_the_store_is_taken_out_of_the_wrapper_that_hides_its_failures(toy):
    store = toy.tracker_store
    assert isinstance(store, CarefulSQLTrackerStore)
    agent = Agent(toy.domain, tracker_store=store)
    assert isinstance(agent.tracker_store, FailSafeTrackerStore)
    assert use_the_store_itself(agent) is store
    assert agent.tracker_store is store
    assert toy.processor.tracker_store is store


async def test_a_conversation_is_erased_between_two_turns(toy):
    replies = Replies(lambda: toy)
    turn = asyncio.create_task(replies.to(Incoming("to-erase", "hang")))
    await asyncio.sleep(0.1)
    assert await retention.erase(toy, "to-erase")
    assert turn.done()
    assert await toy.tracker_store.retrieve("to-erase") is None


async def test_old_conversations_are_erased_and_a_failure_is_tried_again(toy, monkeypatch, caplog):
    await retention.erase_what_is_old(toy.tracker_store)

    async def broken(_):
        raise OSError("gone")

    monkeypatch.setattr(toy.tracker_store, "erase_older_than", broken)
    await retention.erase_what_is_old(toy.tracker_store)
    assert "erasing failed: OSError" in caplog.text
