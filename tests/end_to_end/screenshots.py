"""`make screenshots`: takes the pictures that README and docs/guide show, from a conversation that is real."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from gateway.settings import ROOT
from gateway.web.__main__ import build
from tests.end_to_end.browser import DESK, NARROW, PHONE, start_chromium, watched_page
from tests.end_to_end.conftest import TUESDAY_MORNING
from tests.end_to_end.practitioner import Practitioner
from tests.end_to_end.running import MovableClock, RunningBot, RunningGateway, gateway_for
from tests.end_to_end.states import EXPECTED, STATES
from tools.console import say

IMAGES = ROOT / "docs" / "guide" / "images"
SIZES = {"desk": DESK, "phone": PHONE, "narrow": NARROW}
PICTURES = {
    "start": "start",
    "question": "question",
    "result": "result",
    "handover": "hand-over",
    "error": "empty message",
}


@contextmanager
def running() -> Iterator[RunningGateway]:
    """Bot and gateway at the same moment of a Tuesday morning, so that what they say agrees."""
    with tempfile.TemporaryDirectory() as folder:
        bot = RunningBot(Path(folder), clock=TUESDAY_MORNING.isoformat())
        bot.start()
        try:
            bot.wait_until_ready()
            clock = MovableClock(TUESDAY_MORNING)
            with gateway_for(bot.url, folder=Path(folder), clock=clock) as gateway:
                yield gateway
        finally:
            bot.kill()


def take(browser: Browser, gateway: RunningGateway, *, name: str, screen: str) -> None:
    width, height = SIZES[screen]
    with (
        browser.new_context(viewport={"width": width, "height": height}) as context,
        watched_page(context, gateway.url) as watched,
    ):
        watched.expected += EXPECTED
        someone = Practitioner(watched.page, gateway.url)
        someone.open()
        STATES[PICTURES[name]](someone)
        watched.page.screenshot(path=IMAGES / f"{name}-{screen}.png")


def main() -> None:
    build()
    IMAGES.mkdir(parents=True, exist_ok=True)
    with running() as gateway, sync_playwright() as playwright:
        browser = start_chromium(playwright)
        for screen in SIZES:
            for name in PICTURES:
                take(browser, gateway, name=name, screen=screen)
        browser.close()
    say(f"{len(SIZES) * len(PICTURES)} pictures are in {IMAGES.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
