"""The one cookie: which conversation a browser has open. No script can read it; no other site can have it sent."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import Request
from fastapi.responses import Response

from gateway.settings import Settings
from gateway.signing import is_id, new_id


@dataclass(frozen=True)
class CaseCookie:
    """It ends with the browser's session, because machines are shared."""

    settings: Settings

    @property
    def name(self) -> str:
        # A browser takes a cookie of this prefix only over https, and from this very host.
        return "__Host-steady_case" if self.settings.is_https else "steady_case"

    def read(self, request: Request) -> str | None:
        """The conversation's id; None where there is none, or one that we never gave."""
        given = request.cookies.get(self.name, "")
        return given if is_id(given) else None

    def read_or_new(self, request: Request) -> str:
        return self.read(request) or new_id()

    def give(self, answer: Response, id: str) -> None:
        answer.set_cookie(self.name, id, path="/", httponly=True, samesite="strict", secure=self.settings.is_https)
