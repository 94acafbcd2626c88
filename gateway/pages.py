"""The conversation page. Forms do it all: a message is posted and kept, and the browser then reads the page anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from gateway.chat import Chat
from gateway.cookies import CaseCookie
from gateway.kept import Conversation, StoreDown
from gateway.page_making import Beside, PageMaker
from gateway.said import Outcome, Said
from gateway.signing import Signer, new_id
from gateway.slow_turns import Awaited, SlowTurns
from gateway.typed import cleaned
from gateway.words import InTheWay, What, trouble

Notice = Literal["", "new_case", "cleared", "cleared_soon"]
Field = Annotated[str, Form()]

SEE_OTHER = 303
LATEST = "/#latest"
NEW_CASE = "/?notice=new_case"


@dataclass(frozen=True)
class ConversationPage:
    chat: Chat
    turns: SlowTurns
    pages: PageMaker
    signer: Signer
    cookie: CaseCookie

    def routes(self) -> APIRouter:
        routes = APIRouter(include_in_schema=False)
        routes.add_api_route("/", self.show, methods=["GET"], response_class=HTMLResponse)
        routes.add_api_route("/", self.send, methods=["POST"], response_class=HTMLResponse)
        routes.add_api_route("/new-case", self.new_case, methods=["POST"], response_class=HTMLResponse)
        routes.add_api_route("/clear", self.clear, methods=["POST"], response_class=HTMLResponse)
        return routes

    async def show(self, request: Request, notice: Notice = "", look: Literal["", "again"] = "") -> Response:
        """``look``: from a page that waits for a slow answer; when that is there, it is what the browser goes to."""
        id = self.cookie.read_or_new(request)
        try:
            waiting = await self.turns.waiting(id)
            kept = await self.chat.find(id)
            awaited = await self.turns.look(id, waiting, kept)
        except StoreDown:
            return self._page(request, id, None, Beside(what=trouble(What.STORE_DOWN)))
        if awaited and awaited.moved:
            return self._go_to_new_case(awaited.moved)
        if look and awaited is None:
            return RedirectResponse(LATEST, SEE_OTHER)
        if kept and kept.is_over:
            id, kept = new_id(), None
        return self._page(request, id, kept, _beside(awaited, notice))

    async def send(
        self, request: Request, csrf: Field = "", form: Field = "", message: Field = "", choice: Field = ""
    ) -> Response:
        """One message or one button. Whatever is in the way, what was typed comes back with the page."""
        id = self.cookie.read(request)
        typed = "" if choice else cleaned(message)
        try:
            if id is None or not form or not self.signer.is_csrf(csrf, id):
                raise InTheWay(What.BAD_CSRF)
            outcome = await self.turns.say(id, Said(token=form, text=message, choice=choice))
        except InTheWay as stop:
            return await self._with_trouble(request, id, stop, typed)
        except StoreDown:
            return self._page(request, id or new_id(), None, Beside(typed, what=trouble(What.STORE_DOWN)))
        if outcome is None or outcome.id == id:
            return RedirectResponse(LATEST, SEE_OTHER)
        return self._go_to_new_case(outcome)

    async def new_case(self, request: Request, csrf: Field = "") -> Response:
        return await self._over(request, csrf, done="new_case", not_yet="new_case")

    async def clear(self, request: Request, csrf: Field = "") -> Response:
        return await self._over(request, csrf, done="cleared", not_yet="cleared_soon")

    async def _over(self, request: Request, csrf: str, *, done: Notice, not_yet: Notice) -> Response:
        id = self.cookie.read(request)
        if id is None or not self.signer.is_csrf(csrf, id):
            return await self._with_trouble(request, id, InTheWay(What.BAD_CSRF), "")
        try:
            erased = await self.chat.clear(id)
        except InTheWay as stop:
            return await self._with_trouble(request, id, stop, "")
        except StoreDown:
            return self._page(request, id, None, Beside(what=trouble(What.STORE_DOWN)))
        answer = RedirectResponse(f"/?notice={done if erased else not_yet}", SEE_OTHER)
        self.cookie.give(answer, new_id())
        return answer

    def _go_to_new_case(self, outcome: Outcome) -> Response:
        answer = RedirectResponse(NEW_CASE + "#latest", SEE_OTHER)
        self.cookie.give(answer, outcome.id)
        return answer

    async def _with_trouble(self, request: Request, id: str | None, stop: InTheWay, typed: str) -> Response:
        """The page as it now stands, which may be that of a new case."""
        id = id or new_id()
        try:
            kept = await self.chat.find(id)
        except StoreDown:
            return self._page(request, id, None, Beside(typed, what=trouble(What.STORE_DOWN)))
        if (kept and kept.is_over) or stop.what is What.EXPIRED:
            id, kept = new_id(), None
        return self._page(request, id, kept, Beside(typed, what=stop.trouble))

    def _page(self, request: Request, id: str, kept: Conversation | None, beside: Beside) -> Response:
        html = self.pages.conversation(id, kept, beside, nonce=request.state.nonce)
        answer = HTMLResponse(html, beside.what.status if beside.what else 200)
        self.cookie.give(answer, id)
        return answer


def _beside(awaited: Awaited | None, notice: Notice) -> Beside:
    if awaited is None:
        return Beside(notice=notice)
    if awaited.stop:
        return Beside(awaited.said.text, what=awaited.stop.trouble)
    return Beside(reading=awaited.said)
