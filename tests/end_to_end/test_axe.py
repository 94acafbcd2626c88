"""No accessibility fault that a program can find, on any state of any page, wide and narrow."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.end_to_end.axe import faults_on
from tests.end_to_end.browser import DESK, NARROW
from tests.end_to_end.conftest import Opened
from tests.end_to_end.running import RunningBot
from tests.end_to_end.states import EXPECTED, STATES


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("size", [DESK, NARROW], ids=["desk", "320 px"])
def test_no_state_of_any_page_has_a_fault(opened: Opened, axe_source: str, state: str, size: tuple[int, int]) -> None:
    someone = opened(size=size, expected=EXPECTED)

    STATES[state](someone)

    assert faults_on(someone.page, axe_source) == []
    assert reads_in_order(someone.page)
    assert not someone.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


@pytest.mark.parametrize("state", ["start", "result", "hand-over"])
@pytest.mark.parametrize("taste", [{"forced_colors": "active"}, {"color_scheme": "dark"}])
def test_nor_has_it_to_the_taste_of_a_reader(
    opened: Opened, axe_source: str, state: str, taste: dict[str, object]
) -> None:
    someone = opened(expected=EXPECTED, **taste)

    STATES[state](someone)

    # With forced colours the browser draws its own, and axe goes on reading those of the style sheet.
    without = ["color-contrast"] if "forced_colors" in taste else []
    assert faults_on(someone.page, axe_source, without=without) == []


def test_the_page_without_its_bot_has_no_fault(
    opened: Opened, axe_source: str, bot: RunningBot, comes_back: None
) -> None:
    someone = opened(expected=("503",))
    bot.kill()
    someone.page.get_by_role("textbox").fill("He is 12")
    someone.page.get_by_role("button", name="Send").click()
    expect(someone.page.locator("#trouble")).to_be_visible()

    assert faults_on(someone.page, axe_source) == []


def reads_in_order(page: Page) -> bool:
    """One main heading, no level left out on the way down."""
    tags = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map((each) => each.tagName)")
    levels = [int(tag[1]) for tag in tags]
    main = levels.index(1)
    steps = zip(levels[main:], levels[main + 1 :], strict=False)
    return levels.count(1) == 1 and all(below - above <= 1 for above, below in steps)
