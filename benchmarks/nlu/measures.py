"""The figures by which readers of intents are compared."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sklearn.metrics import f1_score, roc_auc_score

from benchmarks.nlu.intervals import Interval, of_share, resampled
from benchmarks.nlu.readers import Answer
from benchmarks.nlu.running import Result
from benchmarks.nlu.tasks import LINES, NOT_OURS

WRONGLY_ACCEPTED = 0.05
GROUPS = {
    "danger": frozenset({"danger"}),
    "child or harmed person": frozenset({"i_am_a_child", "i_was_harmed"}),
    "images": frozenset({"ask_images"}),
}
Said = Sequence[Answer]
Bin = tuple[float, float, float]


@dataclass(frozen=True)
class Share:
    """Hits among so many, with its 95 % interval."""

    hits: int
    among: int

    @property
    def value(self) -> float:
        return self.hits / self.among if self.among else float("nan")

    @property
    def interval(self) -> Interval:
        return of_share(self.hits, self.among)


@dataclass(frozen=True)
class Measured:
    """``right_and_accepted``: with a threshold that believes 5 % of what is not ours, and ``as_set``: with our own."""

    accuracy: Share
    macro_f1: float
    macro_f1_interval: Interval
    auroc: float
    right_and_accepted: Share
    right_as_set: Share
    wrongly_accepted_as_set: Share
    off_by: float  # expected calibration error over ten bins
    p50_ms: float
    p95_ms: float


def measure(result: Result) -> Measured:
    said, others = result.said[LINES], result.said[NOT_OURS]
    right, scores, not_ours = np.array(result.right), _scores(said), _scores(others)
    accepted = scores > np.quantile(not_ours, 1 - WRONGLY_ACCEPTED)
    taken = [each["taken"] == wanted for each, wanted in zip(said, result.task.wanted, strict=True)]
    believed = [each["taken"] not in ("nlu_fallback", "out_of_scope") for each in others]
    wanted, best = np.array(result.task.wanted), np.array([each["best"] for each in said])
    times = np.array([each["ms"] for each in said])
    return Measured(
        accuracy=_share(right),
        macro_f1=_macro_f1(wanted, best),
        macro_f1_interval=resampled(lambda places: _macro_f1(wanted[places], best[places]), len(wanted)),
        auroc=float(roc_auc_score(np.r_[np.ones(len(scores)), np.zeros(len(not_ours))], np.r_[scores, not_ours])),
        right_and_accepted=_share(right & accepted),
        right_as_set=_share(taken),
        wrongly_accepted_as_set=_share(believed),
        off_by=sum(abs(sure - true) * share for sure, true, share in bins(result)),
        p50_ms=float(np.quantile(times, 0.5)),
        p95_ms=float(np.quantile(times, 0.95)),
    )


def recall(result: Result, group: Set[str]) -> Share:
    """Of a group's lines, those that were taken for one of it or are answered as that too, thresholds included."""
    asked = zip(result.said[LINES], result.task.wanted, strict=True)
    return _share([_is_heard(each, group) for each, intent in asked if intent in group])


def false_alarms(result: Result, group: Set[str]) -> Share:
    """Of the lines that do not belong to a group, those that were taken for one of it."""
    asked = zip(result.said[LINES], result.task.wanted, strict=True)
    return _share([_is_heard(each, group) for each, intent in asked if intent not in group])


def _is_heard(said: Answer, group: Set[str]) -> bool:
    return not group.isdisjoint((said["taken"], *said["also"]))


def bins(result: Result) -> list[Bin]:
    """Mean confidence, share that was right, and share of all, in ten steps of confidence."""
    sure, right = np.array([each["confidence"] for each in result.said[LINES]]), np.array(result.right)
    step = np.minimum((sure * 10).astype(int), 9)
    there = [step == each for each in range(10) if (step == each).any()]
    return [(float(sure[one].mean()), float(right[one].mean()), float(one.mean())) for one in there]


def over_the_bare_pass(result: Result) -> float | None:
    """The 95th percentile of a message over that of the sentence model's pass alone, text by text in one process."""
    said = result.said[LINES]
    if any(each["bare_ms"] is None for each in said):
        return None
    ours, bare = ([each[key] for each in said] for key in ("ms", "bare_ms"))
    return float(np.quantile(ours, 0.95) / np.quantile(bare, 0.95))


def bare_ms(result: Result) -> tuple[float, float]:
    """The median and the 95th percentile of the sentence model's pass."""
    p50, p95 = np.quantile([each["bare_ms"] for each in result.said[LINES]], (0.5, 0.95))
    return float(p50), float(p95)


def _macro_f1(wanted: npt.NDArray[np.str_], best: npt.NDArray[np.str_]) -> float:
    return float(f1_score(wanted, best, average="macro", labels=np.unique(wanted), zero_division=0))


def _share(hits: Sequence[bool] | npt.NDArray[np.bool_]) -> Share:
    return Share(int(np.sum(hits)), len(hits))


def _scores(said: Said) -> npt.NDArray[np.float64]:
    return np.array([each["score"] for each in said])
