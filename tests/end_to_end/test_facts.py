"""Facts so far, progress, reasons, what is not known: each there, and each one press from being changed."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.end_to_end.conftest import Opened
from tests.end_to_end.practitioner import MILD, STORY, VAGUE


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_fact_is_changed_with_one_press(opened: Opened, *, script: bool) -> None:
    someone = opened(script=script)
    someone.tell_until_result()

    with someone.answered():
        someone.page.get_by_role("button", name=re.compile("Change.What happened, in outline")).click()
    someone.choose("Kissing or cuddling")

    row = someone.page.locator(".app-facts__row", has_text="What happened, in outline")
    expect(row).to_contain_text("Kissing, cuddling or holding")


def test_a_question_says_how_many_are_left(opened: Opened) -> None:
    someone = opened()

    someone.say(STORY)

    expect(someone.page.locator(".app-progress")).to_have_text(
        re.compile(r"Question \d+\. (This is the last one\.|(Between \d+ and )?\d+ more after it\.)")
    )


def test_what_is_not_known_says_why_it_matters_and_can_be_answered(opened: Opened) -> None:
    someone = opened()
    someone.tell_until_result(VAGUE, prefer=MILD)

    unknown = someone.page.locator(".app-open__fact")
    assert unknown.count() >= 1
    expect(unknown.first).to_contain_text("It could lead to")
    before = someone.page.locator(".app-facts__row").count()
    with someone.answered():
        unknown.first.get_by_role("button").click()
    assert someone.choices()
    assert someone.page.locator(".app-facts__row").count() == before


def test_each_level_gives_its_words_on_request(opened: Opened) -> None:
    someone = opened(script=False)
    someone.tell_until_result()

    levels = someone.page.locator("#result .app-band-words")
    assert levels.count() == 5
    levels.nth(3).locator("summary").click()
    expect(levels.nth(3).locator("li").first).to_be_visible()


def test_the_picture_and_its_words_agree(opened: Opened) -> None:
    someone = opened()
    someone.tell_until_result()

    names = someone.page.locator(".app-band__name").all_text_contents()
    words = someone.page.locator(".app-continuum__text").inner_text().lower()
    assert names == ["Normal", "Inappropriate", "Problematic", "Abusive", "Violent"]
    supported = [
        each.lower() for each in someone.page.locator(".app-band--possible .app-band__name").all_text_contents()
    ]
    assert supported[0] in words or "not clear" in words
    assert supported[-1] in words
    assert someone.page.locator("svg[role=img]").first.get_attribute("aria-labelledby") == "found-title found-text"
