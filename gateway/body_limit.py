"""Refuses a body that no form of ours can send before any of it is read as one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

# 4,000 characters of four bytes each, every byte as three in a form, and room for the other fields.
MOST_BYTES = 64 * 1024


class BodyLimit:
    """Reads the body whole, so that its length is known whatever the header says; bodies here are small."""

    def __init__(self, app: ASGIApp, *, answer_too_large: Callable[[Scope], Awaitable[ASGIApp]]) -> None:
        self._app, self._answer_too_large = app, answer_too_large

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in {"GET", "HEAD"}:
            await self._app(scope, receive, send)
            return
        body = await _read(receive)
        if body is None:
            await (await self._answer_too_large(scope))(scope, receive, send)
            return
        given = False

        async def receive_again() -> Message:
            nonlocal given
            if given:
                return await receive()
            given = True
            return {"type": "http.request", "body": body, "more_body": False}

        await self._app(scope, receive_again, send)


async def _read(receive: Receive) -> bytes | None:
    """None where there is more than the limit."""
    body, more = bytearray(), True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > MOST_BYTES:
            return None
    return bytes(body)
