"""How long a turn takes, beside the assistant that `rasa init` makes: `make bench-turn`.

Both are trained and served on this machine in one run, and spoken to in alternation, so that whatever else the machine
is doing falls on both alike. The result is written to docs/assurance/turn.md and turn.json.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.assistants import ROOT, Running, rasa_init, running, seconds_to_train, steady
from benchmarks.turns import TURNS, Times, form_conversation, long_conversation, plain_conversation

REPORT = ROOT / "docs" / "assurance" / "turn.md"
CONVERSATIONS, WARM_UP, LONG_CONVERSATIONS = 40, 3, 3
EARLY, LATE, WINDOW = 5, 100, 2  # the turn, and so many on either side of it


@dataclass(frozen=True)
class Measured:
    """Of one assistant; times in milliseconds and seconds as named, memory in MB."""

    turn_median_ms: float
    turn_p95_ms: float
    start_s: float
    training_s: float
    memory_mb: float


@dataclass(frozen=True)
class Goal:
    what: str
    limit: float
    found: float

    @property
    def met(self) -> bool:
        return self.found <= self.limit


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.turn", description=__doc__)
    parser.add_argument("--conversations", type=int, default=CONVERSATIONS, help="with each assistant")
    conversations = parser.parse_args().conversations
    with tempfile.TemporaryDirectory() as folder:
        theirs, ours = rasa_init(Path(folder, "init")), steady(Path(folder, "steady"))
        training = [seconds_to_train(each) for each in (theirs, ours)]
        with running(theirs) as plain, running(ours) as form:
            their_times, our_times = _speak(plain.web_hook, form.web_hook, conversations)
            late_over_early = _late_over_early(form.web_hook)
            measured = _measured(plain, their_times, training[0]), _measured(form, our_times, training[1])
    _write(*measured, late_over_early, conversations)


def _speak(plain: str, form: str, conversations: int) -> tuple[Times, Times]:
    """Theirs and ours, in alternation; the first few conversations are not counted."""
    theirs, ours, warm_up = Times(), Times(), Times()
    for number in range(WARM_UP + conversations):
        counted = number >= WARM_UP
        plain_conversation(plain, theirs if counted else warm_up)
        form_conversation(form, ours if counted else warm_up)
    return theirs, ours


def _measured(run: Running, times: Times, training_s: float) -> Measured:
    return Measured(
        turn_median_ms=statistics.median(times.turns),
        turn_p95_ms=statistics.quantiles(times.turns, n=20)[-1],
        start_s=run.seconds_to_start,
        training_s=training_s,
        memory_mb=run.memory_mb(),
    )


def _late_over_early(web_hook: str) -> float:
    """Turn 100 over turn 5 of one conversation; the median over a few turns on either side and a few conversations."""
    early: list[float] = []
    late: list[float] = []
    for _ in range(LONG_CONVERSATIONS):
        times = list(long_conversation(web_hook, LATE + WINDOW))
        early += times[EARLY - 1 - WINDOW : EARLY + WINDOW]
        late += times[LATE - 1 - WINDOW : LATE + WINDOW]
    return statistics.median(late) / statistics.median(early)


def _write(theirs: Measured, ours: Measured, late_over_early: float, conversations: int) -> None:
    goals = (
        Goal(
            "a form turn with its action, over a plain answer of theirs",
            1.0,
            ours.turn_median_ms / theirs.turn_median_ms,
        ),
        Goal("training time, over theirs", 1 / 3, ours.training_s / theirs.training_s),
        Goal("turn 100 of one conversation, over turn 5", 2.0, late_over_early),
    )
    report = _report(theirs, ours, goals, conversations)
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(report, encoding="utf-8")
    figures = {"rasa_init": asdict(theirs), "steady": asdict(ours), "turn_100_over_turn_5": late_over_early}
    REPORT.with_suffix(".json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(report)
    if not all(goal.met for goal in goals):
        sys.exit("error: a goal is missed; see the lines above")


def _report(theirs: Measured, ours: Measured, goals: tuple[Goal, ...], conversations: int) -> str:
    rows = {
        "a turn, median": ("turn_median_ms", "{:.1f} ms"),
        "a turn, 95th percentile": ("turn_p95_ms", "{:.1f} ms"),
        "from the command to the first answer": ("start_s", "{:.1f} s"),
        "training from nothing": ("training_s", "{:.1f} s"),
        "memory after the conversations": ("memory_mb", "{:.0f} MB"),
    }
    table = "\n".join(
        _row(what, form, getattr(theirs, name), getattr(ours, name)) for what, (name, form) in rows.items()
    )
    verdicts = "\n".join(
        f"- {goal.what}: {goal.found:.2f}; goal at most {goal.limit:.2f}, {'met' if goal.met else 'missed'}."
        for goal in goals
    )
    return f"""# What a turn takes

Written by `make bench-turn`; not edited by hand. One run on {platform.system()} {platform.machine()}, Python
{platform.python_version()}: {conversations} conversations of {TURNS} turns with each assistant, in alternation. A turn
with the assistant that `rasa init` makes is a plain answer; a turn with Steady is one of its form, with the action and
the database. Trust the ratios: the times are those of a machine that may have been busy.

| | `rasa init` | Steady | ratio |
| --- | --- | --- | --- |
{table}

{verdicts}
"""


def _row(what: str, form: str, theirs: float, ours: float) -> str:
    return f"| {what} | {form.format(theirs)} | {form.format(ours)} | {ours / theirs:.2f} |"


if __name__ == "__main__":
    main()
