"""`python -m bot`: what a person at a keyboard sees, and what a script can rely on."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time

import pytest

from bot.project import REPOSITORY, Project
from tests.served.conftest import Served


def bot(*arguments, settings=None, typed=""):
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=REPOSITORY,
        env={**os.environ, **(settings or {})},
        input=typed,
        capture_output=True,
        text=True,
        timeout=170,
        check=False,
    )


@pytest.mark.parametrize("arguments", [[], ["sevre"], ["read"], ["serve", "extra"]])
def test_a_mistyped_command_is_told_at_once(arguments):
    started = time.monotonic()
    done = bot(*arguments)
    assert done.returncode == 2
    assert "usage: python -m bot" in done.stderr
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("settings", [{"STEADY_BOT_PORT": "five"}, {"STEADY_BOT_HOST": "203.0.113.7"}])
def test_a_setting_that_cannot_be_is_one_line(settings):
    done = bot("serve", settings=settings)
    assert done.returncode == 1
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1
    assert next(iter(settings)) in done.stderr


def test_a_port_in_use_is_one_line_before_anything_is_loaded():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        done = bot("serve", settings={"STEADY_BOT_PORT": str(other.getsockname()[1])})
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "in use" in done.stderr


@pytest.mark.parametrize("command", ["serve", "chat"])
def test_a_database_that_cannot_be_used_is_one_line_before_anything_is_loaded(command):
    done = bot(command, settings={"STEADY_DATABASE_URL": "sqlite:////proc/x/y.db", "STEADY_BOT_PORT": "59995"})
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("error: the database cannot be used")


@pytest.mark.slow
def test_serving_trains_nothing_that_is_trained_and_ends_with_what_to_do_next(assistant, tmp_path):
    model = Project().model.stat().st_mtime_ns
    settings = {
        "STEADY_DATABASE_URL": f"sqlite:///{tmp_path / 'made' / 'steady.db'}",
        "STEADY_OUTCOMES_URL": f"sqlite:///{tmp_path / 'outcomes.db'}",
    }
    served = Served(["-m", "bot", "serve"], tmp_path, settings).start(until="/webhooks/rest/ready")
    assert served.say("hello")
    assert "Training" not in served.output
    assert "Loading the assistant" in served.output
    assert f"Ready: http://127.0.0.1:{served.port}/webhooks/rest/webhook" in served.output
    assert "make chat" in served.output
    assert served.stop(signal.SIGINT) == 0
    assert Project().model.stat().st_mtime_ns == model
    assert (tmp_path / "made" / "steady.db").exists()


@pytest.mark.slow
def test_reading_a_text_prints_what_was_understood_as_json(assistant):
    done = bot("read", "a boy of 12 touched a girl of 9")
    assert done.returncode == 0, done.stderr
    understood = json.loads(done.stdout)
    assert understood["intents"][0]["name"] == "report_incident"
    assert {"fact": "child_age", "value": 12} in [
        {key: fact[key] for key in ("fact", "value")} for fact in understood["facts"]
    ]


@pytest.mark.slow
def test_the_chat_in_the_terminal(assistant, tmp_path):
    done = bot("chat", settings={"STEADY_DATABASE_URL": f"sqlite:///{tmp_path / 'chat.db'}"}, typed="hello\n1\n")
    assert done.returncode == 0, done.stderr
    assert "999" in done.stdout
    assert "  1. " in done.stdout
