"""Logs that hold ids and decisions, and never a word that somebody wrote.

Our own loggers keep to that by discipline. Rasa, Sanic and SQLAlchemy do not: their errors can carry a message, a slot
value or a whole conversation, ready formatted. So, while people speak, only where and what kind of thing
happened is written of theirs.
"""

from __future__ import annotations

import json
import logging
import os
import traceback
from datetime import datetime, timezone

import structlog

from bot.turn import note_failure

LEVEL_VARIABLE, FORMAT_VARIABLE = "STEADY_LOG_LEVEL", "STEADY_LOG_FORMAT"
OURS = ("actions", "bot", "gateway", "safeguarding", "tools")


class CarefulFormatter(logging.Formatter):
    """One line a record; of other people's loggers neither the message nor the exception's text."""

    def __init__(self, *, as_json: bool) -> None:
        super().__init__()
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        said = record.getMessage() if record.name.split(".")[0] in OURS else _where(record)
        kind = f" ({_kind_of_failure(record)})" if record.exc_info else ""
        when = datetime.fromtimestamp(record.created, timezone.utc).isoformat(timespec="milliseconds")
        line = {"at": when, "level": record.levelname.lower(), "logger": record.name, "event": said + kind}
        return json.dumps(line) if self._as_json else " ".join(line.values())


class FailureWatch(logging.Handler):
    """Rasa only logs that an action raised, a response is missing or a turn was cut short; this tells the turn."""

    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.ERROR or str(record.msg).startswith(_WARNINGS_THAT_ARE_FAILURES):
            note_failure(_where(record))


_WARNINGS_THAT_ARE_FAILURES = ("Circuit breaker tripped", "Failed to execute custom action")


def log_with_messages() -> None:
    """For training and loading, when no practitioner's word is near and a message says what is wrong."""
    _send_everything_to_one_handler(logging.Formatter("%(levelname)s %(name)s: %(message)s"))


def log_without_messages() -> None:
    """For as long as people speak. Every handler of the root is made careful, also those that Rasa has added."""
    formatter = CarefulFormatter(as_json=os.environ.get(FORMAT_VARIABLE) == "json")
    _send_everything_to_one_handler(formatter)
    for handler in logging.getLogger().handlers:
        handler.setFormatter(formatter)
    rasa = logging.getLogger("rasa")
    if not any(isinstance(handler, FailureWatch) for handler in rasa.handlers):
        rasa.addHandler(FailureWatch())


def _send_everything_to_one_handler(formatter: logging.Formatter) -> None:
    root = logging.getLogger()
    if not root.handlers:
        root.addHandler(logging.StreamHandler())
    root.handlers[0].setFormatter(formatter)
    root.setLevel(logging.WARNING)
    for name in OURS:
        logging.getLogger(name).setLevel(_our_level())
    logging.captureWarnings(True)
    # Packages warn of each other's code; what Rasa warns of in our data is for `rasa data validate` to fail on.
    logging.getLogger("py.warnings").setLevel(logging.ERROR)
    structlog.configure(
        processors=[structlog.processors.KeyValueRenderer(key_order=["event"])],
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )


def _our_level() -> int:
    """INFO where the setting is no level: a slip in it must not keep anybody from the numbers."""
    level = logging.getLevelName(os.environ.get(LEVEL_VARIABLE, "INFO").upper())
    return level if isinstance(level, int) else logging.INFO


def _where(record: logging.LogRecord) -> str:
    return f"{record.name}:{record.lineno}"


def _kind_of_failure(record: logging.LogRecord) -> str:
    kind, _, trace = record.exc_info or (None, None, None)
    if kind is None:
        return "no exception"
    frames = traceback.extract_tb(trace)
    place = f" at {frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno}" if frames else ""
    return kind.__name__ + place
