"""The played bot on a real port of this machine."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn

from tests.gateway.played_bot import PlayedBot


@asynccontextmanager
async def served(bot: PlayedBot, port: int) -> AsyncIterator[None]:
    config = uvicorn.Config(bot.app(), host="127.0.0.1", port=port, log_level="error", lifespan="off")
    server = uvicorn.Server(config)
    running = asyncio.create_task(server._serve())  # without uvicorn's own handling of Ctrl-C
    while not server.started:
        await asyncio.sleep(0.01)
    try:
        yield
    finally:
        server.should_exit = server.force_exit = True
        await running
