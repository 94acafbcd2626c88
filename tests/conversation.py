"""Holds a conversation with a loaded assistant, the way a page would, in the steps in which a test tells it."""

from __future__ import annotations

import asyncio
import uuid
from typing import Any

from rasa.core.agent import Agent

from bot.collecting import Reply
from bot.incoming import Incoming
from bot.replying import Replies


class Conversation:
    """One person at a keyboard. `say` and `press` return the texts that come back; the rest is about the last reply."""

    def __init__(self, agent: Agent, loop: asyncio.AbstractEventLoop, *, sender: str | None = None) -> None:
        self.agent, self._loop = agent, loop
        self.sender = sender or f"test-{uuid.uuid4().hex[:12]}"
        self._replies = Replies(lambda: agent)
        self._last: Reply = []

    def say(self, text: str) -> list[str]:
        """Type a message."""
        return self._send(Incoming(self.sender, text, with_state=True))

    def press(self, title: str) -> list[str]:
        """Choose a button of the last reply by what stands on it."""
        payloads = [button["payload"] for button in self._buttons() if button["title"] == title]
        assert payloads, f"no button '{title}' among {self.buttons}"
        return self.send(payloads[0])

    def send(self, payload: str) -> list[str]:
        """Send what a button would, such as /answer{"violence": "none"}."""
        return self._send(Incoming(self.sender, payload, is_payload=True, with_state=True))

    @property
    def texts(self) -> list[str]:
        return [part["text"] for part in self._last if "text" in part]

    @property
    def text(self) -> str:
        """All that came back, as one."""
        return "\n".join(self.texts)

    @property
    def buttons(self) -> list[str]:
        return [button["title"] for button in self._buttons()]

    @property
    def payloads(self) -> list[str]:
        """What the buttons of the last reply send, in their order."""
        return [button["payload"] for button in self._buttons()]

    @property
    def state(self) -> dict[str, Any]:
        """As actions.turn_state gives it to a page."""
        return next(part["custom"]["state"] for part in self._last if "state" in part.get("custom", {}))

    @property
    def slots(self) -> dict[str, Any]:
        """As they are stored, those that are set."""
        tracker = self._loop.run_until_complete(self.agent.tracker_store.retrieve(self.sender))
        return {name: value for name, value in tracker.current_slot_values().items() if value is not None}

    def _send(self, message: Incoming) -> list[str]:
        self._last = self._loop.run_until_complete(self._replies.to(message))
        return self.texts

    def _buttons(self) -> list[dict[str, str]]:
        return [button for part in self._last for button in part.get("buttons", [])]
