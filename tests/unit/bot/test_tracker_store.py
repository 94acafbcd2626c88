"""The store keeps a conversation or says that it could not; it never forgets in silence."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
import time

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, SlotSet, UserUttered
from rasa.shared.core.slots import AnySlot

from bot import tracker_store as module
from bot.cannot_start import CannotStart
from bot.conversation_table import ConversationChanged
from bot.tracker_store import CarefulSQLTrackerStore
from bot.turn import open_turn

AGE = AnySlot("child_age", mappings=[{}], influence_conversation=False)
DOMAIN = Domain(intents=[], entities=[], slots=[AGE], responses={}, action_names=[], forms={}, data={})
SENDER = "case-0123456789"


@pytest.fixture
def file(tmp_path, monkeypatch):
    file = tmp_path / "var" / "steady.db"
    monkeypatch.setenv("STEADY_DATABASE_URL", f"sqlite:///{file}")
    return file


@pytest.fixture
def store(file):
    return CarefulSQLTrackerStore(DOMAIN)


async def a_conversation(store, sender=SENDER, age=12):
    tracker = await store.get_or_create_tracker(sender, append_action_listen=False)
    for event in (UserUttered("twelve", {"name": "tell"}), SlotSet("child_age", age), ActionExecuted("action_listen")):
        tracker.update(event)
    await store.save(tracker)
    return tracker


async def test_what_was_saved_is_read(store):
    await a_conversation(store)
    read = await store.retrieve(SENDER)
    assert read.get_slot("child_age") == 12
    assert read.latest_action_name == "action_listen"


async def test_it_is_read_by_another_process_too(store):
    await a_conversation(store)
    assert (await CarefulSQLTrackerStore(DOMAIN).retrieve(SENDER)).get_slot("child_age") == 12


async def test_a_new_conversation_has_no_row_until_its_first_turn(store):
    assert (await store.get_or_create_tracker(SENDER)).latest_action_name == "action_listen"
    assert await store.retrieve(SENDER) is None
    assert list(await store.keys()) == []


async def test_conversations_do_not_mix(store):
    await a_conversation(store, "someone-1", 7)
    await a_conversation(store, "someone-2", 8)
    assert (await store.retrieve("someone-1")).get_slot("child_age") == 7
    assert sorted(await store.keys()) == ["someone-1", "someone-2"]


async def test_one_turn_may_save_twice(store):
    tracker = await a_conversation(store)
    tracker.update(SlotSet("child_age", 13))
    await store.save(tracker)
    assert (await store.retrieve(SENDER)).get_slot("child_age") == 13


async def test_a_second_writer_is_noticed_and_loses_nothing(store):
    await a_conversation(store)
    mine, theirs = await store.retrieve(SENDER), await store.retrieve(SENDER)
    theirs.update(SlotSet("child_age", 14))
    await store.save(theirs)
    with pytest.raises(ConversationChanged):
        await store.save(mine)
    assert (await store.retrieve(SENDER)).get_slot("child_age") == 14


async def test_two_processes_that_begin_the_same_conversation_are_noticed(store):
    first = await store.get_or_create_tracker(SENDER)
    await a_conversation(store)
    with pytest.raises(ConversationChanged):
        await store.save(first)


async def test_an_erased_conversation_does_not_come_back(store):
    tracker = await a_conversation(store)
    assert await store.erase(SENDER)
    with pytest.raises(ConversationChanged):
        await store.save(tracker)
    assert await store.retrieve(SENDER) is None
    assert not await store.erase(SENDER)


@pytest.mark.parametrize(("hours_ago", "goes"), [(23.9, False), (24.1, True)])
async def test_what_was_quiet_for_long_enough_is_erased(store, file, hours_ago, goes):
    await a_conversation(store)
    with sqlite3.connect(file) as database:
        database.execute("UPDATE conversations SET saved_at = ?", [time.time() - hours_ago * 3600])
    assert await store.erase_older_than(24) == int(goes)
    assert (await store.retrieve(SENDER) is None) is goes


async def test_what_was_erased_is_in_no_file(store, file):
    await a_conversation(store, "someone-erased")
    await store.erase("someone-erased")
    left = b"".join(each.read_bytes() for each in file.parent.iterdir())
    assert b"someone-erased" not in left


async def test_the_slots_reach_the_turn_that_is_open(store):
    with open_turn() as turn:
        await a_conversation(store)
    assert turn.slots["child_age"] == 12


async def test_a_database_in_memory_is_one_database(monkeypatch):
    monkeypatch.setenv("STEADY_DATABASE_URL", "sqlite://")
    store = CarefulSQLTrackerStore(DOMAIN)
    await a_conversation(store)
    assert (await store.retrieve(SENDER)).get_slot("child_age") == 12


def test_the_file_is_for_this_account_alone(store, file):
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_there_is_an_index_on_the_time(store, file):
    with sqlite3.connect(file) as database:
        columns = [
            row[0] for row in database.execute("SELECT name FROM pragma_index_info('ix_conversations_saved_at')")
        ]
    assert columns == ["saved_at"]


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:////proc/nowhere/steady.db",
        "postgresql://user:xylophone@127.0.0.1:9/steady",
        "nonsense",
        "unknown://somewhere/steady",
        "oracle://somewhere/steady",
    ],
)
def test_a_database_that_cannot_be_used_is_said_at_the_start(monkeypatch, url):
    monkeypatch.setenv("STEADY_DATABASE_URL", url)
    with pytest.raises(CannotStart, match="STEADY_DATABASE_URL") as failure:
        CarefulSQLTrackerStore(DOMAIN)
    assert "xylophone" not in str(failure.value)


def test_an_event_broker_is_refused(file):
    with pytest.raises(CannotStart, match="broker"):
        CarefulSQLTrackerStore(DOMAIN, object())


async def test_a_table_that_is_gone_is_an_error_and_not_a_new_conversation(store, file):
    tracker = await a_conversation(store)
    with sqlite3.connect(file) as database:
        database.execute("DROP TABLE conversations")
    for failing in (store.retrieve(SENDER), store.save(tracker), store.check(), store.keys(), store.erase(SENDER)):
        with pytest.raises(Exception, match="no such table"):
            await failing


async def test_a_file_that_cannot_be_written_is_an_error(store, file):
    tracker = await a_conversation(store)
    await store.check()
    with sqlite3.connect(file, isolation_level=None) as database:
        database.execute("BEGIN EXCLUSIVE")
        database.execute("DELETE FROM conversations")
        with pytest.raises(Exception, match="locked"):
            await store.save(tracker)
        database.execute("ROLLBACK")
    await store.save(tracker)


async def test_a_database_that_hangs_keeps_nobody_else_waiting(store, monkeypatch):
    monkeypatch.setattr(module, "SECONDS_TO_WAIT", 0.2)
    monkeypatch.setattr(store._table, "read", lambda _: time.sleep(0.6))
    started = time.monotonic()
    reading = asyncio.create_task(store.retrieve(SENDER))
    await asyncio.sleep(0.01)
    assert time.monotonic() - started < 0.15
    with pytest.raises(asyncio.TimeoutError):
        await reading
