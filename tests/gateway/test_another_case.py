"""A new case begun in the conversation: nothing of one child stands beside the next, a double click included."""

from __future__ import annotations

import asyncio

import pytest

from gateway.another_case import is_another_case
from tests.gateway.page_reader import Browser
from tests.gateway.played_bot import FACTS, PlayedBot, state

NEW_CASE = [{"text": "This is a new case."}, {"custom": {"state": state("welcome")}}]


def known(*facts: str, kind: str = "question") -> dict:
    return {"kind": kind, "facts": [{"fact": fact} for fact in facts]}


@pytest.mark.parametrize(
    ("payload", "before", "after", "is_another"),
    [
        ("", None, known(), False),
        ("", known(), known(), False),
        ("", known("a", "b"), known("a", "b", "c"), False),
        ("", known("a", "b"), known("b"), False),
        ("", known("a", "b", "c"), known("c"), True),
        ("", known("a"), known(), True),
        ("", known("a", "b"), known("x", "y"), True),
        ("", known("a", "b"), known(kind="safety"), False),
        ("", known("a", "b"), None, False),
        ("/new_case", known("a"), known("a"), True),
        ("/other_case", known("a"), known("a", "b"), True),
        ("/same_case", known("a"), known("a", "b"), False),
    ],
)
def test_when_it_is_another_case(payload, before, after, is_another):
    assert is_another_case(payload, before, after) is is_another


@pytest.fixture
def bot() -> PlayedBot:
    buttons = [{"title": "A new case", "payload": "/other_case"}]
    ask = [{"text": "The same?", "buttons": buttons}, {"custom": {"state": state("question", facts=FACTS)}}]
    return PlayedBot(answers={"another boy": ask, "/other_case": NEW_CASE, "new case": NEW_CASE})


async def test_by_a_button_the_page_has_only_the_new_case(browser: Browser, bot: PlayedBot):
    await browser.send("He is 12.")
    await browser.send("another boy")
    before = browser.client.cookies["steady_case"]
    page = await browser.choose("A new case")
    assert page.answer.url.params["notice"] == "new_case"
    assert browser.client.cookies["steady_case"] != before
    assert "He is 12." not in page.text
    assert "This is a new case." in page.text
    page = await browser.send("She is 9.")
    assert page.answer.status_code == 200
    assert len({one["sender"] for one in bot.heard if not one["sender"].startswith("probe-")}) == 1


async def test_typed_it_is_the_same(browser: Browser, bot: PlayedBot):
    await browser.send("He is 12.")
    page = await browser.send("new case")
    assert "He is 12." not in page.text
    assert "This is a new case." in page.text


async def test_a_double_click_on_it_begins_one(browser: Browser, bot: PlayedBot):
    await browser.send("He is 12.")
    old = dict(browser.client.cookies)
    fields = {**browser.page.fields, "message": "new case"}
    first = await browser.client.post("/", data=fields)
    browser.client.cookies = old
    second = await browser.client.post("/", data=fields)
    assert first.headers["set-cookie"] == second.headers["set-cookie"]
    assert bot.said() == ["He is 12.", "new case"]


async def test_clearing_the_new_case_erases_it_at_the_bot_too(browser: Browser, bot: PlayedBot):
    await browser.send("He is 12.")
    await browser.send("new case")
    assert bot.heard[-1]["sender"] not in bot.erased
    await browser.post("/clear")
    assert bot.heard[-1]["sender"] in bot.erased


async def test_a_program_is_told_the_new_id(browser: Browser, bot: PlayedBot):
    say = {"conversation": None, "message": "He is 12."}
    begun = (await browser.client.post("/api/chat", json=say)).json()
    body = {"conversation": begun["conversation"], "message": "new case"}
    after = (await browser.client.post("/api/chat", json=body)).json()
    assert after["conversation"] != begun["conversation"]
    assert after["facts"] == []
    gone = await browser.client.get(f"/api/chat/{begun['conversation']}")
    assert gone.status_code == 410


async def test_two_at_once_end_one_case_once(browser: Browser, bot: PlayedBot):
    await browser.send("He is 12.")
    bot.delay = 0.05
    other = browser.second_tab()
    await asyncio.gather(browser.send("new case"), other.send("new case"))
    assert bot.said() == ["He is 12.", "new case"]
