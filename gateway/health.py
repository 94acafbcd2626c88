"""For whatever watches over the service: is it up, and would a practitioner get an answer."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from gateway.api_models import Health, Readiness
from gateway.bot_watch import BotWatch
from gateway.contacts_panel import as_json, panel_by
from gateway.kept import StoreDown
from gateway.store import Store
from safeguarding.checking import check_everything
from safeguarding.clock import Clock
from safeguarding.knowledge_error import KnowledgeError, Severity
from safeguarding.knowledge_files import knowledge_folder

# A real question costs the bot a turn, and readiness is asked every few seconds by whoever likes.
SECONDS_THAT_AN_ANSWER_HOLDS = 5.0


@dataclass
class HealthRoutes:
    """``_looked`` is when readiness was last found out, by a clock that nobody can set."""

    watch: BotWatch
    store: Store
    clock: Clock
    _found: dict[str, bool] = field(default_factory=dict)
    _looked: float = -SECONDS_THAT_AN_ANSWER_HOLDS
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    def routes(self) -> APIRouter:
        routes = APIRouter(tags=["health"])
        routes.add_api_route("/healthz", self.healthz, response_model=Health)
        not_ready: dict[int | str, dict[str, Any]] = {
            503: {"model": Readiness, "description": "Something is missing; it says what"}
        }
        routes.add_api_route("/readyz", self.readyz, response_model=Readiness, responses=not_ready)
        return routes

    async def healthz(self) -> dict[str, object]:
        """The process is up and has the numbers."""
        return {"ok": True, "contacts": as_json(panel_by(self.clock))}

    async def readyz(self) -> JSONResponse:
        """The bot answers a real question, the database can be written, the knowledge is valid."""
        async with self._lock:
            if time.monotonic() - self._looked >= SECONDS_THAT_AN_ANSWER_HOLDS:
                self._found = await self._look()
                self._looked = time.monotonic()
        ready = all(self._found.values())
        body = {"ready": ready, **self._found, "contacts": as_json(panel_by(self.clock))}
        return JSONResponse(body, 200 if ready else 503)

    async def _look(self) -> dict[str, bool]:
        bot, database, knowledge = await asyncio.gather(
            self.watch.answers_a_question(),
            self._database_writes(),
            asyncio.to_thread(knowledge_is_valid, knowledge_folder(), today=self.clock().date()),
        )
        return {"bot": bot, "database": database, "knowledge": knowledge}

    async def _database_writes(self) -> bool:
        try:
            await self.store.check()
        except StoreDown:
            return False
        return True


@lru_cache(maxsize=1)
def knowledge_is_valid(_: Path, *, today: date) -> bool:
    """No mistakes; warnings, such as a review that is due, do not stop the service.

    Found out once a day for a folder: it reads every file, and an edit takes effect at the next start only.
    """
    try:
        found = check_everything(today=today)
    except KnowledgeError:
        return False
    return not [mistake for mistake in found if mistake.severity is Severity.ERROR]
