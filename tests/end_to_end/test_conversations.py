"""Whole conversations, from the first words to the hand-over, on every kind of screen and with every kind of hand."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.end_to_end.browser import DESK, NARROW, PHONE
from tests.end_to_end.conftest import Opened
from tests.end_to_end.practitioner import STORY, Practitioner

ZOOMED = (DESK[0] // 2, DESK[1] // 2)  # what is left of a desk's window at 200 per cent
OFFICE, OUT_OF_HOURS = "0113 376 0336", "0113 535 0600"


def in_sight(page: Page, selector: str) -> bool:
    return bool(
        page.locator(selector).first.evaluate(
            """(e) => { const box = e.getBoundingClientRect();
                        return box.top >= 0 && box.bottom <= innerHeight && box.width > 0; }"""
        )
    )


def is_wider_than_the_window(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def holds_what_a_result_must(someone: Practitioner) -> None:
    page = someone.page
    expect(page.locator(".app-continuum svg[role=img]")).to_be_visible()
    expect(page.locator(".app-continuum__text").first).to_contain_text("Initial level of concern")
    assert page.locator("#result summary", has_text="Every reason").count() == 1
    assert page.locator(".app-facts__row").count() >= 3
    assert OFFICE in page.locator("#contacts").inner_text()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("size", [DESK, PHONE, NARROW, ZOOMED], ids=["desk", "phone", "320 px", "200 per cent"])
def test_a_whole_conversation_ends_with_a_result_and_a_handover(
    opened: Opened, size: tuple[int, int], *, script: bool
) -> None:
    someone = opened(size=size, script=script)

    asked = someone.tell_until_result()

    assert 1 <= len(asked) <= 20
    holds_what_a_result_must(someone)
    assert not is_wider_than_the_window(someone.page)
    someone.page.get_by_role("link", name="Hand-over summary").click()
    expect(someone.page.get_by_role("heading", level=1)).to_have_text("Hand-over summary")
    assert not is_wider_than_the_window(someone.page)


def test_the_number_and_the_first_step_are_in_sight_on_a_small_phone(opened: Opened) -> None:
    someone = opened(size=NARROW)

    assert in_sight(someone.page, ".app-contacts__first .app-contacts__number")
    assert in_sight(someone.page, "h1")
    assert someone.page.locator(".app-contacts__first a").get_attribute("href") == "tel:01133760336"


def test_the_number_stays_in_sight_however_long_the_conversation(opened: Opened) -> None:
    someone = opened(size=PHONE)
    someone.tell_until_result()

    for place in (0, 400, 100_000):
        someone.page.evaluate("(top) => window.scrollTo(0, top)", place)
        assert in_sight(someone.page, ".app-contacts__first .app-contacts__number"), place
        assert in_sight(someone.page, ".app-contacts__danger .app-contacts__number"), place


def test_a_conversation_by_keyboard_alone(opened: Opened) -> None:
    someone = opened()
    keys = someone.page.keyboard

    tab_to(someone.page, "#message")
    keys.type(STORY)
    with someone.answered():
        keys.press("Control+Enter")
    for _ in range(20):
        if someone.page.locator("#result").count():
            break
        title = "No" if "No" in someone.choices() else someone.choices()[0]
        tab_to(someone.page, f".app-choice:text-is({title!r})".replace("'", '"'))
        with someone.answered():
            keys.press("Enter")

    holds_what_a_result_must(someone)
    tab_to(someone.page, 'a[href="/handover"]')
    keys.press("Enter")
    expect(someone.page.get_by_role("heading", level=1)).to_have_text("Hand-over summary")


def tab_to(page: Page, selector: str) -> None:
    """By Tab from wherever the focus is; whatever has the focus on the way is in sight and shows it."""
    for _ in range(80):
        page.keyboard.press("Tab")
        state = page.evaluate(
            """(selector) => {
              const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
              const at = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
              const covered = e !== document.body && !(at && (e.contains(at) || at.contains(e)));
              const marked = e === document.body || style.outlineStyle !== 'none' || style.boxShadow !== 'none';
              return { there: e === selector, covered, marked, tag: e.outerHTML.slice(0, 80) };
            }""",
            page.locator(selector).first.element_handle(),
        )
        assert state["marked"], f"the focus does not show on {state['tag']}"
        assert not state["covered"], f"something covers {state['tag']}"
        if state["there"]:
            return
    raise AssertionError(f"{selector} cannot be reached by Tab")


@pytest.mark.parametrize("taste", [{"reduced_motion": "reduce"}, {"forced_colors": "active"}, {"color_scheme": "dark"}])
def test_tastes_of_the_reader_change_nothing_that_is_said(opened: Opened, taste: dict[str, str]) -> None:
    someone = opened(**taste)

    someone.tell_until_result()

    holds_what_a_result_must(someone)
    moving = "document.getAnimations().filter((a) => a.playState === 'running').length"
    assert someone.page.evaluate(moving) == 0


def test_in_forced_colours_the_supported_levels_still_differ(opened: Opened) -> None:
    someone = opened(forced_colors="active")
    someone.tell_until_result()

    look = "(e) => { const s = getComputedStyle(e); return [s.stroke, s.strokeWidth, s.strokeDasharray].join(' '); }"
    possible = someone.page.locator(".app-band--possible rect").first.evaluate(look)
    others = someone.page.locator(".app-band:not(.app-band--possible) rect").first.evaluate(look)
    assert possible != others


def test_letters_twice_as_large_still_fit(opened: Opened) -> None:
    someone = opened(size=DESK)
    someone.tell_until_result()

    someone.page.evaluate("document.documentElement.style.fontSize = '200%'")

    assert not is_wider_than_the_window(someone.page)
