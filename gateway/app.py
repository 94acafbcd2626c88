"""Puts the gateway together. Everything is made here and handed down; nothing is made at import, nothing is global."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress

import httpx
from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from gateway.api import Api
from gateway.assets import Assets
from gateway.body_limit import BodyLimit
from gateway.bot_watch import BotWatch
from gateway.chat import Chat
from gateway.cookies import CaseCookie
from gateway.head_requests import HeadAsGet
from gateway.health import HealthRoutes
from gateway.housekeeping import keep_house
from gateway.open_api import describe
from gateway.page_making import PageMaker
from gateway.pages import ConversationPage
from gateway.parts import Parts
from gateway.plain_pages import PlainPages
from gateway.problems import Problems
from gateway.rasa import Bot
from gateway.security import Surround
from gateway.settings import ROOT, Settings, settings_from
from gateway.signing import signer
from gateway.slow_turns import SlowTurns
from gateway.store import Store
from gateway.words import What
from safeguarding.clock import Clock, london_now

SECRET_FILE = ROOT / "var" / "gateway.secret"


def create_app(
    settings: Settings | None = None,
    *,
    clock: Clock | None = None,
    bot_transport: httpx.AsyncBaseTransport | None = None,
    when_ready: Callable[[], None] = lambda: None,
) -> FastAPI:
    """``clock`` gives aware London times; ``when_ready`` is called when the bot first answers.

    Raises SettingError, and OSError where the secret cannot be kept.
    """
    chosen = settings or settings_from()
    bot = Bot(chosen.bot_url, seconds=chosen.bot_seconds, transport=bot_transport)
    parts = Parts(
        settings=chosen,
        clock=clock or london_now,
        bot=bot,
        watch=BotWatch(bot, when_ready=when_ready),
        store=Store(chosen.database_url),
        signer=signer(chosen.secret, kept_in=SECRET_FILE),
    )
    return _application(parts)


def _application(parts: Parts) -> FastAPI:
    pages = PageMaker(parts)
    problems = Problems(clock=parts.clock, pages=pages)
    app = FastAPI(
        title="Steady",
        openapi_url="/api/openapi.json",
        docs_url=None,  # FastAPI's would fetch its script from another host
        redoc_url=None,
        redirect_slashes=False,
        lifespan=_lifespan(parts),
        middleware=[
            Middleware(HeadAsGet),
            Middleware(Surround, settings=parts.settings, answer_broken=problems.maker(What.BROKEN)),
            Middleware(GZipMiddleware, minimum_size=1000, compresslevel=6),
            Middleware(BodyLimit, answer_too_large=problems.maker(What.TOO_LARGE)),
        ],
    )
    problems.install(app)
    _add_routes(app, parts, pages)
    describe(app)
    return app


def _add_routes(app: FastAPI, parts: Parts, pages: PageMaker) -> None:
    chat = Chat(parts)
    cookie = CaseCookie(parts.settings)
    app.include_router(ConversationPage(chat, SlowTurns(chat, parts), pages, parts.signer, cookie).routes())
    app.include_router(PlainPages(chat, pages, cookie, parts.clock).routes())
    app.include_router(Api(chat, parts.clock).routes())
    app.include_router(HealthRoutes(parts.watch, parts.store, parts.clock).routes())
    app.mount("/assets", Assets())


def _lifespan(parts: Parts) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        jobs = [
            asyncio.create_task(parts.watch.run()),
            asyncio.create_task(keep_house(parts.store, parts.bot, parts.clock)),
        ]
        yield
        for job in jobs:
            job.cancel()
            with suppress(asyncio.CancelledError):
                await job
        await parts.bot.close()
        parts.store.dispose()

    return lifespan
