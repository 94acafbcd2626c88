"""Keeps conversations in SQL until they expire. Nothing is held in memory, so a restart loses nothing.

Two requests for one conversation cannot both write: a write names the last turn that was read, and the second fails.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Lock
from typing import Any, TypeVar

import sqlalchemy as sa

from gateway import unanswered_table
from gateway.database import conversations, create_tables, open_engine, turns, unanswered, wipe_what_was_deleted
from gateway.kept import Changed, Conversation, KeptChoice, KeptTurn, StoreDown, Unanswered

Result = TypeVar("Result")

SECONDS_TO_WAIT = 1.8
THREADS = 8


class Store:
    """Every method raises StoreDown where the database does not answer. Times are seconds since 1970."""

    def __init__(self, url: str) -> None:
        self._engine = open_engine(url)
        self._threads = ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="store")
        self._has_tables, self._making = False, Lock()

    async def load(self, key: str, *, now: float) -> Conversation | None:
        """None where there never was one, or its mark is gone too."""
        return await self._run(partial(self._load, key, now))

    async def begin(self, conversation: Conversation, *, expires_at: float) -> None:
        """Keeps a new conversation. Raises Changed where it has begun already."""
        await self._run(partial(self._begin, conversation, expires_at))

    async def add(
        self, key: str, new: Iterable[KeptTurn], state: Mapping[str, Any] | None, *, after: int, expires_at: float
    ) -> None:
        """Adds turns to those up to number ``after``. Raises Changed where there are others, or it was closed."""
        await self._run(partial(self._add, key, tuple(new), state, after, expires_at))

    async def close(self, key: str, *, erase_at_bot: bool = True) -> str | None:
        """Deletes all that was said; a mark stays until it expires. Gives the bot's name for it, if it was open."""
        return await self._run(partial(self._close, conversations.c.key == key, erase_at_bot))

    async def expire(self, *, now: float) -> None:
        """Deletes all that was said in conversations whose time is over, and the marks of those erased everywhere."""
        await self._run(partial(self._expire, now))

    async def to_erase_at_bot(self) -> list[tuple[str, str]]:
        """Keys and senders of closed conversations of which the bot may still have something."""
        return await self._run(self._to_erase)

    async def erased_at_bot(self, key: str) -> None:
        await self._run(partial(self._erased, key))

    async def unanswered(self, key: str, *, now: float) -> Unanswered | None:
        """What has been said in a conversation and still waits, whether the conversation is kept yet or not."""
        return await self._run(partial(unanswered_table.read, self._engine, key, now))

    async def keep_unanswered(self, key: str, waiting: Unanswered, *, expires_at: float) -> None:
        await self._run(partial(unanswered_table.write, self._engine, key, waiting, expires_at))

    async def forget_unanswered(self, key: str) -> None:
        await self._run(partial(unanswered_table.delete, self._engine, unanswered.c.key == key))

    async def check(self) -> None:
        """Writes a row and takes it back."""
        await self._run(self._check)

    def dispose(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._engine.dispose()

    async def _run(self, work: Callable[[], Result]) -> Result:
        running = asyncio.get_running_loop().run_in_executor(self._threads, partial(self._with_tables, work))
        try:
            return await asyncio.wait_for(running, SECONDS_TO_WAIT)
        except (sa.exc.SQLAlchemyError, OSError, TimeoutError) as error:
            raise StoreDown(type(error).__name__) from None

    def _with_tables(self, work: Callable[[], Result]) -> Result:
        self._make_tables()
        try:
            return work()
        except sa.exc.OperationalError:
            self._has_tables = False  # the file may have been taken away under us; it is made again with the next try
            raise

    def _make_tables(self) -> None:
        with self._making:
            if not self._has_tables:
                create_tables(self._engine)
                self._has_tables = True

    def _load(self, key: str, now: float) -> Conversation | None:
        with self._engine.connect() as connection:
            row = connection.execute(sa.select(conversations).where(conversations.c.key == key)).first()
            if row is None:
                return None
            if row.closed or row.expires_at <= now:
                return Conversation(row.key, row.sender, row.last, closed=row.closed, expired=row.expires_at <= now)
            said = connection.execute(sa.select(turns).where(turns.c.key == key).order_by(turns.c.number)).all()
        return Conversation(row.key, row.sender, row.last, state=row.state, turns=tuple(map(_turn, said)))

    def _begin(self, new: Conversation, expires_at: float) -> None:
        row = {"key": new.key, "sender": new.sender, "expires_at": expires_at, "last": new.last, "state": new.state}
        try:
            with self._engine.begin() as connection:
                connection.execute(conversations.insert().values(**row, closed=False, erase_at_bot=False))
                connection.execute(turns.insert(), [_row(new.key, turn) for turn in new.turns])
        except sa.exc.IntegrityError:
            raise Changed from None

    def _add(
        self,
        key: str,
        new: tuple[KeptTurn, ...],
        state: Mapping[str, Any] | None,
        after: int,
        expires_at: float,
    ) -> None:
        unchanged = (conversations.c.key == key) & (conversations.c.last == after) & ~conversations.c.closed
        values = {"last": after + len(new), "state": state, "expires_at": expires_at}
        with self._engine.begin() as connection:
            if connection.execute(conversations.update().where(unchanged).values(values)).rowcount != 1:
                raise Changed
            connection.execute(turns.insert(), [_row(key, turn) for turn in new])

    def _close(self, which: sa.ColumnElement[bool], erase_at_bot: bool) -> str | None:
        live = which & ~conversations.c.closed
        with self._engine.begin() as connection:
            sender = connection.execute(sa.select(conversations.c.sender).where(live)).scalar()
            keys = sa.select(conversations.c.key).where(live)
            connection.execute(turns.delete().where(turns.c.key.in_(keys)))
            connection.execute(
                conversations.update().where(live).values(closed=True, erase_at_bot=erase_at_bot, state=None)
            )
        wipe_what_was_deleted(self._engine)
        return sender

    def _expire(self, now: float) -> None:
        over = conversations.c.expires_at <= now
        unanswered_table.delete(self._engine, unanswered.c.expires_at <= now)
        self._close(over, True)
        with self._engine.begin() as connection:
            connection.execute(conversations.delete().where(over & ~conversations.c.erase_at_bot))

    def _to_erase(self) -> list[tuple[str, str]]:
        waiting = sa.select(conversations.c.key, conversations.c.sender).where(conversations.c.erase_at_bot)
        with self._engine.connect() as connection:
            return [(row.key, row.sender) for row in connection.execute(waiting)]

    def _erased(self, key: str) -> None:
        with self._engine.begin() as connection:
            connection.execute(conversations.update().where(conversations.c.key == key).values(erase_at_bot=False))

    def _check(self) -> None:
        probe = Conversation("readiness-probe", "readiness-probe")
        row = {"key": probe.key, "sender": probe.sender, "expires_at": 0.0}
        with self._engine.connect() as connection, connection.begin() as transaction:
            connection.execute(conversations.insert().values(**row))
            transaction.rollback()


def _row(key: str, turn: KeptTurn) -> dict[str, Any]:
    choices = [[choice.title, choice.payload] for choice in turn.choices]
    return {
        "key": key,
        "number": turn.number,
        "speaker": turn.speaker,
        "kind": turn.kind,
        "text": turn.text,
        "choices": choices,
        "token": turn.token,
    }


def _turn(row: sa.Row[Any]) -> KeptTurn:
    choices = tuple(KeptChoice(title, payload) for title, payload in row.choices)
    return KeptTurn(row.number, row.speaker, row.kind, row.text, choices, row.token)
