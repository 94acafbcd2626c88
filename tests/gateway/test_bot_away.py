"""The bot slow, dead, starting or talking nonsense: the page comes in time, with the numbers and the words."""

from __future__ import annotations

import asyncio
import socket
import time
from contextlib import closing

import httpx
import pytest

from tests.gateway.conftest import Serving
from tests.gateway.played_bot import PlayedBot
from tests.gateway.served_bot import served

DUTY = "0113 376 0336"


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def test_killed_in_mid_conversation_and_back(serve: Serving, bot: PlayedBot):
    port = free_port()
    over_the_network = {"bot": httpx.AsyncHTTPTransport(), "bot_url": f"http://127.0.0.1:{port}"}
    async with serve(**over_the_network) as gateway:
        chrome = gateway.browser()
        async with served(bot, port):
            await chrome.open()
            await chrome.send("He is 12.")
        started = time.monotonic()
        page = await chrome.send("And he was alone.")
        assert time.monotonic() - started < 2
        assert page.answer.status_code == 503
        assert page.typed.strip() == "And he was alone."
        assert DUTY in page.text
        assert "He is 12." in page.text
        async with served(bot, port):
            page = await chrome.send(page.typed.strip())
            assert page.answer.status_code == 200
    assert bot.said() == ["He is 12.", "And he was alone."]


async def test_while_the_bot_loads_the_page_is_there_and_says_so(serve: Serving, bot: PlayedBot):
    bot.ready, bot.status = False, 503
    async with serve() as gateway:
        chrome = gateway.browser()
        page = await chrome.open()
        assert page.answer.status_code == 200
        assert DUTY in page.text
        page = await chrome.send("He is 12.")
        assert page.answer.status_code == 503
        assert "still starting" in page.text
        assert page.typed.strip() == "He is 12."


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"not json",
        b"[]",
        b"{}",
        b'[{"recipient_id": "x"}]',
        b'[{"text": 7}]',
        b'[{"text": "hello", "buttons": [{"title": "no payload"}]}]',
        b'[{"text": "hello"}, {"custom": {"state": {"kind": 7}}}]',
        b'[{"text": "hello"}, {"custom": {"state": {"kind": "question", "left": [1]}}}]',
    ],
)
async def test_nonsense_is_no_answer(serve: Serving, bot: PlayedBot, raw: bytes):
    async with serve() as gateway:
        chrome = gateway.browser()
        await chrome.open()
        bot.raw = raw
        page = await chrome.send("He is 12.")
        assert page.answer.status_code == 503
        assert page.typed.strip() == "He is 12."


async def test_too_slow_is_no_answer_and_the_next_one_comes_sooner(serve: Serving, bot: PlayedBot):
    async with serve(bot_seconds=0.3) as gateway:
        chrome = gateway.browser()
        await chrome.open()
        await chrome.send("one")
        bot.delay = 5
        page = await chrome.send("two")
        assert page.answer.status_code == 503
        assert page.typed.strip() == "two"


async def test_a_message_sent_again_has_the_id_it_had_and_an_edited_one_another(serve: Serving, bot: PlayedBot):
    async with serve() as gateway:
        chrome = gateway.browser()
        page = await chrome.open()
        form = page.fields["form"]
        bot.raw = b"nonsense"
        await chrome.send("one", form=form)
        await chrome.send("one", form=form)
        await chrome.send("two", form=form)
        greetings = [one["message_id"] for one in bot.heard if not one["sender"].startswith("probe-")]
        assert len(set(greetings)) == 1  # no welcome, so nothing further was sent
        bot.raw = None
        await chrome.open()
        await chrome.send("one")
        page = chrome.page
        bot.raw = b"nonsense"
        form = page.fields["form"]
        for text in ("two", "two", "three"):
            await chrome.send(text, form=form)
        first, again, edited = (one["message_id"] for one in bot.heard[-3:])
        assert first == again != edited


async def test_after_a_failure_in_the_bot_the_facts_stay_on_the_page(serve: Serving, bot: PlayedBot):
    empty = {"kind": "safety", "question": None, "step": 0, "left": [0, 0], "facts": [], "assessment": None}
    bot.answers["two"] = [{"text": "Ring the numbers."}, {"custom": {"state": empty}}]
    async with serve() as gateway:
        begun = (await gateway.client.post("/api/chat", json={"conversation": None, "message": "one"})).json()
        body = {"conversation": begun["conversation"], "message": "two"}
        after = (await gateway.client.post("/api/chat", json=body)).json()
        assert after["messages"][0]["kind"] == "safety"
        assert after["facts"] == begun["facts"]


async def test_clearing_while_the_bot_is_away_is_done_here_at_once_and_there_later(serve: Serving, bot: PlayedBot):
    async with serve() as gateway:
        chrome = gateway.browser()
        await chrome.open()
        await chrome.send("He is 12.")
        sender, bot.can_erase = bot.heard[-1]["sender"], False
        page = await chrome.post("/clear")
        assert page.answer.url.params["notice"] == "cleared_soon"
        assert "He is 12." not in page.text
        assert sender not in bot.erased
    bot.can_erase = True
    async with serve():
        await asyncio.sleep(0.3)
        assert sender in bot.erased
