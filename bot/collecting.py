"""Collects what the assistant says in one turn, in the form in which it is sent."""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel

CHANNEL = "rest"

Reply = list[dict[str, Any]]
"""Parts with "recipient_id" and "text", "buttons" or "custom"."""


class Collected(CollectingOutputChannel):
    """Keeps a text in one piece, where Rasa's would cut it at each blank line, and of a button what a page needs."""

    @classmethod
    def name(cls) -> str:
        return CHANNEL

    async def send_text_message(self, recipient_id: str, text: str, **_: object) -> None:
        await self._persist_message(self._message(recipient_id, text=text.strip()))

    async def send_text_with_buttons(
        self, recipient_id: str, text: str, buttons: list[dict[str, Any]], **_: object
    ) -> None:
        plain = [{"title": each["title"], "payload": each["payload"]} for each in buttons]
        await self._persist_message(self._message(recipient_id, text=text.strip(), buttons=plain))
