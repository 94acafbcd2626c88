"""The tables in which conversations stand until they expire, and an engine that lets nothing of them leak."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlalchemy as sa

from gateway.settings import PREFIX, SettingError

_tables = sa.MetaData()

conversations = sa.Table(
    "conversations",
    _tables,
    sa.Column("key", sa.String(64), primary_key=True),
    sa.Column("sender", sa.String(64), nullable=False),
    sa.Column("expires_at", sa.Float, nullable=False, index=True),
    sa.Column("closed", sa.Boolean, nullable=False, default=False),
    # The bot still has to be asked to erase its side; kept until it has.
    sa.Column("erase_at_bot", sa.Boolean, nullable=False, default=False, index=True),
    sa.Column("last", sa.Integer, nullable=False, default=0),
    sa.Column("state", sa.JSON, nullable=True),
)

turns = sa.Table(
    "turns",
    _tables,
    sa.Column("key", sa.ForeignKey(conversations.c.key, ondelete="CASCADE"), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("speaker", sa.String(8), nullable=False),
    sa.Column("kind", sa.String(24), nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("choices", sa.JSON, nullable=False),
    sa.Column("token", sa.String(80), nullable=True),
    sa.UniqueConstraint("key", "token"),
)

# Apart from the turns, because a first message can be waiting for its answer before there is a conversation.
unanswered = sa.Table(
    "unanswered",
    _tables,
    sa.Column("key", sa.String(64), primary_key=True),
    sa.Column("token", sa.String(80), nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("choice", sa.String(48), nullable=False),
    sa.Column("since", sa.Float, nullable=False),
    sa.Column("failed", sa.String(24), nullable=False),
    sa.Column("expires_at", sa.Float, nullable=False, index=True),
)


def open_engine(url: str) -> sa.Engine:
    """Does not connect: the page starts without a database. Raises SettingError for an URL that cannot be used."""
    try:
        return _engine(sa.make_url(url))
    except (sa.exc.ArgumentError, ImportError) as error:
        what = f"{PREFIX}DATABASE_URL cannot be used ({type(error).__name__})"
        raise SettingError(f"{what}; write it as SQLAlchemy does, and install its driver") from None


def _engine(parsed: sa.URL) -> sa.Engine:
    # Parameters hold what people wrote; without this they would stand in every error.
    engine = sa.create_engine(parsed, hide_parameters=True, pool_pre_ping=parsed.get_backend_name() != "sqlite")
    if parsed.get_backend_name() == "sqlite":
        _make_folder(parsed.database)
        sa.event.listen(engine, "connect", _careful_sqlite)
    return engine


def create_tables(engine: sa.Engine) -> None:
    try:
        _tables.create_all(engine)
    except (sa.exc.OperationalError, sa.exc.ProgrammingError):
        _tables.create_all(engine)  # another process was just making them: now they are there


def wipe_what_was_deleted(engine: sa.Engine) -> None:
    """SQLite keeps earlier pages in its log until they are written back; then the log is emptied."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _make_folder(database: str | None) -> None:
    if database and database != ":memory:":
        try:
            Path(database).parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return  # connecting will say so, where it can be told to a person


def _careful_sqlite(connection: Any, _: object) -> None:  # noqa: ANN401 - the driver's own object
    cursor = connection.cursor()
    for setting in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "busy_timeout = 1500"):
        cursor.execute(f"PRAGMA {setting}")
    # Overwrites what is deleted, instead of leaving it in the file until the space is used again.
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.close()
