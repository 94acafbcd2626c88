"""Keeps conversations in an SQL database, and says so when it cannot.

Rasa's store turns a bad character into the end of the process, waits for the database on the thread that serves
everybody, and is wrapped in one that replaces a failing database by an empty memory. This one raises. A conversation is
one row, written whole with a version: a second process that has written meanwhile, or an erasure, is noticed instead
of being overwritten. What is kept of it is in bot.kept_events.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker

from bot.database import open_database, wipe_what_was_deleted
from bot.kept_events import kept_events
from bot.project import Project
from bot.turn import note_slots

SECONDS_TO_WAIT = 4.0
THREADS = 8

Result = TypeVar("Result")

log = logging.getLogger(__name__)

_tables = sa.MetaData()
_conversations = sa.Table(
    "conversations",
    _tables,
    sa.Column("sender_id", sa.String(64), primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("saved_at", sa.Float, nullable=False, index=True),
    sa.Column("events", sa.Text, nullable=False),
)


class StoreUnavailable(RuntimeError):
    """The database cannot be used; the message names its kind and the failure, never a password or a row."""


class ConversationChanged(RuntimeError):
    """Somebody else wrote or erased this conversation while the turn went on, so that it was not stored."""


class StoredTracker(DialogueStateTracker):
    """A conversation that knows which version of its row it was read from; 0 where there is no row."""

    version = 0


class CarefulSQLTrackerStore(TrackerStore):
    """Named in endpoints.yml by this path."""

    def __init__(self, domain: Domain | None = None, event_broker: EventBroker | None = None, **_: object) -> None:
        """Raises StoreUnavailable."""
        super().__init__(domain)
        if event_broker is not None:
            raise StoreUnavailable(
                "an event broker would carry every message out of here; take it out of endpoints.yml"
            )
        self._threads = ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="store")
        try:
            self._engine = open_database(Project().database)
            _tables.create_all(self._engine)
            self._check()
        except (sa.exc.SQLAlchemyError, ImportError, OSError) as error:
            # An ImportError let out of here would make Rasa use memory instead.
            raise StoreUnavailable(f"the database cannot be used: {_kind_of(error)}") from None

    def init_tracker(self, sender_id: str) -> StoredTracker:
        return StoredTracker(sender_id, self.domain.slots)

    async def create_tracker(self, sender_id: str, append_action_listen: bool = True) -> StoredTracker:
        """A new conversation. Its row is written with its first turn."""
        tracker = self.init_tracker(sender_id)
        if append_action_listen:
            tracker.update(ActionExecuted(ACTION_LISTEN_NAME))
        return tracker

    async def retrieve(self, sender_id: str) -> StoredTracker | None:
        row = await self._in_thread(partial(self._read, sender_id))
        if row is None:
            return None
        tracker = self.init_tracker(sender_id)
        for event in deserialise_events(json.loads(row.events)):
            tracker.update(event)
        tracker.version = row.version
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Raises ConversationChanged, and whatever the database raises."""
        version = getattr(tracker, "version", 0)
        events = json.dumps(kept_events(tracker, self.domain.slots), separators=(",", ":"))
        await self._in_thread(partial(self._write, tracker.sender_id, version, events))
        if isinstance(tracker, StoredTracker):
            tracker.version = version + 1
        note_slots(tracker.current_slot_values())

    async def keys(self) -> Iterable[str]:
        return list(await self._in_thread(self._all_senders))

    async def check(self) -> None:
        """Raises whatever keeps the store from being read and written."""
        await self._in_thread(self._check)

    async def erase(self, sender_id: str) -> bool:
        """Leaves nothing of one conversation; True if there was something. Hold its lock (see bot.retention)."""
        return await self._in_thread(partial(self._delete, _conversations.c.sender_id == sender_id)) > 0

    async def erase_older_than(self, hours: float) -> int:
        """Erases conversations in which nothing was said for so long, and tells how many."""
        return await self._in_thread(partial(self._delete, _conversations.c.saved_at < time.time() - hours * 3600))

    async def _in_thread(self, work: Callable[[], Result]) -> Result:
        """Off the thread that serves everybody. Raises asyncio.TimeoutError."""
        running = asyncio.get_running_loop().run_in_executor(self._threads, work)
        return await asyncio.wait_for(running, SECONDS_TO_WAIT)

    def _read(self, sender_id: str) -> Any:  # noqa: ANN401 - SQLAlchemy's row
        with self._engine.connect() as connection:
            return connection.execute(sa.select(_conversations).filter_by(sender_id=sender_id)).first()

    def _write(self, sender_id: str, version: int, events: str) -> None:
        row = {"version": version + 1, "saved_at": time.time(), "events": events}
        with self._engine.begin() as connection:
            if version == 0:
                self._insert(connection, {"sender_id": sender_id, **row})
                return
            mine = (_conversations.c.sender_id == sender_id) & (_conversations.c.version == version)
            if connection.execute(_conversations.update().where(mine).values(row)).rowcount != 1:
                raise ConversationChanged

    @staticmethod
    def _insert(connection: sa.engine.Connection, row: dict[str, Any]) -> None:
        try:
            connection.execute(_conversations.insert().values(row))
        except sa.exc.IntegrityError:
            raise ConversationChanged from None

    def _delete(self, which: Any) -> int:  # noqa: ANN401 - SQLAlchemy's condition
        with self._engine.begin() as connection:
            count = int(connection.execute(_conversations.delete().where(which)).rowcount)
        wipe_what_was_deleted(self._engine)
        return count

    def _all_senders(self) -> list[str]:
        with self._engine.connect() as connection:
            return list(connection.execute(sa.select(_conversations.c.sender_id)).scalars())

    def _check(self) -> None:
        """Writes a row and takes it back, so that a full disk or a lost right shows."""
        probe = {"sender_id": "readiness-probe", "version": 1, "saved_at": 0.0, "events": "[]"}
        with self._engine.connect() as connection, connection.begin() as transaction:
            connection.execute(_conversations.insert().values(probe))
            transaction.rollback()


def _kind_of(error: Exception) -> str:
    original = getattr(error, "orig", None) or error
    return type(original).__name__
