"""What the readers are trained on and asked: our own set, and a public one of another subject."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import yaml

from benchmarks.nlu.noise import KINDS, RATES, spoilt
from tests.nlu import evaluation_set

ROOT = Path(__file__).resolve().parents[2]
PUBLIC = ROOT.parent / "shared" / "data" / "clinc150-few-shot.json"
EVERY = 3  # of our lines, one is spoilt by noise: enough for a curve
LINES_HELD_OUT = ROOT / "tests" / "unit" / "bot" / "nlu" / "lines_held_out.yml"
LINES, NOT_OURS, TWO, BY_OTHERS = "lines", "not ours", "two questions", "by other writers"


@dataclass(frozen=True)
class Task:
    """``asked``: texts by the name of their group; ``wanted``: the right intents of the group LINES.

    ``ours``: whether the rules of our own subject have a place in it.
    """

    name: str
    train: Sequence[tuple[str, str]]
    asked: Mapping[str, Sequence[str]]
    wanted: Sequence[str]
    ours: bool

    def write(self, file: Path) -> None:
        file.write_text(json.dumps(asdict(self)), encoding="utf-8")

    @staticmethod
    def read(file: Path) -> Task:
        return Task(**json.loads(file.read_text(encoding="utf-8")))


def our_task() -> Task:
    """The lines that every reader is trained on; the unseen lines, clean and spoilt, and what is not ours."""
    return _on_ours("ours", training_lines())


def served_task() -> Task:
    """The same, but trained on all that Steady learns from: Rasa's recipe would need two hours and a half for these."""
    served = _on_ours("as served", training_lines(of_all_writers=True))
    return replace(served, asked={**served.asked, BY_OTHERS: [text for text, _ in lines_held_out()]})


def lines_held_out() -> list[tuple[str, str]]:
    """Lines by two more writers with their intents."""
    return [(one["text"], one["intent"]) for one in yaml.safe_load(LINES_HELD_OUT.read_text(encoding="utf-8"))]


def _on_ours(name: str, train: Sequence[tuple[str, str]]) -> Task:
    lines = evaluation_set.lines()
    asked = {
        LINES: [each.text for each in lines],
        NOT_OURS: [each.text for each in (*evaluation_set.off_topic(), *evaluation_set.garbled())],
        TWO: [each.text for each in evaluation_set.two_questions()],
        **_spoilt([each.text for each in lines[::EVERY]]),
    }
    return Task(name, train, asked, [str(each.intent) for each in lines], ours=True)


def public_task(file: Path) -> Task:
    """35 intents of CLINC150 with 15 lines each."""
    given = json.loads(file.read_text(encoding="utf-8"))
    train = [(text, intent) for intent, texts in given["train"].items() for text in texts]
    asked = {LINES: [text for text, _ in given["test"]], NOT_OURS: given["oos"]}
    return Task("public", train, asked, [intent for _, intent in given["test"]], ours=False)


def noisy(kind: str, rate: float) -> str:
    """The name of a group of spoilt lines."""
    return f"{kind}, {rate:.0%}"


def training_lines(*, of_all_writers: bool = False) -> list[tuple[str, str]]:
    """The examples of data/nlu with their intents, with or without those in its folders."""
    folder = ROOT / "data" / "nlu"
    entries = [
        entry
        for file in sorted(folder.rglob("*.yml") if of_all_writers else folder.glob("*.yml"))
        for entry in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]
    ]
    return [
        (line[2:].strip(), entry["intent"])
        for entry in entries
        for line in entry["examples"].splitlines()
        if line.startswith("- ")
    ]


def _spoilt(lines: Sequence[str]) -> dict[str, list[str]]:
    return {noisy(kind, rate): [spoilt(each, kind, rate) for each in lines] for kind in KINDS for rate in RATES}
