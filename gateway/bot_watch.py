"""Knows whether the bot answers without asking it while a person waits, and keeps its welcome for the first page."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from gateway.bot_answer import Answer, NoAnswer
from gateway.rasa import Bot
from gateway.signing import new_id
from gateway.web_models import BotState

SECONDS_WHILE_AWAY = 1.0
SECONDS_WHILE_READY = 10.0
# With a bot that last did not answer, the page comes with the numbers within two seconds. It is less than the time
# after which a page says that the answer is on its way, because then none is.
PATIENCE_WHILE_AWAY = 1.2
PROBE_QUESTION = "What is harmful sexual behaviour?"

log = logging.getLogger(__name__)


class BotWatch:
    """``when_ready`` is called once, at the first answer."""

    def __init__(self, bot: Bot, *, when_ready: Callable[[], None] = lambda: None) -> None:
        self._bot, self._when_ready = bot, when_ready
        self.state = BotState.STARTING
        self.welcome: Answer | None = None

    @property
    def patience(self) -> float | None:
        """How long to wait for the next answer; None for the usual time."""
        return PATIENCE_WHILE_AWAY if self.state is BotState.DOWN else None

    def failed(self) -> BotState:
        if self.state is BotState.READY:
            self.state = BotState.DOWN
        return self.state

    def answered(self) -> None:
        self.state = BotState.READY

    async def run(self) -> None:
        """Looks again and again, until cancelled."""
        while True:
            await self.look()
            await asyncio.sleep(SECONDS_WHILE_READY if self.state is BotState.READY else SECONDS_WHILE_AWAY)

    async def look(self) -> None:
        if not await self._bot.is_ready():
            self.failed()
            return
        if self.welcome is None:
            self.welcome = await self._ask(payload="/greet")
            if self.welcome is None:
                return
            self._when_ready()
        self.answered()

    async def answers_a_question(self) -> bool:
        """A real question, understood and answered, in a conversation that is then erased."""
        answer = await self._ask(message=PROBE_QUESTION)
        return answer is not None and answer.kind != "safety"

    async def _ask(self, *, payload: str = "", message: str = "") -> Answer | None:
        sender = f"probe-{new_id()}"
        try:
            if payload:
                return await self._bot.choose(sender, payload, message_id=sender)
            return await self._bot.say(sender, message, message_id=sender, seconds=3)
        except NoAnswer as failure:
            log.warning("the bot does not answer a probe: %s", failure)
            return None
        finally:
            await self._bot.erase(sender)
