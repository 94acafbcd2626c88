"""The table of conversations: one row each, written whole, with a version that tells of somebody else's writing."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from bot.cannot_start import CannotStart
from bot.database import URL_VARIABLE, open_database, wipe_what_was_deleted

NO_ROW_YET = 0

_tables = sa.MetaData()
_conversations = sa.Table(
    "conversations",
    _tables,
    sa.Column("sender_id", sa.String(64), primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("saved_at", sa.Float, nullable=False, index=True),  # seconds since 1970
    sa.Column("events", sa.Text, nullable=False),
)


class ConversationChanged(RuntimeError):
    """Somebody else wrote or erased this conversation while the turn went on, so that it was not stored."""


@dataclass(frozen=True)
class StoredConversation:
    """``events`` as JSON."""

    version: int
    events: str


class ConversationTable:
    """Every method is one transaction, waits for the database, and raises whatever the database raises."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        _tables.create_all(engine)
        self.check()

    def read(self, sender_id: str) -> StoredConversation | None:
        query = sa.select(_conversations.c.version, _conversations.c.events).filter_by(sender_id=sender_id)
        with self._engine.connect() as connection:
            row = connection.execute(query).first()
        return StoredConversation(row.version, row.events) if row else None

    def write(self, sender_id: str, read: int, events: str) -> int:
        """Stores a conversation of which version ``read`` was read; returns the new one. Raises ConversationChanged."""
        row = {"version": read + 1, "saved_at": time.time(), "events": events}
        with self._engine.begin() as connection:
            if read == NO_ROW_YET:
                _insert(connection, {"sender_id": sender_id, **row})
            else:
                _update(connection, sender_id, read, row)
        return read + 1

    def erase(self, sender_id: str) -> int:
        """Returns how many rows went, 0 or 1."""
        return self._erase(_conversations.c.sender_id == sender_id)

    def erase_older_than(self, hours: float) -> int:
        """Erases conversations that were last written so long ago; returns how many."""
        return self._erase(_conversations.c.saved_at < time.time() - hours * 3600)

    def senders(self) -> list[str]:
        with self._engine.connect() as connection:
            return list(connection.execute(sa.select(_conversations.c.sender_id)).scalars())

    def check(self) -> None:
        """Writes a row and takes it back, so that a full disk or a lost right shows."""
        probe = {"sender_id": "readiness-probe", "version": 1, "saved_at": 0.0, "events": "[]"}
        with self._engine.connect() as connection, connection.begin() as transaction:
            connection.execute(_conversations.insert().values(probe))
            transaction.rollback()

    def _erase(self, which: sa.sql.ColumnElement) -> int:
        with self._engine.begin() as connection:
            count = int(connection.execute(_conversations.delete().where(which)).rowcount)
        if count:
            wipe_what_was_deleted(self._engine)
        return count


def open_table(file: Path) -> ConversationTable:
    """Makes the table where there is none; ``file`` is used unless STEADY_DATABASE_URL names another database.

    Raises CannotStart, which says why without a password or a row.
    """
    try:
        return ConversationTable(open_database(file))
    except (sa.exc.SQLAlchemyError, ImportError, OSError) as error:
        kind = type(getattr(error, "orig", None) or error).__name__
        raise CannotStart(f"the database cannot be used ({kind}); check {URL_VARIABLE}") from None


def _insert(connection: Connection, row: Mapping[str, object]) -> None:
    try:
        connection.execute(_conversations.insert().values(row))
    except sa.exc.IntegrityError:
        raise ConversationChanged from None


def _update(connection: Connection, sender_id: str, read: int, row: Mapping[str, object]) -> None:
    mine = (_conversations.c.sender_id == sender_id) & (_conversations.c.version == read)
    if connection.execute(_conversations.update().where(mine).values(row)).rowcount != 1:
        raise ConversationChanged
