"""The picture of the levels: legible on every ground, told apart without colour, as large as the letters."""

from __future__ import annotations

import re

from playwright.sync_api import Page

from tests.end_to_end.conftest import Opened
from tests.end_to_end.practitioner import MILD, VAGUE

ENOUGH = 4.5  # contrast of text, WCAG 2.2 AA

_COLOURS = """[...document.querySelectorAll('.app-band')].flatMap((band) => {
  const ground = getComputedStyle(band.querySelector('rect')).fill;
  return [...band.querySelectorAll('text')].map((text) => [text.textContent, getComputedStyle(text).fill, ground]);
})"""


def luminance(colour: str) -> float:
    """Relative luminance of "rgb(r, g, b)", after WCAG."""
    parts = [int(part) / 255 for part in re.findall(r"[0-9]+", colour)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_faint(page: Page) -> list[str]:
    return [
        f"{text}: {ink} on {ground}" for text, ink, ground in page.evaluate(_COLOURS) if contrast(ink, ground) < ENOUGH
    ]


def test_its_words_stand_out_from_their_ground(opened: Opened) -> None:
    someone = opened()
    someone.tell_until_result(VAGUE, prefer=MILD)

    assert too_faint(someone.page) == []


def test_on_every_level_they_would(opened: Opened) -> None:
    someone = opened()
    someone.tell_until_result()

    someone.page.evaluate(
        "document.querySelectorAll('.app-band').forEach((e) => e.classList.add('app-band--possible'))"
    )

    assert too_faint(someone.page) == []
    assert len(someone.page.evaluate(_COLOURS)) >= 5


def test_it_grows_with_the_letters_of_the_reader(opened: Opened) -> None:
    someone = opened()
    someone.tell_until_result()
    height = "document.querySelector('.app-continuum__picture').getBoundingClientRect().height"
    before = someone.page.evaluate(height)

    someone.page.evaluate("document.documentElement.style.fontSize = '150%'")

    assert someone.page.evaluate(height) > 1.4 * before
