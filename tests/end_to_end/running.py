"""Starts the two halves as they run in earnest: the bot as a process, the gateway as a server with a clock to set."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import httpx
import uvicorn

from gateway.app import create_app
from gateway.settings import ROOT, Settings

BOT_PYTHON = ROOT / ".venv" / "bot" / "bin" / "python"
SECONDS_TO_LOAD = 600.0  # a first start trains the model, on a busy machine for minutes


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@dataclass
class MovableClock:
    """Goes on from the moment that a test sets, as a clock does."""

    set_to: datetime
    _since: float = field(default_factory=time.monotonic)

    def __call__(self) -> datetime:
        return self.set_to + timedelta(seconds=time.monotonic() - self._since)

    def put(self, moment: datetime) -> None:
        self.set_to, self._since = moment, time.monotonic()


@dataclass
class RunningBot:
    """`python -m bot serve` on a port of its own. It can be killed and started again, as in a bad week."""

    folder: Path
    clock: str = ""
    port: int = field(default_factory=free_port)
    _process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        settings = {
            "STEADY_BOT_PORT": str(self.port),
            "STEADY_DATABASE_URL": f"sqlite:///{self.folder / 'bot.db'}",
            "STEADY_OUTCOMES_URL": f"sqlite:///{self.folder / 'outcomes.db'}",
            "STEADY_CLOCK": self.clock,
        }
        with (self.folder / "bot.log").open("ab") as log:
            self._process = subprocess.Popen(
                [BOT_PYTHON, "-m", "bot", "serve"], cwd=ROOT, env={**os.environ, **settings}, stdout=log, stderr=log
            )

    def wait_until_ready(self) -> None:
        until = time.monotonic() + SECONDS_TO_LOAD
        while time.monotonic() < until:
            if self._process is None or self._process.poll() is not None:
                break
            try:
                if httpx.get(f"{self.url}/webhooks/rest/ready", timeout=1, trust_env=False).status_code == 200:
                    return
            except httpx.HTTPError:
                pass
            time.sleep(0.2)
        raise AssertionError("the bot did not start:\n" + (self.folder / "bot.log").read_text()[-2000:])

    def stop(self) -> None:
        """It hangs: its port goes on taking connections, and nothing answers."""
        assert self._process
        self._process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        assert self._process
        self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None


@dataclass(frozen=True)
class RunningGateway:
    url: str
    clock: MovableClock


@contextmanager
def gateway_for(bot_url: str, *, folder: Path, clock: MovableClock, **changes: object) -> Iterator[RunningGateway]:
    """The real application behind a real server, in a thread so that its clock can be set."""
    port = free_port()
    settings = Settings(
        port=port,
        bot_url=bot_url,
        database_url=f"sqlite:///{folder / 'gateway.db'}",
        secret="kept for this test only",
        **changes,  # type: ignore[arg-type]
    )
    server = uvicorn.Server(uvicorn.Config(create_app(settings, clock=clock), port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield RunningGateway(f"http://127.0.0.1:{port}", clock)
    finally:
        server.should_exit = True
        thread.join(timeout=10)
