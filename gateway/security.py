"""What stands round every answer: security headers, a log without words, and no traceback.

Plain ASGI, because Starlette's own base class cuts off an answer when the browser goes away, and a turn must run
to its end.
"""

from __future__ import annotations

import logging
import secrets
import time
from collections.abc import Awaitable, Callable

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gateway.settings import Settings

EMBED = "/embed"
_POLICY = (
    "default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self'; img-src 'self'; font-src 'self';"
    " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors {frames}"
)
_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    # "no-referrer" would take the Origin from our own forms too.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
}
_YEAR = 365 * 24 * 3600

log = logging.getLogger(__name__)


class Surround:
    """The outermost layer. ``answer_broken`` makes the answer to a fault of ours."""

    def __init__(
        self, app: ASGIApp, *, settings: Settings, answer_broken: Callable[[Scope], Awaitable[ASGIApp]]
    ) -> None:
        self._app, self._settings, self._answer_broken = app, settings, answer_broken

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started, status = time.monotonic(), 0
        scope.setdefault("state", {})["nonce"] = secrets.token_urlsafe(16)

        async def send_with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                self._add_headers(scope, MutableHeaders(scope=message))
            await send(message)

        try:
            await self._app(scope, receive, send_with_headers)
        except Exception as error:  # noqa: BLE001 - its text may hold what a person wrote, so it ends here
            log.error("fault: %s at %s", type(error).__name__, _place(error))  # noqa: TRY400
            if not status:
                await (await self._answer_broken(scope))(scope, receive, send_with_headers)
        route = getattr(scope.get("route"), "path", "-")
        log.info("%s %s %d %.0f ms", scope["method"], route, status, 1000 * (time.monotonic() - started))

    def _add_headers(self, scope: Scope, headers: MutableHeaders) -> None:
        is_embed = scope["path"] == EMBED
        frames = " ".join(("'self'", *self._settings.embed_origins)) if is_embed else "'none'"
        headers["Content-Security-Policy"] = _POLICY.format(nonce=scope["state"]["nonce"], frames=frames)
        headers.update(_ALWAYS)
        headers["Cross-Origin-Resource-Policy"] = "cross-origin" if is_embed else "same-origin"
        headers.setdefault("Cache-Control", "no-store")
        if not is_embed:
            headers["X-Frame-Options"] = "DENY"
        if self._settings.is_https:
            headers["Strict-Transport-Security"] = f"max-age={_YEAR}"


def _place(error: BaseException) -> str:
    """Where it happened, without the values that stood there."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}" if trace else "?"
