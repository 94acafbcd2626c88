"""The hand-over summary, and the pages on which nothing is asked."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from gateway.chat import Chat
from gateway.cookies import CaseCookie
from gateway.handing_over import facts_in, summary_of
from gateway.handover_document import DOCX, as_document
from gateway.kept import Conversation
from gateway.page_making import PageMaker
from gateway.pages import SEE_OTHER
from safeguarding.clock import Clock

PAGES = {
    "/accessibility": "accessibility.html",
    "/privacy": "privacy.html",
    "/about": "about.html",
    "/embed": "embed.html",
    "/contact-panel": "contact_panel.html",
}
FILE_NAME = "hand-over.docx"


@dataclass(frozen=True)
class PlainPages:
    chat: Chat
    pages: PageMaker
    cookie: CaseCookie
    clock: Clock

    def routes(self) -> APIRouter:
        routes = APIRouter(include_in_schema=False)
        for path, template in PAGES.items():
            routes.add_api_route(path, self._shower_of(template), methods=["GET"], response_class=HTMLResponse)
        routes.add_api_route("/handover", self.handover, methods=["GET"], response_class=HTMLResponse)
        routes.add_api_route(f"/{FILE_NAME}", self.document, methods=["GET"], response_class=Response)
        return routes

    async def handover(self, request: Request) -> Response:
        """To read, copy and print. Without any facts there is nothing to hand over, and the conversation is shown."""
        id, kept = await self._case(request)
        if kept is None:
            return RedirectResponse("/", SEE_OTHER)
        return HTMLResponse(self.pages.handover(id, kept, nonce=request.state.nonce))

    async def document(self, request: Request) -> Response:
        _, kept = await self._case(request)
        if kept is None:
            return RedirectResponse("/", SEE_OTHER)
        summary = summary_of(facts_in(kept.state), now=self.clock())
        headers = {"Content-Disposition": f'attachment; filename="{FILE_NAME}"'}
        return Response(as_document(summary), media_type=DOCX, headers=headers)

    async def _case(self, request: Request) -> tuple[str, Conversation | None]:
        """The open conversation, if anything is known in it. Raises StoreDown."""
        id = self.cookie.read(request)
        kept = await self.chat.find(id) if id else None
        return id or "", kept if kept and facts_in(kept.state).known() else None

    def _shower_of(self, template: str) -> Callable[[Request], Awaitable[Response]]:
        async def show(request: Request) -> Response:
            return HTMLResponse(self.pages.plain(template, nonce=request.state.nonce))

        return show
