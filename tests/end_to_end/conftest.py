"""One bot, one gateway and one Chromium for all tests; a page of its own for each."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from gateway.settings import ROOT
from gateway.web.__main__ import build
from gateway.web.node_packages import ensure_packages
from safeguarding.clock import london
from tests.end_to_end.browser import DESK, start_chromium, watched_page
from tests.end_to_end.practitioner import Practitioner
from tests.end_to_end.running import MovableClock, RunningBot, RunningGateway, gateway_for

TUESDAY_MORNING = datetime(2026, 11, 24, 10, 20, tzinfo=london())
Opened = Callable[..., Practitioner]


@pytest.fixture(scope="session")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningBot]:
    running = RunningBot(tmp_path_factory.mktemp("bot"))
    running.start()
    running.wait_until_ready()
    yield running
    running.kill()


@pytest.fixture
def comes_back(bot: RunningBot) -> Iterator[None]:
    """For a test that kills the bot: the next one finds it again."""
    yield
    bot.kill()
    bot.start()
    bot.wait_until_ready()


@pytest.fixture(scope="session")
def gateway(bot: RunningBot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningGateway]:
    build()
    clock = MovableClock(TUESDAY_MORNING)
    with gateway_for(bot.url, folder=tmp_path_factory.mktemp("gateway"), clock=clock) as served:
        yield served


@pytest.fixture
def gateway_alone(tmp_path: Path) -> Iterator[RunningGateway]:
    """Whose bot has not come yet."""
    with gateway_for("http://127.0.0.1:9", folder=tmp_path, clock=MovableClock(TUESDAY_MORNING)) as served:
        yield served


@pytest.fixture(autouse=True)
def morning_again(gateway: RunningGateway) -> None:
    gateway.clock.put(TUESDAY_MORNING)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    os.environ.setdefault("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
    with sync_playwright() as playwright:
        browser = start_chromium(playwright)
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium: Browser, gateway: RunningGateway) -> Iterator[Opened]:
    """Opens the page as a person of one's choice: ``size``, ``script`` and whatever a Playwright context takes.

    At the end of the test every page opened is asked what it did that it should not.
    """
    with ExitStack() as pages:

        def open_as(
            *, size: tuple[int, int] = DESK, script: bool = True, expected: Iterable[str] = (), **more: Any
        ) -> Practitioner:
            window = {"width": size[0], "height": size[1]}
            context = pages.enter_context(chromium.new_context(viewport=window, java_script_enabled=script, **more))  # type: ignore[arg-type]
            watched = pages.enter_context(watched_page(context, gateway.url))
            watched.expected += expected
            practitioner = Practitioner(watched.page, gateway.url, watched)
            practitioner.open()
            return practitioner

        yield open_as


@pytest.fixture(scope="session")
def axe_source() -> str:
    modules = ensure_packages(Path(__file__).parent, ROOT / "build" / "end_to_end")
    return (modules / "axe-core" / "axe.min.js").read_text()
