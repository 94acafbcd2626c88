"""Speaks to the bot's web hook. The bot listens on loopback only, and this is its one caller."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import Any

import httpx

from gateway.bot_answer import Answer, NoAnswer, read_answer

WEBHOOK = "/webhooks/rest/webhook"
READY = "/webhooks/rest/ready"
CONVERSATION = "/webhooks/rest/conversations/"
CONNECT_SECONDS = 1.5
GLANCE_SECONDS = 1.5
MOST_BYTES = 1_000_000

log = logging.getLogger(__name__)


class Bot:
    """``seconds``: how long an answer may take as a whole."""

    def __init__(self, url: str, *, seconds: float, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._seconds = seconds
        # trust_env: a proxy of the machine must never be shown what is said on loopback.
        self._client = httpx.AsyncClient(
            base_url=url,
            timeout=httpx.Timeout(seconds, connect=CONNECT_SECONDS),
            trust_env=False,
            transport=transport,
        )

    async def say(self, sender: str, message: str, *, message_id: str, seconds: float | None = None) -> Answer:
        """What a person wrote. A leading slash would be a command to Rasa, so it is taken off. Raises NoAnswer."""
        text = message.lstrip("/ \t\r\n") or "?"
        return await self._post({"sender": sender, "message": text, "message_id": message_id}, seconds)

    async def choose(self, sender: str, payload: str, *, message_id: str, seconds: float | None = None) -> Answer:
        """What a button stands for. Raises NoAnswer."""
        return await self._post({"sender": sender, "payload": payload, "message_id": message_id}, seconds)

    async def is_ready(self) -> bool:
        try:
            async with asyncio.timeout(GLANCE_SECONDS):
                return (await self._client.get(READY)).status_code == httpx.codes.OK
        except (httpx.HTTPError, TimeoutError):
            return False

    async def erase(self, sender: str) -> bool:
        """Leaves nothing of a conversation at the bot; False where it could not be done now."""
        try:
            async with asyncio.timeout(GLANCE_SECONDS):
                answer = await self._client.delete(CONVERSATION + sender)
        except (httpx.HTTPError, TimeoutError):
            return False
        return answer.is_success

    async def close(self) -> None:
        await self._client.aclose()

    async def _post(self, fields: dict[str, Any], seconds: float | None) -> Answer:
        # Not httpx's own way: each character outside ASCII would be six bytes, and a long story over the bot's limit.
        body = json.dumps({**fields, "state": True}, ensure_ascii=False).encode()
        try:
            async with asyncio.timeout(seconds or self._seconds):
                answer = await self._client.post(WEBHOOK, content=body, headers={"Content-Type": "application/json"})
        except (httpx.HTTPError, TimeoutError) as error:
            raise NoAnswer(type(error).__name__) from None
        if answer.status_code != httpx.codes.OK or len(answer.content) > MOST_BYTES:
            raise NoAnswer(f"status {answer.status_code}")
        return read_answer(answer.content)
