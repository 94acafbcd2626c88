"""Two assistants side by side, each from nothing: Steady, and the one that `rasa init` makes."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil  # type: ignore[import-untyped]

ROOT = Path(__file__).resolve().parent.parent
WEB_HOOK = "/webhooks/rest/webhook"
SECONDS_TO_START = 300
# What Steady is trained from and served with; copied, so that neither a model nor a cache is there before.
PARTS = ("actions", "bot", "data", "requirements", "safeguarding", "tools")
FILES = ("config.yml", "credentials.yml", "domain.yml", "endpoints.yml")


@dataclass(frozen=True)
class Assistant:
    """How it is trained and served; ``ready`` answers 200 when it is."""

    name: str
    folder: Path
    train: tuple[str, ...]
    serve: tuple[str, ...]
    ready: str


@dataclass(frozen=True)
class Running:
    """``seconds_to_start`` from the command to the first answer."""

    web_hook: str
    seconds_to_start: float
    process: psutil.Process

    def memory_mb(self) -> float:
        """Resident memory of the process and of those that it has started."""
        family = [self.process, *self.process.children(recursive=True)]
        return float(sum(each.memory_info().rss for each in family)) / 1e6


def steady(folder: Path) -> Assistant:
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in FILES:
        shutil.copy(ROOT / file, folder / file)
    return Assistant("Steady", folder, ("bot", "train"), ("bot", "serve"), "/webhooks/rest/ready")


def rasa_init(folder: Path) -> Assistant:
    import rasa.cli

    shutil.copytree(Path(rasa.cli.__file__).parent / "initial_project", folder, dirs_exist_ok=True)
    serve = ("rasa", "run", "--interface", "127.0.0.1", "--port")
    return Assistant("`rasa init`", folder, ("rasa", "train"), serve, "/webhooks/rest/")


def seconds_to_train(assistant: Assistant) -> float:
    """Wall time of the whole command. Raises CalledProcessError."""
    started = time.perf_counter()
    subprocess.run(_command(assistant.train), cwd=assistant.folder, env=_settings(0), check=True)  # noqa: S603
    return time.perf_counter() - started


@contextmanager
def running(assistant: Assistant) -> Iterator[Running]:
    """Raises RuntimeError where it does not come up."""
    port = _free_port()
    command = _command(assistant.serve) + ([str(port)] if assistant.serve[-1] == "--port" else [])
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=assistant.folder, env=_settings(port))  # noqa: S603 - our own programs
    try:
        _wait_until_ready(f"http://127.0.0.1:{port}{assistant.ready}", process)
        took = time.perf_counter() - started
        yield Running(f"http://127.0.0.1:{port}{WEB_HOOK}", took, psutil.Process(process.pid))
    finally:
        process.terminate()
        process.wait(timeout=30)


def _command(module: tuple[str, ...]) -> list[str]:
    return [sys.executable, "-m", *module]


def _settings(port: int) -> dict[str, str]:
    ours = {"STEADY_BOT_PORT": str(port), "RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}
    # Neither the caller's database nor its frozen clock.
    return {key: value for key, value in os.environ.items() if not key.startswith("STEADY_")} | ours


def _wait_until_ready(url: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=10):  # noqa: S310 - an address of this machine
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    raise RuntimeError("the assistant did not come up; the lines above say why")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
