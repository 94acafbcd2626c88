"""Starts real processes and talks with them over HTTP, as the gateway does."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.project import REPOSITORY

SECONDS_TO_START = 120
WEB_HOOK = "/webhooks/rest/webhook"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Served:
    """One process with all that it wrote, and the port that it serves on."""

    command: list[str]
    folder: Path
    settings: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)

    def start(self, *, until: str = "") -> Served:
        self._log = (self.folder / f"output-{self.port}.txt").open("w+b")
        environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONUNBUFFERED": "1", **self.settings}
        self.process = subprocess.Popen(
            [sys.executable, *(part.format(port=self.port) for part in self.command)],
            cwd=REPOSITORY,
            env={**environment, "STEADY_BOT_PORT": str(self.port)},
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=subprocess.STDOUT,
        )
        self._wait_for(until)
        return self

    def _wait_for(self, path: str) -> None:
        deadline = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < deadline:
            assert self.process.poll() is None, f"it ended: {self.output}"
            try:
                if self.get(path or "/")[0] == 200:
                    return
            except OSError:
                time.sleep(0.2)
        pytest.fail(f"not ready after {SECONDS_TO_START} s: {self.output}")

    @property
    def output(self) -> str:
        return Path(self._log.name).read_text(errors="replace")

    def get(self, path):
        return self.request("GET", path)

    def post(self, body, *, content_type="application/json"):
        """Returns the status and the answer, which is always JSON."""
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self.request("POST", WEB_HOOK, raw, {"content-type": content_type})

    def say(self, text, *, sender="case-0123456789", **rest):
        status, parts = self.post({"sender": sender, "message": text, **rest})
        assert status == 200, parts
        return [part["text"] for part in parts if "text" in part]

    def request(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            raw = answer.read()
            is_json = "json" in answer.headers.get("content-type", "")
            return answer.status, json.loads(raw) if is_json else raw.decode()
        finally:
            connection.close()

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        if self.process.poll() is None:
            self.process.send_signal(how)
        try:
            return self.process.wait(timeout=30)
        finally:
            self.process.kill()
            self._log.close()


@pytest.fixture(scope="session")
def toy_folder(toy_project):
    """The toy's files, trained."""
    import warnings

    from bot.training import train_if_needed

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        train_if_needed(toy_project)
    return toy_project.root


@pytest.fixture(scope="module")
def served_toy(toy_folder, tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    settings = {"STEADY_DATABASE_URL": f"sqlite:///{folder / 'steady.db'}", "STEADY_LOG_LEVEL": "DEBUG"}
    served = Served(["-m", "tests.toy", str(toy_folder)], folder, settings).start(until="/webhooks/rest/ready")
    yield served
    served.stop()
