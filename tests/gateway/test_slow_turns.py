"""A bot that is slow or hangs does not hold the page: it comes within two seconds, and the answer when there is one."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest

from gateway import chat, slow_turns
from tests.gateway.conftest import Serving, SetClock
from tests.gateway.page_reader import Browser, Page
from tests.gateway.played_bot import PlayedBot, state

WORDS = "He was 12 and she was 8."
NUMBERS = ("0113 376 0336", "0113 535 0600", "999")
SECONDS_AT_MOST = 2.4  # less than the 2.5 after which a bot that hangs is given up
STILL_READING = "Steady is still reading"


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second less of waiting, which a busy machine may take for the page itself."""
    monkeypatch.setattr(slow_turns, "SECONDS_UNTIL_THE_PAGE_IS_SHOWN", slow_turns.SECONDS_UNTIL_THE_PAGE_IS_SHOWN - 1)
    monkeypatch.setattr(chat, "SECONDS_TO_WAIT_FOR_A_TURN", chat.SECONDS_TO_WAIT_FOR_A_TURN - 1)


@asynccontextmanager
async def hanging_server() -> AsyncIterator[str]:
    """Takes every connection, as the kernel does for a process that is stopped, and never answers."""
    with socket.socket() as hangs:
        hangs.bind(("127.0.0.1", 0))
        hangs.listen(64)
        yield f"http://127.0.0.1:{hangs.getsockname()[1]}"


async def in_time(asking: object) -> Page:
    started = time.monotonic()
    page = await asking
    assert time.monotonic() - started < SECONDS_AT_MOST
    assert [number for number in NUMBERS if number not in page.text] == []
    return page


async def answered(chrome: Browser) -> Page:
    """The page as soon as nothing is awaited on it."""
    for _ in range(100):
        if STILL_READING not in (await chrome.open()).text:
            return chrome.page
        await asyncio.sleep(0.1)
    raise AssertionError("it goes on reading")


def test_what_is_waited_leaves_time_for_the_page_within_two_seconds():
    assert slow_turns.SECONDS_UNTIL_THE_PAGE_IS_SHOWN + 1 <= 1.5  # plus the second that `hurried` takes off
    assert chat.SECONDS_TO_WAIT_FOR_A_TURN + 1 <= 1.7


async def test_a_server_that_never_answers_holds_no_page(serve: Serving):
    async with (
        hanging_server() as url,
        serve(bot=httpx.AsyncHTTPTransport(), bot_url=url, bot_seconds=2.5) as gateway,
    ):
        chrome = gateway.browser()
        await in_time(chrome.open())
        page = await in_time(chrome.send(WORDS))
        assert STILL_READING in page.text
        assert WORDS in page.text

        page = await answered(chrome)
        assert page.answer.status_code == 503
        assert "No answer came" in page.text
        assert page.typed.strip() == WORDS
        page = await in_time(chrome.open())
        assert page.typed.strip() == WORDS  # a reload loses nothing


async def test_a_slow_answer_is_shown_when_it_comes(serve: Serving, bot: PlayedBot):
    async with serve() as gateway:
        chrome = gateway.browser()
        await chrome.open()
        await chrome.send("first")
        bot.delay = 2.5
        page = await in_time(chrome.send(WORDS))
        assert page.answer.status_code == 200
        assert '<noscript><meta http-equiv="refresh" content="5;url=/?look=again"></noscript>' in page.answer.text
        assert STILL_READING in (await in_time(chrome.open("/?look=again"))).text
        assert page.buttons == {}
        assert page.text.count(WORDS) == 1
        assert WORDS in (await in_time(chrome.second_tab().open())).text

        page = await answered(chrome)
        assert page.answer.status_code == 200
        assert page.text.count(WORDS) == 1
        assert page.buttons
        assert 'http-equiv="refresh"' not in page.answer.text
        there = await gateway.client.get("/?look=again")
        assert (there.status_code, there.headers["location"]) == (303, "/#latest")
    assert bot.said() == ["first", WORDS]


async def test_a_choice_too_with_its_words(serve: Serving, bot: PlayedBot):
    async with serve() as gateway:
        chrome = gateway.browser()
        await chrome.open()
        await chrome.send("first")
        bot.delay = 2.0
        page = await in_time(chrome.choose("No"))
        assert STILL_READING in page.text
        assert '<p class="govuk-body" dir="auto">No</p>' in page.answer.text
        page = await answered(chrome)
        page = await in_time(chrome.choose("Change Pressure"))
        assert "Change: " in page.text


async def test_a_double_click_is_one_message_and_shows_that_it_is_read(serve: Serving, bot: PlayedBot):
    async with serve() as gateway:
        chrome = gateway.browser()
        page = await chrome.open()
        bot.delay = 1.5  # the welcome and the answer: three seconds, longer than a second click waits for the first
        form = page.fields["form"]
        tabs = [chrome.second_tab(), chrome.second_tab()]
        pages = await asyncio.gather(*(in_time(tab.send(WORDS, form=form)) for tab in tabs))
        assert all(STILL_READING in page.text for page in pages)
        await answered(chrome)
    assert bot.said() == [WORDS]


async def test_another_message_meanwhile_is_kept_in_the_box(serve: Serving, bot: PlayedBot):
    async with serve() as gateway:
        chrome = gateway.browser()
        await chrome.open()
        await chrome.send("first")
        other, bot.delay = chrome.second_tab(), 4.0
        await chrome.send(WORDS)
        page = await in_time(other.send("And he was alone."))
        assert page.answer.status_code == 409
        assert "still being read" in page.text
        assert page.typed.strip() == "And he was alone."
        assert WORDS in (await answered(chrome)).text
    assert bot.said() == ["first", WORDS]


async def test_what_waited_when_the_gateway_was_ended_comes_back_to_the_box(
    serve: Serving, bot: PlayedBot, clock: SetClock
):
    async with serve() as gateway:
        chrome = gateway.browser()
        await chrome.open()
        bot.delay = 30
        await chrome.send(WORDS)
    async with serve() as gateway:
        chrome = gateway.browser()
        assert STILL_READING in (await chrome.open()).text
        clock.forward(minutes=1)
        page = await chrome.open()
        assert page.typed.strip() == WORDS
        bot.delay = 0
        page = await chrome.send(WORDS)
        assert page.typed.strip() == ""
        assert (await chrome.open()).typed.strip() == ""


async def test_a_slow_answer_may_begin_another_case(serve: Serving, bot: PlayedBot):
    bot.answers["another child"] = [{"text": "Started anew."}, {"custom": {"state": state("started_anew")}}]
    async with serve() as gateway:
        chrome = gateway.browser()
        await chrome.open()
        await chrome.send("first")
        bot.delay = 2.0
        await chrome.send("another child")
        page = await answered(chrome)
        assert "Started anew." in page.text
        bot.delay = 0
        assert (await chrome.send("next")).answer.status_code == 200


async def test_clearing_waits_no_longer_than_that(serve: Serving, bot: PlayedBot):
    async with serve() as gateway:
        chrome = gateway.browser()
        await chrome.open()
        await chrome.send("first")
        bot.delay = 4.0
        await chrome.send(WORDS)
        page = await in_time(chrome.post("/clear"))
        assert page.answer.status_code == 409
        await answered(chrome)
        bot.delay = 0
        page = await in_time(chrome.post("/clear"))
        assert WORDS not in page.text
        assert WORDS.encode() not in everything_in(gateway.database)


async def test_what_never_got_an_answer_is_deleted_with_its_time(serve: Serving, bot: PlayedBot, clock: SetClock):
    async with serve() as gateway:
        chrome = gateway.browser()
        await chrome.open()
        bot.delay = 30
        await chrome.send(WORDS)
        assert WORDS.encode() in everything_in(gateway.database)
    clock.forward(hours=25)
    async with serve() as gateway:
        assert WORDS not in (await gateway.browser().open()).text
        for _ in range(100):
            if WORDS.encode() not in everything_in(gateway.database):
                return
            await asyncio.sleep(0.1)
    raise AssertionError("it is still in the database")


def everything_in(database: object) -> bytes:
    return b"".join(file.read_bytes() for file in database.parent.glob("gateway.db*"))
