"""What Rasa's default recipe made of our own lines when it was last trained on them, which takes an hour.

The figures are kept beside the page, and stand in it again for as long as the lines that are learnt from and asked are
the same to the letter. A run that trains it anew writes them anew.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks.nlu.figures import both_understood
from benchmarks.nlu.measures import GROUPS, Measured, Share, measure, recall
from benchmarks.nlu.running import Result, kept_in
from benchmarks.nlu.tasks import ROOT, Task

READER = "diet"
FILE = ROOT / "docs" / "assurance" / "understanding-rasa.json"


@dataclass(frozen=True)
class Earlier:
    """`training_cpu_s`: seconds on the processor. `curves`: accuracy without noise and at each rate, by its kind."""

    measured: Measured
    training_cpu_s: float
    memory_mb: float
    recalls: Mapping[str, Share]
    two_questions: Share
    curves: Mapping[str, Sequence[float]]


def keep(result: Result, curves: Mapping[str, Sequence[float]], file: Path = FILE) -> None:
    """For the runs to come."""
    recalls = {name: recall(result, group) for name, group in GROUPS.items()}
    two, times = both_understood(result), (result.training_cpu_s, result.memory_mb)
    kept = asdict(Earlier(measure(result), *times, recalls, two, curves))
    file.write_text(json.dumps({"of": _mark(result.task), **kept}, indent=1) + "\n", encoding="utf-8")


def earlier(task: Task, file: Path = FILE) -> Earlier | None:
    """None where no run was kept, or where the lines have changed since."""
    if not file.is_file():
        return None
    kept = json.loads(file.read_text(encoding="utf-8"))
    if kept.pop("of") != _mark(task):
        return None
    kept["measured"] = Measured(**{name: _as_measured(given) for name, given in kept["measured"].items()})
    kept["recalls"] = {name: Share(**share) for name, share in kept["recalls"].items()}
    return Earlier(**{**kept, "two_questions": Share(**kept["two_questions"])})


def _mark(task: Task) -> str:
    return kept_in(READER, task).name


def _as_measured(given: dict[str, int] | list[float] | float) -> Any:  # noqa: ANN401 - a share, an interval or a number
    if isinstance(given, dict):
        return Share(**given)
    return tuple(given) if isinstance(given, list) else given
