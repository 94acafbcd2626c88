"""Whole conversations by forms alone, and everything that goes wrong with forms: each with a sensible answer."""

from __future__ import annotations

import asyncio

import pytest

from tests.gateway.conftest import Served, Serving, SetClock
from tests.gateway.page_reader import Browser
from tests.gateway.played_bot import PlayedBot

DUTY, NIGHT = "0113 376 0336", "0113 535 0600"


async def test_a_message_is_answered_and_kept(browser: Browser, bot: PlayedBot):
    page = await browser.send("He is 12.")
    assert page.answer.status_code == 200
    assert page.answer.history[0].status_code == 303
    assert "He is 12." in page.text
    assert "Was anyone hurt?" in page.text
    assert {"No", "Why?"} <= set(page.buttons)
    assert bot.said() == ["He is 12."]


async def test_a_button_sends_what_it_stands_for_and_shows_its_title(browser: Browser, bot: PlayedBot):
    await browser.send("He is 12.")
    page = await browser.choose("No")
    assert bot.heard[-1]["payload"] == '/answer{"violence": "none"}'
    assert '/answer{"' not in page.answer.text


async def test_the_welcome_has_buttons_before_anything_was_said(gateway: Served, bot: PlayedBot):
    await asyncio.sleep(0.1)  # the watch looks at once, in its own task
    chrome = gateway.browser()
    page = await chrome.open()
    assert "Tell what happened" in page.buttons
    await chrome.choose("Tell what happened")
    assert bot.heard[-1]["payload"] == "/report_incident"


@pytest.mark.parametrize(
    "text",
    [
        "/restart",
        '/answer{"violence": "none"}',
        "  //new_case",
        "سؤال عن طفل عمره ١٢ سنة",
        "שאלה על ילד",
        "👧🏽 11 👦 12 🇬🇧",
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "one\n\ntwo\nthree",
        "{{ 7*7 }} {% raw %}",
        "' OR 1=1; --",
    ],
)
async def test_whatever_is_typed_is_text(browser: Browser, bot: PlayedBot, text: str):
    page = await browser.send(text)
    assert page.answer.status_code == 200
    assert "payload" not in bot.heard[-1]
    assert bot.said() == [text.lstrip("/ ")]
    assert "".join(text.split()) in "".join(page.text.split())
    assert "<script>alert" not in page.answer.text
    assert "<img" not in page.answer.text


async def test_a_story_of_4000_characters_is_taken(browser: Browser, bot: PlayedBot):
    story = ("x" * 78 + "\n\n") * 50
    page = await browser.send(story.replace("\n", "\r\n"))
    assert page.answer.status_code == 200
    assert len(bot.said()[0]) == len(story.strip())


@pytest.mark.parametrize(
    ("message", "says"),
    [("y" * 4001, "4,001"), ("👦" * 4500, "4,500"), ("", "empty"), (" \r\n ", "empty"), ("\x00\x07", "empty")],
)
async def test_what_cannot_be_sent_comes_back_with_a_reason(browser: Browser, bot: PlayedBot, message: str, says: str):
    page = await browser.send(message)
    assert page.answer.status_code == 422
    assert says in page.text
    assert page.typed.strip() == ("" if says == "empty" else message)
    assert bot.said() == []
    assert DUTY in page.text
    assert NIGHT in page.text


async def test_a_double_click_is_one_message(browser: Browser, bot: PlayedBot):
    bot.delay = 0.05
    other = browser.second_tab()
    first, second = await asyncio.gather(browser.send("He is 12."), other.send("He is 12."))
    assert first.answer.status_code == second.answer.status_code == 200
    assert bot.said() == ["He is 12."]
    assert second.text.count("He is 12.") == first.text.count("He is 12.")


async def test_a_double_click_on_a_button_is_one_answer(browser: Browser, bot: PlayedBot):
    await browser.send("He is 12.")
    other = browser.second_tab()
    await asyncio.gather(browser.choose("No"), other.choose("No"))
    assert bot.said() == ["He is 12.", '/answer{"violence": "none"}']


async def test_going_back_and_sending_something_else_loses_nothing(browser: Browser, bot: PlayedBot):
    old = browser.second_tab()
    await browser.send("He is 12.")
    page = await old.send("He is 13.")
    assert page.answer.status_code == 409
    assert page.typed.strip() == "He is 13."
    assert "Was anyone hurt?" in page.text
    page = await old.send(page.typed.strip())
    assert page.answer.status_code == 200
    assert bot.said() == ["He is 12.", "He is 13."]


async def test_a_second_tab_shows_the_same_and_an_old_button_in_it_does_nothing(browser: Browser, bot: PlayedBot):
    await browser.send("He is 12.")
    tab = browser.second_tab()
    await tab.open()
    await browser.choose("No")
    page = await tab.choose("Why?")
    assert page.answer.status_code == 409
    assert "/why" not in bot.said()
    page = await tab.choose("Why?")
    assert page.answer.status_code == 200


@pytest.mark.parametrize(
    "fields", [{"csrf": "made-up"}, {"csrf": ""}, {"form": ""}, {"form": "0.x"}, {"form": "-1.abcdefgh"}]
)
async def test_a_form_that_is_not_ours_is_refused_and_its_words_kept(browser: Browser, bot: PlayedBot, fields):
    page = await browser.send("He is 12.", **fields)
    assert page.answer.status_code == 403
    assert page.typed.strip() == "He is 12."
    assert bot.said() == []
    assert (await browser.send(page.typed.strip())).answer.status_code == 200


async def test_without_the_cookie_the_words_come_back(browser: Browser, bot: PlayedBot):
    browser.client.cookies.clear()
    page = await browser.send("He is 12.")
    assert page.answer.status_code == 403
    assert page.typed.strip() == "He is 12."
    assert (await browser.send("He is 12.")).answer.status_code == 200


async def test_after_its_time_a_conversation_is_gone_and_the_words_are_kept(
    browser: Browser, bot: PlayedBot, clock: SetClock
):
    await browser.send("He is 12.")
    clock.forward(hours=24, seconds=1)
    page = await browser.send("And he was alone.")
    assert page.answer.status_code == 404
    assert "24 hours" in page.text
    assert page.typed.strip() == "And he was alone."
    assert "He is 12." not in page.text
    senders = {one["sender"] for one in bot.heard}
    assert (await browser.send("And he was alone.")).answer.status_code == 200
    assert bot.heard[-1]["sender"] not in senders


async def test_each_message_gives_it_another_day(browser: Browser, clock: SetClock):
    await browser.send("one")
    clock.forward(hours=23)
    await browser.send("two")
    clock.forward(hours=23)
    page = await browser.send("three")
    assert page.answer.status_code == 200
    assert "one" in page.text


async def test_a_restart_loses_nothing(serve: Serving, bot: PlayedBot):
    async with serve() as before:
        chrome = before.browser()
        await chrome.open()
        await chrome.send("He is 12.")
    async with serve() as after:
        again = after.browser()
        page = await again.open()
        assert "He is 12." in page.text
        page = await again.choose("No")
        assert page.answer.status_code == 200
    assert len({one["sender"] for one in bot.heard if not one["sender"].startswith("probe-")}) == 1


async def test_a_new_case_has_nothing_of_the_old_one(browser: Browser, bot: PlayedBot):
    await browser.send("He is 12.")
    old, cookie = bot.heard[-1]["sender"], browser.client.cookies["steady_case"]
    page = await browser.post("/new-case")
    assert page.answer.status_code == 200
    assert "He is 12." not in page.text
    assert browser.client.cookies["steady_case"] != cookie
    await browser.send("She is 9.")
    assert bot.heard[-1]["sender"] != old
    assert old in bot.erased


async def test_a_page_of_a_closed_case_sends_nothing_into_the_new_one(browser: Browser, bot: PlayedBot):
    await browser.send("He is 12.")
    tab = browser.second_tab()
    await browser.post("/new-case")
    page = await tab.send("He did it again.")
    assert page.answer.status_code == 403
    assert page.typed.strip() == "He did it again."
    assert bot.said() == ["He is 12."]


async def test_the_facts_so_far_can_be_changed_by_a_button(browser: Browser, bot: PlayedBot):
    await browser.send("He is 12.")
    await browser.post("/", choice="change.child_age")
    assert bot.heard[-1]["payload"] == '/change_fact{"fact": "child_age"}'


@pytest.mark.parametrize("choice", ["change.nothing", "3.7", "99.0", "x", "../..", "1.0"])
async def test_a_choice_that_no_button_offers_is_refused(browser: Browser, bot: PlayedBot, choice: str):
    await browser.send("He is 12.")
    page = await browser.post("/", choice=choice)
    assert page.answer.status_code == 409
    assert bot.said() == ["He is 12."]
