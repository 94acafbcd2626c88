"""Trains a reader in one process and asks it in another, so that time and memory are those of one alone.

`python -m benchmarks.nlu.running train|ask KIND FOLDER` is one such process; the folder holds the task and the results.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import psutil  # type: ignore[import-untyped]  # it comes without stubs

from benchmarks.nlu.readers import NAMES, NOT_OURS, Answer, Reader, load, train
from benchmarks.nlu.tasks import LINES, ROOT, Task
from bot.environment import ONE_THREAD, let_threads_take_turns
from bot.memory import freeze_what_is_loaded, keep_large_blocks_apart
from bot.nlu.sentence_model import SentenceModel

TASK, TRAINED, ANSWERS = "task.json", "trained.json", "answers.json"
KEPT = ROOT / "build" / "benchmarks"
# An hour of training for the same answers: they are kept, and used again for as long as the lines stay the same.
WORTH_KEEPING = {"diet"}
SERVED = "served"  # Steady with all that it learns from; the others, and Steady beside them, learn from the same lines


@dataclass(frozen=True)
class Result:
    """What one reader made of one task; ``memory_mb`` of the process that answers.

    ``training_s`` by the clock; ``training_cpu_s`` on the processor, which other work on the machine changes less.
    """

    task: Task
    training_s: float
    training_cpu_s: float
    memory_mb: float
    said: dict[str, list[Answer]]

    @property
    def right(self) -> list[bool]:
        return [one["best"] == wanted for one, wanted in zip(self.said[LINES], self.task.wanted, strict=True)]


def as_served(results: Mapping[str, Result]) -> Result:
    """Of Steady, as people meet it."""
    return results.get(SERVED) or results["steady"]


def run(kind: str, task: Task) -> Result:
    """Raises CalledProcessError; what the readers print is not shown."""
    kept = kept_in(kind, task)
    if kind in WORTH_KEEPING and (kept / ANSWERS).is_file():
        print(f"{NAMES[kind]}: what it made of the set called {task.name} is taken from {kept}.", flush=True)
        return _result(task, kept)
    print(f"{NAMES[kind]}: training on the {len(task.train)} lines of the set called {task.name} ...", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        task.write(Path(folder, TASK))
        for step in ("train", "ask"):
            command = [sys.executable, "-m", "benchmarks.nlu.running", step, kind, folder]
            environment = {**_quiet(), "RASA_CACHE_DIRECTORY": folder}  # nothing is taken from an earlier training
            environment |= ONE_THREAD if step == "ask" else {}  # as `python -m bot serve` answers
            subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - ours
        if kind in WORTH_KEEPING:
            kept.mkdir(parents=True, exist_ok=True)
            for file in (TRAINED, ANSWERS):
                shutil.copy(Path(folder, file), kept)
        return _result(task, Path(folder))


def kept_in(kind: str, task: Task) -> Path:
    """Where the answers of a reader to these very lines, after training on these very lines, are kept."""
    mark = hashlib.sha256(json.dumps(asdict(task), sort_keys=True).encode()).hexdigest()[:16]
    return KEPT / f"{kind}-{task.name}-{mark}"


def _result(task: Task, folder: Path) -> Result:
    trained, answers = (json.loads((folder / file).read_text()) for file in (TRAINED, ANSWERS))
    return Result(task, trained["seconds"], trained["cpu_seconds"], answers["memory_mb"], answers["said"])


def _quiet() -> dict[str, str]:
    return {**os.environ, "PYTHONWARNINGS": "ignore", "TF_CPP_MIN_LOG_LEVEL": "3", "RASA_TELEMETRY_ENABLED": "false"}


def main(step: str, kind: str, folder: Path) -> None:
    task = Task.read(folder / TASK)
    if step == "train":
        start, cpu = time.perf_counter(), time.process_time()
        train(kind, task, folder)
        took = {"seconds": time.perf_counter() - start, "cpu_seconds": time.process_time() - cpu}
        (folder / TRAINED).write_text(json.dumps(took))
    else:
        keep_large_blocks_apart()  # as `python -m bot` does, and so the next
        let_threads_take_turns()
        read = load(kind, folder)
        freeze_what_is_loaded()
        # What is only there to be compared with is let go again before memory is measured.
        said = {
            name: _ask(read, texts, SentenceModel.published() if kind == "steady" and name == LINES else None)
            for name, texts in task.asked.items()
        }
        memory = psutil.Process().memory_info().rss / 1e6
        (folder / ANSWERS).write_text(json.dumps({"memory_mb": memory, "said": said}))


def _ask(read: Reader, texts: Sequence[str], bare: SentenceModel | None) -> list[Answer]:
    read("one to warm up with")
    return [_timed(read, text, bare) for text in texts]


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
