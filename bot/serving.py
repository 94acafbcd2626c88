"""Serves the assistant until it is stopped; what faces people is the gateway."""

from __future__ import annotations

import socket
from asyncio import AbstractEventLoop
from collections.abc import Callable

from rasa.core.agent import Agent
from rasa.core.run import configure_app, create_http_input_channels
from sanic import Sanic

from bot.cannot_start import CannotStart
from bot.memory import freeze_what_is_loaded
from bot.project import Project
from bot.retention import keep_erasing_what_is_old


def serve(project: Project, agent: Agent, claimed: socket.socket, *, when_ready: Callable[[], None]) -> None:
    """Raises CannotStart."""
    app = configure_app(create_http_input_channels(None, str(project.credentials)), enable_api=False)
    app.ctx.agent = agent
    freeze_what_is_loaded()
    started = False

    async def note_the_start(_: Sanic, __: AbstractEventLoop) -> None:
        nonlocal started
        started = True
        when_ready()

    app.register_listener(note_the_start, "after_server_start")
    app.add_task(keep_erasing_what_is_old(agent))
    app.run(sock=claimed, workers=1, access_log=False, motd=False)
    if not started:
        raise CannotStart("the server did not start; is another Steady just starting on the same port?")
