"""Trains a reader in one process and asks it in another, so that time and memory are those of one alone.

`python -m benchmarks.nlu.running train|ask KIND FOLDER` is one such process; the folder holds the task and the results.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import psutil  # type: ignore[import-untyped]  # it comes without stubs

from benchmarks.nlu.readers import NAMES, NOT_OURS, Answer, Reader, load, train
from benchmarks.nlu.tasks import LINES, ROOT, Task
from bot.nlu.sentence_model import SentenceModel

TASK, TRAINED, ANSWERS = "task.json", "trained.json", "answers.json"


@dataclass(frozen=True)
class Result:
    """What one reader made of one task; ``memory_mb`` of the process that answers."""

    task: Task
    training_s: float
    memory_mb: float
    said: dict[str, list[Answer]]

    @property
    def right(self) -> list[bool]:
        return [one["best"] == wanted for one, wanted in zip(self.said[LINES], self.task.wanted, strict=True)]


def run(kind: str, task: Task) -> Result:
    """Raises CalledProcessError; what the readers print is not shown."""
    print(f"{NAMES[kind]}: training on the {len(task.train)} lines of the set called {task.name} ...", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        task.write(Path(folder, TASK))
        for step in ("train", "ask"):
            command = [sys.executable, "-m", "benchmarks.nlu.running", step, kind, folder]
            subprocess.run(command, cwd=ROOT, env=_quiet(), check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - ours
        trained, answers = (json.loads(Path(folder, file).read_text()) for file in (TRAINED, ANSWERS))
    return Result(task, trained["seconds"], answers["memory_mb"], answers["said"])


def _quiet() -> dict[str, str]:
    return {**os.environ, "PYTHONWARNINGS": "ignore", "TF_CPP_MIN_LOG_LEVEL": "3", "RASA_TELEMETRY_ENABLED": "false"}


def main(step: str, kind: str, folder: Path) -> None:
    task = Task.read(folder / TASK)
    if step == "train":
        start = time.perf_counter()
        train(kind, task, folder)
        (folder / TRAINED).write_text(json.dumps({"seconds": time.perf_counter() - start}))
    else:
        said = _ask(load(kind, folder), task, SentenceModel.load() if kind == "steady" else None)
        memory = psutil.Process().memory_info().rss / 1e6
        (folder / ANSWERS).write_text(json.dumps({"memory_mb": memory, "said": said}))


def _ask(read: Reader, task: Task, bare: SentenceModel | None) -> dict[str, list[Answer]]:
    read("one to warm up with")
    return {
        name: [_timed(read, text, bare if name == LINES else None) for text in texts]
        for name, texts in task.asked.items()
    }


def _timed(read: Reader, text: str, bare: SentenceModel | None) -> Answer:
    """With the time of the sentence model's pass over the same text, just before, where that is asked for."""
    bare_ms = _bare_pass(bare, text) if bare else None
    start = time.perf_counter()
    answer = read(text)
    ms = (time.perf_counter() - start) * 1000
    return {**answer, "score": _ours(answer), "ms": ms, "bare_ms": bare_ms}


def _bare_pass(model: SentenceModel, text: str) -> float:
    tensors = model.tensors(text)
    start = time.perf_counter()
    model.states(tensors)
    return (time.perf_counter() - start) * 1000


def _ours(answer: Answer) -> float:
    """What is recognised as off the subject is not accepted, however sure."""
    return 0.0 if answer["best"] in NOT_OURS else float(np.clip(answer["score"], 0, 1))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
