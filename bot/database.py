"""Opens the database that conversations are kept in: SQLite in var/ unless STEADY_DATABASE_URL names another."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine, make_url
from sqlalchemy.engine.url import URL
from sqlalchemy.pool import QueuePool, StaticPool

URL_VARIABLE = "STEADY_DATABASE_URL"
SECONDS_TO_CONNECT, MILLISECONDS_TO_ANSWER = 3, 3_000


def open_database(default_file: Path) -> Engine:
    """Raises sqlalchemy.exc.ArgumentError for a URL that is none, ImportError where its driver is missing."""
    url = make_url(os.environ.get(URL_VARIABLE) or f"sqlite:///{default_file}")
    # A connection that died while nobody was speaking is noticed before a message is lost on it. SQLite's are kept open
    # too: closing the last one writes its log back into the file, and waits for the disk.
    pool = StaticPool if _is_in_memory(url) else QueuePool
    engine = sa.create_engine(
        url, poolclass=pool, pool_pre_ping=True, connect_args=_patience(url), hide_parameters=True
    )
    if url.get_backend_name() == "sqlite":
        _make_private(url)
        sa.event.listen(engine, "connect", _set_up_sqlite)
    return engine


def _is_in_memory(url: URL) -> bool:
    return url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:")


def _patience(url: URL) -> dict[str, Any]:
    if url.get_backend_name() == "postgresql":
        options = f"-c statement_timeout={MILLISECONDS_TO_ANSWER}"
        return {"connect_timeout": SECONDS_TO_CONNECT, "options": options}
    if url.get_backend_name() == "sqlite":
        # The pool, and not the driver, sees to it that one thread at a time has a connection.
        return {"timeout": SECONDS_TO_CONNECT, "check_same_thread": False}
    return {}


def _make_private(url: URL) -> None:
    """The file exists before SQLite would make it, readable for the one account that Steady runs under."""
    if not _is_in_memory(url):
        file = Path(str(url.database))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)


def _set_up_sqlite(connection: Any, _: object) -> None:  # noqa: ANN401 - what the driver gives
    # Write-ahead logging lets a reader and the writer work at once, and costs no wait for the disk at every message.
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def wipe_what_was_deleted(engine: Engine) -> None:
    """SQLite's write-ahead log still holds deleted rows; this empties it."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.execute(sa.text("PRAGMA wal_checkpoint(TRUNCATE)"))
