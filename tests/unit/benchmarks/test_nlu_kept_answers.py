"""What takes an hour to train is asked once for the same lines; everything else is measured anew."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from benchmarks.nlu import running
from benchmarks.nlu.facts_page import held_out_accounts
from benchmarks.nlu.running import ANSWERS, TRAINED, kept_in, run
from benchmarks.nlu.tasks import LINES, Task

TASK = Task("ours", [("hello", "greet")], {LINES: ["hi"]}, ["greet"], ours=True)


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path, monkeypatch):
    monkeypatch.setattr(running, "KEPT", tmp_path)


@pytest.mark.parametrize(
    "other",
    [
        replace(TASK, train=[("hello", "greet"), ("hiya", "greet")]),
        replace(TASK, asked={LINES: ["hiya"]}),
        replace(TASK, wanted=["goodbye"]),
    ],
)
def test_answers_are_kept_for_these_very_lines(other):
    assert kept_in("diet", TASK) == kept_in("diet", replace(TASK))
    assert kept_in("diet", TASK) != kept_in("diet", other)


def test_what_was_kept_is_not_asked_again(monkeypatch):
    def refuses(*_, **__):
        raise AssertionError("it was trained again")

    folder = kept_in("diet", TASK)
    folder.mkdir(parents=True)
    (folder / TRAINED).write_text(json.dumps({"seconds": 60.0, "cpu_seconds": 90.0}))
    (folder / ANSWERS).write_text(json.dumps({"memory_mb": 900.0, "said": {LINES: [{"best": "greet"}]}}))
    monkeypatch.setattr(running.subprocess, "run", refuses)
    result = run("diet", TASK)
    assert (result.training_s, result.training_cpu_s, result.memory_mb) == (60.0, 90.0, 900.0)
    assert result.right == [True]
    with pytest.raises(AssertionError, match="trained again"):
        run("steady", TASK)


def test_held_out_accounts_are_counted_as_stories_are():
    accounts = held_out_accounts()
    ages = [year for one in accounts for year in one.facts.get("child_age", ())]
    assert len(accounts) == 200
    assert ages
    assert all(isinstance(year, int) for year in ages)
    assert any("knowledge_beyond_age" in one.facts for one in accounts)
    assert any(len(values) > 1 for one in accounts for values in one.may.values())  # each of them may be read
