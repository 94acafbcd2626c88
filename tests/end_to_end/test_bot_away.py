"""The bot is killed in mid-conversation: the numbers come at once, nothing typed is lost, and it goes on later."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import expect

from tests.end_to_end.conftest import Opened
from tests.end_to_end.running import RunningBot

SECONDS_AT_MOST = 2.0
WORDS = "No, they are both safe now"
GONE = ("503",)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_bot_that_dies_and_comes_back(opened: Opened, bot: RunningBot, comes_back: None, *, script: bool) -> None:
    someone = opened(script=script, expected=GONE)
    someone.say("A boy touched a girl under her clothes")
    asked = someone.said_last()
    turns = someone.turns().count()

    bot.kill()
    someone.page.get_by_role("textbox").fill(WORDS)
    started = time.monotonic()
    someone.page.get_by_role("button", name="Send").click()
    expect(someone.page.locator("#trouble")).to_be_visible(timeout=SECONDS_AT_MOST * 1000)
    assert time.monotonic() - started <= SECONDS_AT_MOST

    expect(someone.page.get_by_role("textbox")).to_have_value(WORDS)
    expect(someone.page.locator("#contacts")).to_contain_text("0113 376 0336")
    assert someone.page.title().startswith("Error: ")
    assert someone.turns().count() == turns

    bot.start()
    bot.wait_until_ready()
    with someone.answered():
        someone.page.get_by_role("button", name="Send").click()
    expect(someone.page.locator(".app-facts__row", has_text="Danger at this moment")).to_be_visible()
    assert someone.said_last() != asked


def test_a_page_opened_while_the_bot_is_away_finds_it_by_itself(
    opened: Opened, bot: RunningBot, comes_back: None
) -> None:
    someone = opened(expected=GONE)
    someone.say("A boy touched a girl under her clothes")
    bot.kill()
    someone.page.get_by_role("textbox").fill(WORDS)
    someone.page.get_by_role("button", name="Send").click()
    expect(someone.page.locator("#bot-state")).to_be_visible()

    bot.start()
    bot.wait_until_ready()

    expect(someone.page.locator("#bot-state")).to_have_count(0, timeout=25_000)
    expect(someone.page.get_by_role("textbox")).to_have_value(WORDS)
