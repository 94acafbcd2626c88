"""Rasa's own way, `rasa run` beside `rasa run actions`, with the same channel, store and never-silent actions."""

from __future__ import annotations

import re

import pytest
import yaml

from bot.project import Project
from safeguarding.safety_line import is_safety_line
from tests.served.conftest import Served, free_port
from tests.toy.toy_actions import MARKER


@pytest.fixture(scope="module")
def stock(toy_folder, tmp_path_factory):
    folder, actions_port = tmp_path_factory.mktemp("stock"), free_port()
    endpoints = folder / "endpoints.yml"
    endpoints.write_text((toy_folder / "endpoints.yml").read_text().replace(":5055/", f":{actions_port}/"))
    settings = {"STEADY_DATABASE_URL": f"sqlite:///{folder / 'steady.db'}", "RASA_TELEMETRY_ENABLED": "false"}
    run = ["-m", "rasa", "run", "-p", "{port}", "-i", "127.0.0.1", "-m", str(toy_folder / "models" / "steady.tar.gz")]
    run += ["--endpoints", str(endpoints), "--credentials", str(toy_folder / "credentials.yml"), "--debug"]
    actions = ["-m", "rasa", "run", "actions", "--actions", "tests.toy.toy_actions", "-p", "{port}"]
    settings_of_actions = {**settings, "SANIC_HOST": "127.0.0.1"}
    action_server = Served(actions, folder, settings_of_actions, actions_port).start(until="/health")
    server = Served(run, folder, settings).start(until="/webhooks/rest/ready")
    yield server, action_server
    server.stop()
    action_server.stop()


@pytest.mark.slow
def test_the_stock_way(stock):
    server, action_server = stock
    assert server.say("start") == ["How old is the child?"]
    assert server.say("12") == ["How old is the other child?"]
    assert server.say("the number") == ["The number.", "How old is the other child?"]
    assert server.say("9") == ["Done: 12 and 9."]
    for failing in (f"fail {MARKER}", f"half way {MARKER}", "silence"):
        assert is_safety_line(server.say(failing)[-1])

    # Half-way through a form the action server goes away: the numbers come, and nothing unchecked is kept.
    server.say("start", sender="without-actions")
    action_server.stop()
    assert is_safety_line(server.say("12", sender="without-actions")[-1])
    assert is_safety_line(server.say(f"fail {MARKER}", sender="without-actions")[-1])

    assert server.get("/webhooks/rest/ready")[0] == 200
    assert server.stop() in (0, -15)
    assert MARKER not in server.output  # though it ran with --debug
    left = {file.name: file.read_bytes() for file in server.folder.rglob("*") if file.is_file()}
    database = [content for name, content in left.items() if name.startswith("steady.db")]
    assert [content for content in database if MARKER.encode() in content] == []


def test_the_stock_files_name_what_serves_here():
    project = Project()
    endpoints = yaml.safe_load(project.endpoints.read_text())
    assert endpoints["action_endpoint"] == {"url": "http://127.0.0.1:5055/webhook"}
    assert endpoints["tracker_store"] == {"type": "bot.tracker_store.CarefulSQLTrackerStore"}
    assert endpoints["lock_store"] == {"type": "bot.conversation_lock.ConversationLocks"}
    assert yaml.safe_load(project.credentials.read_text()) == {"bot.channel.CarefulRest": {}}


def test_the_toy_is_served_with_the_same_files(toy_project):
    for name in ("endpoints.yml", "credentials.yml"):
        ours, toys = ((folder / name).read_text() for folder in (Project().root, toy_project.root))
        assert re.sub(r"#.*\n", "", ours) == re.sub(r"#.*\n", "", toys)
