"""Keeps what is still waiting for its answer, so that neither a reload nor a restart loses it."""

from __future__ import annotations

import sqlalchemy as sa

from gateway.database import unanswered
from gateway.kept import Unanswered


def read(engine: sa.Engine, key: str, now: float) -> Unanswered | None:
    """None also for what has expired and is yet to be deleted."""
    wanted = (unanswered.c.key == key) & (unanswered.c.expires_at > now)
    with engine.connect() as connection:
        row = connection.execute(sa.select(unanswered).where(wanted)).first()
    return Unanswered(row.token, row.text, row.choice, row.since, row.failed) if row else None


def write(engine: sa.Engine, key: str, waiting: Unanswered, expires_at: float) -> None:
    """In place of what waited before: one form at a time is answered."""
    with engine.begin() as connection:
        connection.execute(unanswered.delete().where(unanswered.c.key == key))
        connection.execute(unanswered.insert().values(key=key, expires_at=expires_at, **vars(waiting)))


def delete(engine: sa.Engine, which: sa.ColumnElement[bool]) -> None:
    with engine.begin() as connection:
        connection.execute(unanswered.delete().where(which))
