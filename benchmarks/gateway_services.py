"""Bot and gateway as two processes of their own, with databases that are thrown away."""

from __future__ import annotations

import os
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BOT = ROOT / ".venv" / "bot" / "bin" / "python"
GATEWAY = ROOT / ".venv" / "gateway" / "bin" / "python"
# Training comes first where the model is not current.
SECONDS_TO_START = 400


@dataclass(frozen=True)
class Services:
    """Addresses without a slash at the end."""

    bot: str
    gateway: str


@contextmanager
def running_services() -> Iterator[Services]:
    """Raises RuntimeError where one of them does not come up."""
    ports = _free_ports()
    services = Services(*(f"http://127.0.0.1:{port}" for port in ports))
    with tempfile.TemporaryDirectory() as folder:
        settings = {
            "STEADY_BOT_PORT": str(ports[0]),
            "STEADY_DATABASE_URL": f"sqlite:///{folder}/bot.db",
            "STEADY_GATEWAY_PORT": str(ports[1]),
            "STEADY_GATEWAY_BOT_URL": services.bot,
            "STEADY_GATEWAY_DATABASE_URL": f"sqlite:///{folder}/gateway.db",
            "STEADY_GATEWAY_SECRET": "for a benchmark",
        }
        running = [_start(BOT, "bot", "serve", settings=settings), _start(GATEWAY, "gateway", settings=settings)]
        try:
            _wait_until_ready(services.gateway + "/readyz", running)
            yield services
        finally:
            for process in running:
                process.terminate()
            for process in running:
                process.wait(timeout=30)


def _start(python: Path, *module: str, settings: dict[str, str]) -> subprocess.Popen[bytes]:
    command = [str(python), "-m", *module]
    return subprocess.Popen(command, cwd=ROOT, env={**os.environ, **settings})  # noqa: S603 - our own programs


def _wait_until_ready(url: str, running: list[subprocess.Popen[bytes]]) -> None:
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until:
        if any(process.poll() is not None for process in running):
            break
        try:
            with urllib.request.urlopen(url, timeout=10):  # noqa: S310 - an address of this machine
                return
        except (urllib.error.URLError, OSError):
            time.sleep(1)
    raise RuntimeError("bot and gateway did not come up; the lines above say why")


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]
