"""A killed bot is started again; one that explains itself and ends is not."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tools import keep_running as keeping

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "SECONDS_BEFORE_AGAIN", 0.0)


@pytest.mark.parametrize("status", [0, 1, 7])
def test_an_end_of_its_own_is_passed_on(status: int):
    assert keeping.keep_running([sys.executable, "-c", f"raise SystemExit({status})"]) == status


def test_what_was_killed_is_started_again(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    count = tmp_path / "count"
    code = (
        f"import os, pathlib; count = pathlib.Path({str(count)!r}); count.open('a').write('x')\n"
        "if len(count.read_text()) < 3: os.kill(os.getpid(), 9)"
    )
    assert keeping.keep_running([sys.executable, "-c", code]) == 0
    assert count.read_text() == "xxx"
    assert capfd.readouterr().out.count("starting it again") == 2


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_told_to_end_it_ends_its_command_too(tmp_path: Path, told: signal.Signals):
    pid = tmp_path / "pid"
    code = f"import os, pathlib, time; pathlib.Path({str(pid)!r}).write_text(str(os.getpid())); time.sleep(60)"
    keeper = subprocess.Popen([sys.executable, "-m", "tools.keep_running", sys.executable, "-c", code], cwd=ROOT)
    for _ in range(200):
        if pid.exists() and pid.read_text():
            break
        time.sleep(0.05)
    keeper.send_signal(told)
    assert keeper.wait(timeout=10) == 128 + told
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)
