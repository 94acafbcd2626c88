"""The bot is stopped in mid-conversation and hangs: the page comes at once all the same, and the answer when it can."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.end_to_end.axe import faults_on
from tests.end_to_end.conftest import Opened
from tests.end_to_end.running import RunningBot

SECONDS_AT_MOST = 2.0
WORDS = "No, they are both safe now"
BOTH_WAYS = pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])


@pytest.fixture
def hanging(bot: RunningBot) -> Iterator[RunningBot]:
    yield bot
    bot.go_on()
    bot.wait_until_ready()


@BOTH_WAYS
def test_a_bot_that_hangs_for_a_while(opened: Opened, hanging: RunningBot, *, script: bool) -> None:
    someone = opened(script=script)
    someone.say("A boy touched a girl under her clothes")
    asked = someone.said_last()

    hanging.stop()
    someone.page.get_by_role("textbox").fill(WORDS)
    started = time.monotonic()
    someone.page.get_by_role("button", name="Send").click()
    expect(someone.page.locator("[data-awaited]")).to_be_visible(timeout=SECONDS_AT_MOST * 1000)
    assert time.monotonic() - started <= SECONDS_AT_MOST

    expect(someone.page.locator(".app-turn--you").last).to_contain_text(WORDS)
    expect(someone.page.locator("#contacts")).to_contain_text("0113 376 0336")
    assert someone.choices() == []

    hanging.go_on()
    expect(someone.page.locator(".app-turn").last).not_to_contain_text(WORDS, timeout=15_000)
    expect(someone.page.locator(".app-facts__row", has_text="Danger at this moment")).to_be_visible()
    assert someone.said_last() != asked
    assert someone.page.locator(".app-turn--you").count() == 2


def test_the_page_that_waits_has_no_fault_and_gives_the_words_back_in_the_end(
    opened: Opened, hanging: RunningBot, axe_source: str
) -> None:
    someone = opened(expected=("503",))
    someone.say("A boy touched a girl under her clothes")
    hanging.stop()
    someone.page.get_by_role("textbox").fill(WORDS)
    someone.page.get_by_role("button", name="Send").click()
    expect(someone.page.locator("[data-awaited]")).to_be_visible()
    assert faults_on(someone.page, axe_source) == []

    expect(someone.page.locator("#trouble")).to_contain_text("No answer came", timeout=25_000)
    expect(someone.page.get_by_role("textbox")).to_have_value(WORDS)
    expect(someone.page.locator("#trouble")).to_be_focused()


def test_words_in_the_box_stay_when_a_button_is_answered_slowly(opened: Opened, hanging: RunningBot) -> None:
    someone = opened()
    someone.say("A boy touched a girl under her clothes")
    someone.page.get_by_role("textbox").fill(WORDS)
    hanging.stop()
    someone.page.locator(".app-choice").first.click()
    expect(someone.page.locator("[data-awaited]")).to_be_visible()

    hanging.go_on()

    expect(someone.page.get_by_role("textbox")).to_have_value(WORDS, timeout=15_000)
