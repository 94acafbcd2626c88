"""`python -m gateway` as a person starts it."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from tests.gateway.test_bot_away import free_port

ROOT = Path(__file__).resolve().parents[2]


def start(tmp_path: Path, **settings: str) -> subprocess.Popen[str]:
    chosen = {"DATABASE_URL": f"sqlite:///{tmp_path}/gateway.db", "SECRET": "for tests", **settings}
    environment = {**os.environ, **{f"STEADY_GATEWAY_{name}": value for name, value in chosen.items()}}
    command = [sys.executable, "-m", "gateway"]
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


@pytest.mark.slow
def test_the_page_is_up_before_the_bot_and_ctrl_c_ends_it(tmp_path: Path):
    port = free_port()
    running = start(tmp_path, PORT=str(port), BOT_URL=f"http://127.0.0.1:{free_port()}")
    assert running.stdout is not None
    try:
        assert f"http://127.0.0.1:{port}" in running.stdout.readline()
        page = patiently_get(f"http://127.0.0.1:{port}/")
        assert page.status_code == 200
        assert "0113 376 0336" in page.text
        assert "server" not in page.headers
        head = httpx.head(f"http://127.0.0.1:{port}/", headers={"Accept": "text/html"})
        assert (head.status_code, head.content) == (200, b"")
        running.send_signal(signal.SIGINT)
        said, _ = running.communicate(timeout=15)
        assert "Traceback" not in said
    finally:
        running.kill()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"PORT": "web"}, "STEADY_GATEWAY_PORT is 'web'"),
        ({"EMBED_ORIGINS": "x"}, "STEADY_GATEWAY_EMBED_ORIGINS"),
        ({"DATABASE_URL": "no url"}, "STEADY_GATEWAY_DATABASE_URL"),
    ],
)
def test_what_is_wrong_is_one_line(tmp_path: Path, settings: dict[str, str], says: str):
    running = start(tmp_path, **settings)
    said, _ = running.communicate(timeout=15)
    assert running.returncode == 1
    assert re.fullmatch(r"error: [^\n]+\n", said), said
    assert says in said


@pytest.mark.slow
def test_a_port_that_is_taken_is_one_line(tmp_path: Path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said, _ = start(tmp_path, PORT=str(port)).communicate(timeout=15)
    what_to_do = "set STEADY_GATEWAY_HOST or STEADY_GATEWAY_PORT"
    assert said == f"error: cannot use 127.0.0.1 port {port}: Address already in use; {what_to_do}\n"


def patiently_get(url: str) -> httpx.Response:
    for _ in range(100):
        try:
            return httpx.get(url, headers={"Accept": "text/html"})
        except httpx.ConnectError:
            time.sleep(0.1)
    raise AssertionError("the page did not come up")
