"""A long step says that it goes on, a short one only what it is."""

from __future__ import annotations

import time

import pytest

from bot import progress


def test_a_long_step_says_for_how_long_by_now(monkeypatch, capsys):
    monkeypatch.setattr(progress, "SECONDS_BETWEEN", 0.05)
    with progress.working("Loading"):
        time.sleep(0.3)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Loading"
    assert lines[1].startswith("  still working, 0 s")


def test_a_step_that_fails_says_nothing_more(monkeypatch, capsys):
    monkeypatch.setattr(progress, "SECONDS_BETWEEN", 0.05)
    with pytest.raises(ValueError, match="x"), progress.working("Loading"):
        raise ValueError("x")
    time.sleep(0.1)
    assert capsys.readouterr().out == "Loading\n"
