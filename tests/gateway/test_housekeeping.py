"""What has expired goes by itself, here and at the bot, whatever is away at the time."""

from __future__ import annotations

import httpx
import pytest

from gateway.housekeeping import clean_once
from gateway.kept import Conversation, KeptTurn
from gateway.rasa import Bot
from gateway.store import Store
from tests.gateway.conftest import SetClock
from tests.gateway.played_bot import PlayedBot

KEY = "k" * 64


@pytest.fixture
async def store(tmp_path, clock: SetClock):
    kept = Store(f"sqlite:///{tmp_path}/gateway.db")
    turn = KeptTurn(1, "you", "message", "He is 12.")
    conversation = Conversation(KEY, "sender-1", 1, turns=(turn,))
    await kept.begin(conversation, expires_at=clock().timestamp() + 3600)
    yield kept
    kept.dispose()


@pytest.fixture
async def asked(bot: PlayedBot):
    client = Bot("http://bot.example", seconds=1, transport=httpx.ASGITransport(bot.app()))
    yield client
    await client.close()


async def test_before_its_time_it_stays(store: Store, asked: Bot, bot: PlayedBot, clock: SetClock):
    clock.forward(minutes=59)
    assert await clean_once(store, asked, clock) is False
    found = await store.load(KEY, now=clock().timestamp())
    assert found is not None
    assert found.turns
    assert bot.erased == []


async def test_after_it_it_is_gone_without_a_mark(store: Store, asked: Bot, bot: PlayedBot, clock: SetClock):
    clock.forward(minutes=61)
    assert await clean_once(store, asked, clock) is False
    assert await store.load(KEY, now=clock().timestamp()) is None
    assert bot.erased == ["sender-1"]


async def test_with_the_bot_away_the_words_go_and_the_bot_is_asked_again(store, asked, bot: PlayedBot, clock: SetClock):
    bot.can_erase = False
    clock.forward(minutes=61)
    assert await clean_once(store, asked, clock) is True
    found = await store.load(KEY, now=clock().timestamp())
    assert found is not None
    assert found.turns == ()
    bot.can_erase = True
    assert await clean_once(store, asked, clock) is False
    assert bot.erased == ["sender-1"]
    assert await store.load(KEY, now=clock().timestamp()) is None


async def test_with_the_database_away_it_is_tried_again_soon(tmp_path, asked: Bot, clock: SetClock):
    (tmp_path / "file").write_text("")
    store = Store(f"sqlite:///{tmp_path}/file/kept.db")
    assert await clean_once(store, asked, clock) is True
    store.dispose()
