"""Nothing that a person wrote gets into a log, whoever logs it."""

from __future__ import annotations

import io
import json
import logging

import pytest
import structlog

from bot.quiet_logs import CarefulFormatter, FailureWatch, log_with_messages, log_without_messages
from bot.turn import open_turn

MARKER = "xylophone"


@pytest.fixture
def written(monkeypatch):
    """A root logger of our own, put back afterwards; returns what was written."""
    root, rasa = logging.getLogger(), logging.getLogger("rasa")
    stream = io.StringIO()
    monkeypatch.setattr(root, "handlers", [logging.StreamHandler(stream)])
    monkeypatch.setattr(rasa, "handlers", [])
    level = root.level
    yield stream.getvalue
    root.setLevel(level)
    logging.getLogger("bot").setLevel(logging.INFO)
    monkeypatch.undo()
    log_without_messages()


def fail(logger):
    try:
        raise ValueError(f"cannot read {MARKER}")
    except ValueError:
        logger.exception("failed on %s", MARKER)


@pytest.mark.parametrize(
    "name", ["rasa.core.processor", "rasa_sdk.endpoint", "sanic.error", "sqlalchemy.engine", "asyncio", "botocore", "x"]
)
def test_of_others_only_the_place_and_the_kind_are_written(written, name):
    log_without_messages()
    fail(logging.getLogger(name))
    assert MARKER not in written()
    assert "error" in written()
    assert f"{name}:" in written()
    assert "ValueError at test_quiet_logs.py:" in written()


def test_structlog_is_no_way_round_it(written):
    log_without_messages()
    structlog.get_logger("rasa.x").error("processor.message.parse", text=MARKER)
    assert written() != ""
    assert MARKER not in written()


@pytest.mark.parametrize("level", ["debug", "info"])
def test_the_chatter_of_others_is_not_written_at_all(written, level):
    log_without_messages()
    getattr(logging.getLogger("rasa.core.processor"), level)(MARKER)
    getattr(structlog.get_logger("rasa.x"), level)("parse", text=MARKER)
    assert written() == ""


def test_ours_say_what_happened_but_not_an_exception_s_text(written):
    log_without_messages()
    try:
        raise ValueError(MARKER)
    except ValueError:
        logging.getLogger("bot.x").exception("conversation %s: failed", "case-1")
    assert "conversation case-1: failed (ValueError at test_quiet_logs.py:" in written()
    assert MARKER not in written()


def test_lines_can_be_json(written, monkeypatch):
    monkeypatch.setenv("STEADY_LOG_FORMAT", "json")
    log_without_messages()
    logging.getLogger("bot.x").warning("two\nlines")
    line = json.loads(written())
    assert (line["level"], line["logger"], line["event"]) == ("warning", "bot.x", "two\nlines")


def test_the_level_is_that_of_our_own_loggers_alone(written, monkeypatch):
    monkeypatch.setenv("STEADY_LOG_LEVEL", "debug")
    log_without_messages()
    logging.getLogger("bot.x").debug("seen")
    logging.getLogger("rasa.x").info(MARKER)
    assert "seen" in written()
    assert MARKER not in written()


def test_a_level_that_is_none_is_info(written, monkeypatch):
    monkeypatch.setenv("STEADY_LOG_LEVEL", "loud")
    log_without_messages()
    logging.getLogger("bot.x").info("seen")
    logging.getLogger("bot.x").debug("unseen")
    assert "unseen" not in written()
    assert "seen" in written()


def test_before_anybody_speaks_a_message_says_what_is_wrong(written):
    log_with_messages()
    logging.getLogger("rasa.x").error("no such slot")
    assert "no such slot" in written()


def test_a_handler_that_came_later_is_made_careful_too(written):
    log_with_messages()
    late = io.StringIO()
    logging.getLogger().addHandler(logging.StreamHandler(late))
    log_without_messages()
    logging.getLogger("rasa.x").error(MARKER)
    assert late.getvalue() != ""
    assert MARKER not in late.getvalue()


@pytest.mark.parametrize(
    ("level", "message", "noted"),
    [
        (logging.ERROR, "Couldn't create message for response 'utter_x'.", True),
        (logging.ERROR, f"Encountered an exception while running action '{MARKER}'.", True),
        (logging.WARNING, "Circuit breaker tripped. Stopped predicting more actions.", True),
        (logging.WARNING, "Failed to execute custom action 'x' as a result of error", True),
        (logging.WARNING, "Something else", False),
    ],
)
def test_what_rasa_only_logs_reaches_the_turn(written, level, message, noted):
    log_without_messages()
    with open_turn() as turn:
        logging.getLogger("rasa.core.x").log(level, message)
    assert bool(turn.failures) is noted
    assert MARKER not in str(turn.failures)


def test_outside_a_turn_nobody_is_told(written):
    log_without_messages()
    logging.getLogger("rasa.core.x").error("at start-up")


def test_rasa_is_watched_once_however_often_logging_is_set_up(written):
    for _ in range(3):
        log_without_messages()
    assert sum(isinstance(each, FailureWatch) for each in logging.getLogger("rasa").handlers) == 1


def test_a_record_without_an_exception_needs_none():
    record = logging.LogRecord("bot.x", logging.INFO, "x.py", 1, "said %s", ("so",), None)
    assert CarefulFormatter(as_json=False).format(record).endswith("info bot.x said so")
