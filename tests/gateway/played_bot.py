"""A bot for the tests: a small web application that keeps to the contract and can be told to fail.

It is served over a real socket where a test is about the network, and in process everywhere else.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

WELCOME = "This is **Steady**. Leave names out."
BUTTONS = [
    {"title": "Tell what happened", "payload": "/report_incident"},
    {"title": "Who do I ring?", "payload": "/ask_who_to_call"},
]
SUMMARY = "For the call\n\nThe child is 12."


def state(kind: str, **more: Any) -> dict[str, Any]:
    empty = {"kind": kind, "question": None, "step": 0, "left": [0, 0], "facts": [], "assessment": None}
    return {**empty, "contacts": None, **more}


FACTS = [
    {"fact": "child_age", "value": 12, "label": "Age of the child", "words": "the child is 12"},
    {"fact": "pressure", "value": "threat", "label": "Pressure", "words": "there were threats"},
]
ASSESSMENT = {
    "lowest": "problematic",
    "highest": "abusive",
    "reasons": [{"text": "Pressure was used.", "source": "hackett-2010", "band": "problematic"}],
    "open": [{"fact": "violence", "label": "Violence", "could_be": ["violent"]}],
}


@dataclass
class PlayedBot:
    """``heard`` is each request; ``answers`` maps a message or payload to the elements of its answer."""

    heard: list[dict[str, Any]] = field(default_factory=list)
    erased: list[str] = field(default_factory=list)
    answers: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    delay: float = 0.0
    status: int = 200
    raw: bytes | None = None
    ready: bool = True
    can_erase: bool = True

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/webhooks/rest/webhook", self._webhook, methods=["POST"]),
                Route("/webhooks/rest/ready", self._ready),
                Route("/webhooks/rest/conversations/{sender}", self._erase, methods=["DELETE"]),
            ]
        )

    def said(self) -> list[str]:
        """Messages and payloads of practitioners, without greetings and probes."""
        return [each for one in self.heard if (each := one.get("message", one.get("payload"))) != "/greet"]

    async def _webhook(self, request: Request) -> Response:
        fields = await request.json()
        self.heard.append(fields)
        await asyncio.sleep(self.delay)
        if self.raw is not None:
            return Response(self.raw, media_type="application/json")
        said = fields.get("payload") or fields["message"]
        found = self.answers.get(said) or self._usual(said)
        return JSONResponse([{"recipient_id": fields["sender"], **each} for each in found], self.status)

    @staticmethod
    def _usual(said: str) -> list[dict[str, Any]]:
        if said == "/greet":
            return [{"text": WELCOME, "buttons": BUTTONS}, {"custom": {"state": state("welcome")}}]
        if said == "/make_handover":
            return [{"text": SUMMARY}, {"text": "Copy it."}, {"custom": {"state": state("handover", facts=FACTS)}}]
        known = state("question", question="violence", step=3, left=[1, 4], facts=FACTS, assessment=ASSESSMENT)
        buttons = [{"title": "No", "payload": '/answer{"violence": "none"}'}, {"title": "Why?", "payload": "/why"}]
        return [{"text": "Was anyone hurt?", "buttons": buttons}, {"custom": {"state": known}}]

    async def _ready(self, _: Request) -> Response:
        return JSONResponse({"ready": self.ready}, 200 if self.ready else 503)

    async def _erase(self, request: Request) -> Response:
        if not self.can_erase:
            return JSONResponse({}, 503)
        self.erased.append(request.path_params["sender"])
        return JSONResponse({"erased": True})
