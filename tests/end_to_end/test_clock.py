"""The number on an open page is that of this minute, whatever happens to the page, the bot or the hour."""

from __future__ import annotations

from datetime import datetime, timedelta

from playwright.sync_api import expect

from safeguarding.clock import london
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
