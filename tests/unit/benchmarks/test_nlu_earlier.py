"""What took an hour to measure stands in the page again, for the very same lines and for no others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.nlu import earlier as module
from benchmarks.nlu.earlier import Earlier, earlier, keep
from benchmarks.nlu.measures import GROUPS, Measured, Share
from benchmarks.nlu.running import Result
from benchmarks.nlu.tasks import LINES, Task

TASK = Task("ours", [("hello", "greet")], {LINES: ["hi"]}, ["greet"], ours=True)
CURVES = {"keyboard slips": [0.9, 0.8]}
MEASURED = Measured(Share(1, 1), 0.5, (0.4, 0.6), 0.7, Share(1, 2), Share(1, 3), Share(0, 4), 0.1, 1.0, 2.0)


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "measure", lambda _: MEASURED)
    monkeypatch.setattr(module, "recall", lambda *_: Share(3, 4))
    monkeypatch.setattr(module, "both_understood", lambda _: Share(5, 6))
    keep(Result(TASK, 60.0, 90.0, 900.0, {}), CURVES, tmp_path / "kept.json")
    return tmp_path / "kept.json"


def test_what_was_kept_stands_again(file):
    assert earlier(TASK, file) == Earlier(
        MEASURED, 90.0, 900.0, dict.fromkeys(GROUPS, Share(3, 4)), Share(5, 6), CURVES
    )


@pytest.mark.parametrize("other", [replace(TASK, wanted=["goodbye"]), replace(TASK, train=[("hiya", "greet")])])
def test_it_does_not_for_other_lines(file, other):
    assert earlier(other, file) is None


def test_without_a_file_nothing_was_measured(tmp_path):
    assert earlier(TASK, tmp_path / "none.json") is None
