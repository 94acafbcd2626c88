"""One row for each finished assessment, for learning how the service is used: codes only, no text and no person.

A failing database never reaches the practitioner: the answer is worth more than the row.
"""

from __future__ import annotations

import logging
import os
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from safeguarding.advice import Advice
from safeguarding.assessment import Assessment
from safeguarding.facts import Facts, code_of

OUTCOMES_DATABASE = "STEADY_OUTCOMES_URL"
_DEFAULT = "sqlite:///var/outcomes.db"
_NOT_KEPT = frozenset({"child_age", "other_age"})  # an age together with an hour could point to a child

log = logging.getLogger(__name__)
metadata = sa.MetaData()
OUTCOMES = sa.Table(
    "outcomes",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("hour", sa.String(13), nullable=False),  # 2026-11-23T09: the hour, not the minute
    sa.Column("channel", sa.String(40), nullable=False),
    sa.Column("lowest", sa.String(20), nullable=False),
    sa.Column("highest", sa.String(20), nullable=False),
    sa.Column("referred", sa.Boolean, nullable=False),
    sa.Column("advice", sa.JSON, nullable=False),
    sa.Column("facts", sa.JSON, nullable=False),
)


def record(facts: Facts, found: Assessment, advice: Advice, *, now: datetime, channel: str | None) -> None:
    """Add one row; a failure is logged by its kind and otherwise swallowed."""
    row = {
        "hour": now.strftime("%Y-%m-%dT%H"),
        "channel": (channel or "unknown")[:40],
        "lowest": found.lowest.word,
        "highest": found.highest.word,
        "referred": advice.refer,
        "advice": list(advice.blocks),
        "facts": _coded(facts),
    }
    try:
        with _engine(os.environ.get(OUTCOMES_DATABASE, _DEFAULT)).begin() as connection:
            connection.execute(sa.insert(OUTCOMES).values(**row))
    except (sa.exc.SQLAlchemyError, OSError, ImportError) as error:
        log.error("outcome not recorded: %s", type(error).__name__)  # noqa: TRY400 - the text could hold values


def _coded(facts: Facts) -> dict[str, Any]:
    return {name: code_of(value) for name, value in facts.known().items() if name not in _NOT_KEPT}


@lru_cache(maxsize=4)
def _engine(url: str) -> Engine:
    parsed = sa.engine.make_url(url)
    if parsed.drivername.startswith("sqlite") and parsed.database not in (None, "", ":memory:"):
        Path(str(parsed.database)).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(url, pool_pre_ping=True)
    metadata.create_all(engine)
    return engine
