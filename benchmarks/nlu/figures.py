"""What is counted over a reader's answers beside the measures of a single line, and all of it as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from benchmarks.nlu.measures import GROUPS, Share, false_alarms, measure, over_the_bare_pass, recall
from benchmarks.nlu.noise import KINDS, RATES
from benchmarks.nlu.readers import Answer
from benchmarks.nlu.running import Result
from benchmarks.nlu.tasks import EVERY, LINES, TWO, noisy
from tests.nlu import evaluation_set
from tests.nlu.evaluation_set import TwoQuestions

QUESTION = "ask_"
Curves = Mapping[str, Mapping[str, Sequence[float]]]  # reader, kind of noise, accuracy without noise and at each rate


def curves_of(results: Mapping[str, Result]) -> Curves:
    """On every third line, clean and spoilt."""
    return {reader: {kind: _curve(each, kind) for kind in KINDS} for reader, each in results.items()}


def _curve(result: Result, kind: str) -> list[float]:
    said = [result.said[LINES][::EVERY], *(result.said[noisy(kind, rate)] for rate in RATES)]
    return [_accuracy(each, result.task.wanted[::EVERY]) for each in said]


def _accuracy(said: Sequence[Answer], wanted: Sequence[str]) -> float:
    hits = [bool(one["best"] == right) for one, right in zip(said, wanted, strict=True)]
    return sum(hits) / len(hits)


def both_understood(result: Result) -> Share:
    """Messages of which every question is understood; where one of the two is danger, that comes first."""
    asked = zip(evaluation_set.two_questions(), result.said[TWO], strict=True)
    found = [_is_understood(each, said) for each, said in asked]
    return Share(sum(found), len(found))


def _is_understood(asked: TwoQuestions, said: Answer) -> bool:
    if "danger" in asked.intents:
        return bool(said["taken"] == "danger")
    return {each for each in asked.intents if each.startswith(QUESTION)} <= {said["taken"], *said["also"]}


def as_json(sets: Iterable[Mapping[str, Result]], curves: Curves) -> dict[str, Any]:
    """Every figure of the page by set and reader."""
    results = {f"{each.task.name}: {reader}": _figures(each) for one in sets for reader, each in one.items()}
    return {**results, "noise": curves}


def _figures(result: Result) -> dict[str, Any]:
    training = {"training_s": result.training_s, "training_cpu_s": result.training_cpu_s}
    times = {**training, "memory_mb": result.memory_mb, "over_bare": over_the_bare_pass(result)}
    groups = {
        name: {"recall": asdict(recall(result, of)), "false_alarms": asdict(false_alarms(result, of))}
        for name, of in GROUPS.items()
        if result.task.ours
    }
    return {**asdict(measure(result)), **times, **groups}
