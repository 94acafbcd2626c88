"""The JSON API: for other intranet front ends, for the page's own script, and for tests."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from fastapi.exceptions import RequestValidationError

from gateway.api_models import Begin, ChatAnswer, Choose, Cleared, Contacts, Id, Problem, Write
from gateway.api_views import answer_of
from gateway.chat import Chat
from gateway.contacts_panel import as_json, panel_at, panel_by
from gateway.kept import Conversation
from gateway.problems import PROBLEM_TYPE
from gateway.said import Outcome, Said
from gateway.signing import new_id
from gateway.words import InTheWay, What
from safeguarding.clock import Clock

YEARS = range(2020, 2100)
At = Annotated[
    str | None,
    Query(
        description="A moment with its offset from UTC, such as 2026-12-24T16:30:00+00:00; now if left out.",
        json_schema_extra={"type": "string", "format": "date-time"},
    ),
]
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(:\d\d(\.\d{1,9})?)?([Zz]|[ +-]\d\d:\d\d)")


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """For the OpenAPI document: which errors an operation can end in."""
    schema = {PROBLEM_TYPE: {"schema": {"$ref": f"#/components/schemas/{Problem.__name__}"}}}
    return {status: {"description": "A problem, with the numbers", "content": schema} for status in statuses}


@dataclass(frozen=True)
class Api:
    chat: Chat
    clock: Clock

    def routes(self) -> APIRouter:
        routes = APIRouter(prefix="/api", tags=["assistant"])
        add = routes.add_api_route
        add("/contacts", self.contacts, response_model=Contacts, responses=problems(422))
        add(
            "/chat",
            self.say,
            methods=["POST"],
            response_model=ChatAnswer,
            responses=problems(400, 404, 409, 410, 413, 422, 503),
        )
        one, gone = "/chat/{conversation}", problems(404, 410, 422, 503)
        add(one, self.read, response_model=ChatAnswer, responses=gone)
        add(one, self.clear, methods=["DELETE"], response_model=Cleared, responses=problems(404, 413, 422, 503))
        return routes

    async def contacts(self, at: At = None) -> dict[str, object]:
        """Which number is answered, until when, and the other one. Needs neither bot nor database."""
        return as_json(panel_by(self.clock) if at is None else panel_at(_moment(at)))

    async def say(self, said: Begin | Write | Choose) -> dict[str, Any]:
        """Begin a case, write a message or take a choice."""
        if isinstance(said, Begin):
            return self._answer(await self._begin(said))
        choice = said.choice if isinstance(said, Choose) else ""
        text = said.message if isinstance(said, Write) else ""
        told = Said(text=text, choice=choice, message_id=said.message_id)
        return self._answer(await self.chat.say(said.conversation, told, begins=False))

    async def read(self, conversation: Annotated[Id, Path()]) -> dict[str, Any]:
        """The last answer again, for a front end that was reloaded."""
        return self._answer(Outcome(conversation, await self._open(conversation)))

    async def clear(self, conversation: Annotated[Id, Path()]) -> dict[str, Any]:
        """Deletes the conversation, here and at the assistant."""
        if await self.chat.find(conversation) is None:
            raise InTheWay(What.NOT_FOUND)
        erased = await self.chat.clear(conversation)
        return {"cleared": True, "assistant_cleared": erased, "contacts": as_json(panel_by(self.clock))}

    async def _begin(self, said: Begin) -> Outcome:
        id = new_id()
        return await (self.chat.say(id, Said(text=said.message)) if said.message else self.chat.begin(id))

    async def _open(self, id: str) -> Conversation:
        kept = await self.chat.find(id)
        if kept is None:
            raise InTheWay(What.NOT_FOUND)
        self.chat.refuse_what_is_over(kept)
        return kept

    def _answer(self, outcome: Outcome) -> dict[str, Any]:
        return answer_of(outcome.id, outcome.conversation, now=self.clock())


def _moment(at: str) -> datetime:
    """Raises RequestValidationError."""
    if _MOMENT.fullmatch(at):
        try:
            # A plus sign that was not encoded arrives as a space.
            moment = datetime.fromisoformat(at.replace(" ", "+"))
        except ValueError:
            pass
        else:
            if moment.year in YEARS:
                return moment
    what = f"write a moment of the years {YEARS[0]} to {YEARS[-1]} with its offset, such as 2026-12-24T16:30:00+00:00"
    raise RequestValidationError([{"type": "moment", "loc": ("query", "at"), "msg": what, "input": ""}])
