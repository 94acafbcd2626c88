"""What the gateway calls, under /webhooks/rest: /webhook to speak, /ready to look, /conversations/<sender> to erase."""

from __future__ import annotations

import logging
from asyncio import AbstractEventLoop
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, HTTPResponse, Request, Sanic
from sanic.exceptions import SanicException
from sanic.response import json as as_json

from bot.collecting import CHANNEL
from bot.incoming import MOST_BYTES, Refused, checked_sender, read_request
from bot.quiet_logs import log_without_messages
from bot.readiness import use_the_store_itself, what_is_not_ready
from bot.replying import Replies
from bot.retention import erase
from safeguarding.clock import london_now
from safeguarding.safety_line import safety_line_by

log = logging.getLogger(__name__)


class CarefulRest(InputChannel):
    """Named in credentials.yml by this path, and so served by `python -m bot serve` and by `rasa run` alike."""

    @classmethod
    def name(cls) -> str:
        return CHANNEL

    def blueprint(self, _: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The routes. The turn goes to the agent itself, because the callable that Rasa offers drops its answer."""
        routes = Blueprint("careful_rest", __name__)
        routes.add_route(_receive, "/webhook", methods=["POST"])
        routes.add_route(_ready, "/ready", methods=["GET"])
        routes.add_route(_erase, "/conversations/<sender>", methods=["DELETE"])
        routes.listener("before_server_start")(_set_up)
        routes.listener("after_server_start")(_be_careful)
        return routes


def _set_up(app: Sanic, _: AbstractEventLoop) -> None:
    app.config.REQUEST_MAX_SIZE = 2 * MOST_BYTES
    app.config.FALLBACK_ERROR_FORMAT = "json"
    app.ctx.replies = Replies(lambda: _agent(app))
    app.error_handler.add(Exception, _answer_an_error)


def _be_careful(app: Sanic, _: AbstractEventLoop) -> None:
    # Only now: under `rasa run` the agent is loaded, and Rasa's logging set up, after this channel was made.
    use_the_store_itself(_agent(app))
    log_without_messages()


def _agent(app: Sanic) -> Agent:
    agent: Agent = app.ctx.agent
    return agent


async def _receive(request: Request) -> HTTPResponse:
    message = read_request(request.body, content_type=request.headers.get("content-type", ""))
    return as_json(await request.app.ctx.replies.to(message))


async def _ready(request: Request) -> HTTPResponse:
    missing = await what_is_not_ready(getattr(request.app.ctx, "agent", None))
    return as_json({"ready": not missing, "missing": missing}, status=503 if missing else 200)


async def _erase(request: Request, sender: str) -> HTTPResponse:
    """Somebody cleared a conversation: nothing of it stays here. Erasing what is not there is no mistake."""
    return as_json({"erased": await erase(_agent(request.app), checked_sender(sender))})


def _answer_an_error(_: Request, error: Exception) -> HTTPResponse:
    """Whatever a caller did wrong, the person in front of it gets the numbers."""
    status, what = 500, "internal error"
    if isinstance(error, Refused):
        status, what = error.status, error.what
    elif isinstance(error, SanicException):
        status, what = error.status_code, type(error).__name__
    else:
        log.error("request failed: %s", type(error).__name__)
    return as_json({"error": what, "text": safety_line_by(london_now)}, status=status)
