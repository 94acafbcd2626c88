"""Every error as a person or a program can use it: a page, or RFC 9457 problem details, and the numbers in both."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.types import Scope

from gateway.contacts_panel import as_json, panel_by
from gateway.kept import StoreDown
from gateway.page_making import PageMaker
from gateway.settings import MOST_CHARACTERS
from gateway.web_models import Trouble
from gateway.words import InTheWay, What, trouble
from safeguarding.clock import Clock

PROBLEM_TYPE = "application/problem+json"
FOR_PROGRAMS = ("/api/", "/healthz", "/readyz", "/openapi.json")
_BY_STATUS = {404: What.NOT_FOUND, 405: What.METHOD_NOT_ALLOWED, 413: What.TOO_LARGE}


class Problems:
    def __init__(self, *, clock: Clock, pages: PageMaker) -> None:
        self._clock, self._pages = clock, pages

    def install(self, app: FastAPI) -> None:
        app.add_exception_handler(HTTPException, self._http)
        app.add_exception_handler(RequestValidationError, self._not_valid)
        app.add_exception_handler(InTheWay, self._in_the_way)
        app.add_exception_handler(StoreDown, self._store_down)

    def answer(self, request: Request, what: Trouble, **more: Any) -> Response:
        if is_for_a_program(request):
            return self.details(what, path=request.url.path, **more)
        page = self._pages.error(what, nonce=request.state.nonce)
        return HTMLResponse(page, what.status)

    def details(self, what: Trouble, *, path: str, **more: Any) -> JSONResponse:
        body = {
            "type": "about:blank",
            "title": what.title,
            "status": what.status,
            "detail": what.text,
            "instance": path,
            "code": what.code,
            "contacts": as_json(panel_by(self._clock)),
            **more,
        }
        return JSONResponse(body, what.status, media_type=PROBLEM_TYPE)

    def maker(self, what: What) -> Callable[[Scope], Awaitable[Response]]:
        """Makes the same answer outside the application, where no handler reaches."""

        async def make(scope: Scope) -> Response:
            return self.answer(Request(scope), trouble(what))

        return make

    async def _http(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)  # noqa: S101 - FastAPI calls it with no other
        what = _BY_STATUS.get(error.status_code, What.BROKEN if error.status_code >= 500 else What.NOT_ACCEPTABLE)
        answer = self.answer(request, replace(trouble(what), status=error.status_code))
        answer.headers.update(error.headers or {})
        return answer

    async def _not_valid(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)  # noqa: S101
        found = error.errors()
        long = next((len(str(one["input"])) for one in found if one["type"] == "string_too_long"), None)
        if long:
            what = trouble(What.TOO_LONG, length=f"{long:,}", limit=f"{MOST_CHARACTERS:,}")
        else:
            what = trouble(What.NOT_VALID)
        return self.answer(request, what, errors=_without_input(found))

    async def _in_the_way(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, InTheWay)  # noqa: S101
        return self.answer(request, error.trouble)

    async def _store_down(self, request: Request, _: Exception) -> Response:
        return self.answer(request, trouble(What.STORE_DOWN))


def is_for_a_program(request: Request) -> bool:
    """By its address, else by what it says it takes; a person at a browser is shown a page."""
    if request.url.path.startswith(FOR_PROGRAMS):
        return True
    return "text/html" not in request.headers.get("accept", "text/html")


def _without_input(errors: Sequence[Mapping[str, Any]]) -> list[dict[str, str]]:
    """Where and what, and never the value: it may be what a practitioner wrote."""
    return [{"where": "/".join(map(str, one["loc"])), "what": str(one["msg"])} for one in errors]
