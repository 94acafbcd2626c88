"""The number on an open page is that of this minute, whatever happens to the page, the bot or the hour."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import expect

from safeguarding.clock import london
from tests.end_to_end.browser import NARROW
from tests.end_to_end.conftest import Opened
from tests.end_to_end.running import RunningGateway

JUST_BEFORE_FIVE = datetime(2026, 11, 24, 16, 59, 56, tzinfo=london())
NUMBER = ".app-contacts__first .app-contacts__number"
OFFICE, OUT_OF_HOURS = "0113 376 0336", "0113 535 0600"


def test_five_oclock_passes_while_the_page_is_open(opened: Opened, gateway: RunningGateway) -> None:
    gateway.clock.put(JUST_BEFORE_FIVE)
    someone = opened()
    expect(someone.page.locator(NUMBER)).to_have_text(OFFICE)
    someone.page.get_by_role("textbox").fill("half a sentence")

    expect(someone.page.locator(NUMBER)).to_have_text(OUT_OF_HOURS, timeout=15_000)

    expect(someone.page.locator("#news")).to_contain_text("The number to ring has changed.")
    expect(someone.page.get_by_role("textbox")).to_have_value("half a sentence")
    assert someone.page.locator(NUMBER).get_attribute("href") == "tel:01135350600"


def test_a_page_that_comes_back_into_sight_after_a_night_looks_at_once(opened: Opened, gateway: RunningGateway) -> None:
    someone = opened()
    gateway.clock.put(JUST_BEFORE_FIVE + timedelta(hours=9))
    later = """Date.now = ((now) => () => now() + 9 * 3600e3)(Date.now);
               document.dispatchEvent(new Event('visibilitychange'))"""

    someone.page.evaluate(later)

    expect(someone.page.locator(NUMBER)).to_have_text(OUT_OF_HOURS)


def test_while_nobody_is_sure_both_numbers_are_shown(opened: Opened, gateway: RunningGateway) -> None:
    gateway.clock.put(datetime(2026, 11, 24, 8, 55, tzinfo=london()))

    someone = opened(script=False)

    panel = someone.page.locator("#contacts")
    expect(panel).to_contain_text("Try first")
    for number in (OFFICE, OUT_OF_HOURS, "999"):
        expect(panel).to_contain_text(number)


def test_the_panel_says_when_it_could_not_look(opened: Opened, gateway: RunningGateway) -> None:
    gateway.clock.put(JUST_BEFORE_FIVE)
    someone = opened(expected=("Failed to load resource", "net::ERR"))
    someone.page.route("**/contact-panel", lambda route: route.abort())

    expect(someone.page.locator("#contacts-old")).to_be_visible(timeout=15_000)

    panel = someone.page.locator("#contacts").inner_text()
    assert OFFICE in panel
    assert OUT_OF_HOURS in panel


@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-22T02:10",  # a night at the weekend
        "2026-11-24T08:30",  # it is not certain who answers
        "2026-11-27T16:45",  # Friday afternoon
        "2026-12-25T12:00",  # Christmas Day
    ],
)
@pytest.mark.parametrize("path", ["/", "/embed", "/nowhere"])
def test_on_a_narrow_phone_both_numbers_are_in_sight_at_any_hour(
    opened: Opened, gateway: RunningGateway, moment: str, path: str
) -> None:
    gateway.clock.put(datetime.fromisoformat(moment).replace(tzinfo=london()))
    someone = opened(size=NARROW, expected=("404",))
    someone.open(path)

    for number in someone.page.locator(".app-contacts__now a").all():
        box = number.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= NARROW[0]
    assert someone.page.locator(".app-contacts__now a").count() == 2
    assert someone.page.evaluate("document.documentElement.scrollWidth") == NARROW[0]
    assert someone.page.locator(".app-contacts__now").bounding_box()["height"] <= 8.5 * 16  # as the scroll padding


@pytest.mark.parametrize("number", ["0113 376 0336", "0113 535 0600", "999"])
def test_every_number_on_the_page_rings(opened: Opened, number: str) -> None:
    someone = opened(size=NARROW)
    someone.tell_until_result()

    unlinked = """(number) => {
        const words = document.createTreeWalker(document.querySelector('.app-page'), NodeFilter.SHOW_TEXT);
        const found = [];
        while (words.nextNode()) {
            const isLinked = words.currentNode.parentElement.closest('a, template, .app-turn--you');
            if (words.currentNode.data.includes(number) && !isLinked) found.push(words.currentNode.data);
        }
        return found;
    }"""
    assert someone.page.evaluate(unlinked, number) == []
