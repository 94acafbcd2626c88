"""Keeps conversations in an SQL database, and says so when it cannot.

Rasa's store turns a bad character into the end of the process, waits for the database on the thread that serves
everybody, and is wrapped in one that replaces a failing database by an empty memory. This one raises, and
waits elsewhere. What is kept of a conversation is in bot.kept_events.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted
from rasa.shared.core.trackers import DialogueStateTracker

from bot.cannot_start import CannotStart
from bot.conversation_table import NO_ROW_YET, open_table
from bot.kept_events import events_from, kept_events
from bot.project import Project
from bot.turn import note_slots

SECONDS_TO_WAIT = 4.0
THREADS = 8

Result = TypeVar("Result")


class StoredTracker(DialogueStateTracker):
    """A conversation that knows which version of its row it was read from."""

    version = NO_ROW_YET


class CarefulSQLTrackerStore(TrackerStore):
    """Named in endpoints.yml by this path. Every method raises what keeps it from its work."""

    def __init__(self, domain: Domain | None = None, event_broker: EventBroker | None = None, **_: object) -> None:
        """Raises CannotStart. An ImportError would make Rasa use memory instead."""
        super().__init__(domain)
        if event_broker is not None:
            raise CannotStart("an event broker would carry every message elsewhere; take it out of endpoints.yml")
        self._threads = ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="store")
        self._table = open_table(Project().database)

    def init_tracker(self, sender_id: str) -> StoredTracker:
        return StoredTracker(sender_id, self.domain.slots)

    async def create_tracker(self, sender_id: str, append_action_listen: bool = True) -> StoredTracker:
        """A new conversation. Its row is written with its first turn."""
        tracker = self.init_tracker(sender_id)
        if append_action_listen:
            tracker.update(ActionExecuted(ACTION_LISTEN_NAME))
        return tracker

    async def retrieve(self, sender_id: str) -> StoredTracker | None:
        stored = await self._elsewhere(partial(self._table.read, sender_id))
        if stored is None:
            return None
        tracker = self.init_tracker(sender_id)
        for event in events_from(json.loads(stored.events)):
            tracker.update(event)
        tracker.version = stored.version
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Raises ConversationChanged where another process, or an erasure, came between."""
        events = json.dumps(kept_events(tracker, self.domain.slots), separators=(",", ":"))
        read = getattr(tracker, "version", NO_ROW_YET)
        written = await self._elsewhere(partial(self._table.write, tracker.sender_id, read, events))
        if isinstance(tracker, StoredTracker):
            tracker.version = written
        note_slots(tracker.current_slot_values())

    async def keys(self) -> Iterable[str]:
        return await self._elsewhere(self._table.senders)

    async def check(self) -> None:
        """Raises whatever keeps the store from being read and written."""
        await self._elsewhere(self._table.check)

    async def erase(self, sender_id: str) -> bool:
        """Leaves nothing of one conversation; True if there was something. Hold its lock (see bot.retention)."""
        return await self._elsewhere(partial(self._table.erase, sender_id)) > 0

    async def erase_older_than(self, hours: float) -> int:
        """Erases conversations in which nothing was said for so long, and tells how many."""
        return await self._elsewhere(partial(self._table.erase_older_than, hours))

    async def _elsewhere(self, work: Callable[[], Result]) -> Result:
        """Off the thread that serves everybody. Raises asyncio.TimeoutError."""
        running = asyncio.get_running_loop().run_in_executor(self._threads, work)
        return await asyncio.wait_for(running, SECONDS_TO_WAIT)
