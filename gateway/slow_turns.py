"""Lets no page wait for a slow answer: after a moment the page is shown without it, and the answer is kept as it comes.

A bot that hangs is then no worse than one that is slow: the numbers are on the screen, and what was said is not lost.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, replace

from gateway.chat import Chat
from gateway.kept import Conversation, StoreDown, Unanswered
from gateway.parts import Parts
from gateway.said import Outcome, Said
from gateway.signing import key_of, seen_in
from gateway.typed import cleaned
from gateway.words import InTheWay, What

SECONDS_UNTIL_THE_PAGE_IS_SHOWN = 1.5
# Of the gateway's own work beside the bot's two answers, the welcome and the first one.
SECONDS_BESIDE = 5.0


@dataclass(frozen=True)
class Awaited:
    """What became of a slow turn: still being read, in the way (``stop``), or gone on as another case (``moved``)."""

    said: Unanswered
    stop: InTheWay | None = None
    moved: Outcome | None = None


class SlowTurns:
    def __init__(self, chat: Chat, parts: Parts) -> None:
        self._chat, self._store, self._clock = chat, parts.store, parts.clock
        self._kept_seconds = parts.settings.kept_hours * 3600
        self._longest = 2 * parts.settings.bot_seconds + SECONDS_BESIDE
        self._running: set[asyncio.Task[None]] = set()
        self._sent: dict[str, tuple[Said, asyncio.Task[Outcome | None]]] = {}

    async def say(self, id: str, said: Said) -> Outcome | None:
        """None while it is still being read. Raises InTheWay, StoreDown."""
        sent, showing = self._sent.get(id, (None, None))
        if showing and sent == said:
            return await asyncio.shield(showing)  # a double click: both pages show the same, at the same moment
        if showing or self._chat.is_busy(id):
            return await self._after_another(id, said)
        showing = asyncio.create_task(self._shown_in_time(id, said))
        self._sent[id] = (said, showing)
        showing.add_done_callback(lambda _: self._sent.pop(id))
        return await asyncio.shield(showing)

    async def _shown_in_time(self, id: str, said: Said) -> Outcome | None:
        answering = asyncio.create_task(self._chat.say(id, said))
        done, _ = await asyncio.wait({answering}, timeout=SECONDS_UNTIL_THE_PAGE_IS_SHOWN)
        if done:
            return answering.result()
        await self._go_on_without(id, said, answering)
        return None

    async def look(self, id: str, waiting: Unanswered | None, kept: Conversation | None) -> Awaited | None:
        """None where nothing waits. ``waiting`` was read before ``kept``, so an answer that has just come is seen."""
        if waiting is None or (kept and kept.sent_with(waiting.token)):
            return None
        if kept and kept.closed:
            moved = await self._chat.moved(id, waiting.token)
            return Awaited(waiting, moved=moved) if moved else None
        if seen_in(waiting.token) != (kept.last if kept else 0):
            return None  # it went on without
        if waiting.failed:
            return Awaited(waiting, InTheWay(What[waiting.failed.upper()]))
        is_lost = self._clock().timestamp() - waiting.since > self._longest  # with a gateway that was ended
        return Awaited(waiting, InTheWay(What.NO_ANSWER) if is_lost else None)

    async def waiting(self, id: str) -> Unanswered | None:
        """Raises StoreDown."""
        return await self._store.unanswered(key_of(id), now=self._clock().timestamp())

    async def _after_another(self, id: str, said: Said) -> Outcome | None:
        """From a second tab, or sent again from a page that waits. It is refused soon, unless the first one is done."""
        try:
            return await self._chat.say(id, said)
        except InTheWay as stop:
            waiting = await self.waiting(id) if stop.what is What.STILL_READING else None
            if waiting and not waiting.failed and _is_of(waiting, said):
                return None
            raise

    async def _go_on_without(self, id: str, said: Said, answering: asyncio.Task[Outcome]) -> None:
        waiting = Unanswered(said.token, cleaned(said.text), said.choice, self._clock().timestamp())
        try:
            await self._keep(id, waiting)
        except StoreDown:
            answering.cancel()
            raise
        seeing_to_it = asyncio.create_task(self._see_to_its_end(id, waiting, answering))
        self._running.add(seeing_to_it)
        seeing_to_it.add_done_callback(self._running.discard)

    async def _see_to_its_end(self, id: str, waiting: Unanswered, answering: asyncio.Task[Outcome]) -> None:
        try:
            outcome = await answering
            if outcome.id == id:
                await self._store.forget_unanswered(key_of(id))
        except InTheWay as stop:
            await self._keep_failed(id, replace(waiting, failed=_told_later(stop).code))
        except StoreDown:
            return  # it is shown as lost when its time is over

    async def _keep_failed(self, id: str, waiting: Unanswered) -> None:
        with suppress(StoreDown):
            await self._keep(id, waiting)

    async def _keep(self, id: str, waiting: Unanswered) -> None:
        expires_at = self._clock().timestamp() + self._kept_seconds
        await self._store.keep_unanswered(key_of(id), waiting, expires_at=expires_at)


def _is_of(waiting: Unanswered, said: Said) -> bool:
    """The same form with other words is another message, and those must not be lost."""
    return (waiting.token, waiting.text, waiting.choice) == (said.token, cleaned(said.text), said.choice)


def _told_later(stop: InTheWay) -> What:
    """The words of some troubles are of the moment at which "send" was pressed, and that is over."""
    of_the_moment = stop.filling or stop.what in {What.BOT_DOWN, What.BOT_STARTING}
    return What.NO_ANSWER if of_the_moment else stop.what
