"""The gateway with a real SQLite database, a clock that a test sets, and a bot that is played."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from gateway.app import create_app
from gateway.settings import Settings
from safeguarding.clock import london
from tests.gateway.page_reader import Browser
from tests.gateway.played_bot import PlayedBot

MONDAY_MORNING = datetime(2026, 11, 23, 10, 0, tzinfo=london())


@dataclass
class SetClock:
    now: datetime = MONDAY_MORNING

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Served:
    """A running gateway. ``database`` is its file."""

    app: FastAPI
    client: httpx.AsyncClient
    database: Path

    def browser(self) -> Browser:
        return Browser(self.client)


Serve = Callable[..., AbstractAsyncContextManager[Served]]


@dataclass
class Serving:
    """Starts gateways on one database, so that a test can restart them."""

    bot: PlayedBot
    clock: SetClock
    folder: Path
    cookies: httpx.Cookies = field(default_factory=httpx.Cookies)

    @asynccontextmanager
    async def __call__(
        self, *, bot: httpx.AsyncBaseTransport | None = None, **changes: object
    ) -> AsyncIterator[Served]:
        database = self.folder / "gateway.db"
        settings = replace(Settings(database_url=f"sqlite:///{database}", secret="for tests"), **changes)
        transport = bot or httpx.ASGITransport(self.bot.app())
        app = create_app(settings, clock=self.clock, bot_transport=transport)
        async with app.router.lifespan_context(app):
            web = httpx.ASGITransport(app)
            async with httpx.AsyncClient(
                transport=web, base_url="http://steady.example", cookies=self.cookies
            ) as client:
                yield Served(app, client, database)
                self.cookies = client.cookies


@pytest.fixture
def bot() -> PlayedBot:
    return PlayedBot()


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def serve(bot: PlayedBot, clock: SetClock, tmp_path: Path) -> Serving:
    return Serving(bot, clock, tmp_path)


@pytest.fixture
async def gateway(serve: Serving) -> AsyncIterator[Served]:
    async with serve() as served:
        yield served


@pytest.fixture
async def browser(gateway: Served) -> Browser:
    """With the first page open."""
    chrome = gateway.browser()
    await chrome.open()
    return chrome


@pytest.fixture
def client(gateway: Served) -> httpx.AsyncClient:
    return gateway.client
