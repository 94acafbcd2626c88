"""What was set as the goal, what was found, and whether that is enough."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median

from benchmarks.nlu.earlier import Earlier
from benchmarks.nlu.facts_page import FactFigures
from benchmarks.nlu.measures import GROUPS, measure, over_the_bare_pass, recall
from benchmarks.nlu.running import Result, as_served


@dataclass(frozen=True)
class Goal:
    what: str
    limit: float
    found: float | None  # None: not measured in this run
    at_most: bool = False

    @property
    def goal(self) -> str:
        return f"{'≤' if self.at_most else '≥'} {self.limit:g}"

    @property
    def shown(self) -> str:
        return "not measured" if self.found is None else f"{self.found:.3f}"

    @property
    def verdict(self) -> str:
        if self.found is None:
            return ""
        return "met" if (self.found <= self.limit if self.at_most else self.found >= self.limit) else "missed"


def goals(
    ours: Mapping[str, Result], public: Mapping[str, Result], facts: FactFigures, before: Earlier | None
) -> tuple[Goal, ...]:
    return (*_on_our_set(ours), *_on_the_public_set(public), *_of_training(ours, public, before), *_of_facts(facts))


def _on_our_set(results: Mapping[str, Result]) -> Iterator[Goal]:
    steady = as_served(results)
    of = measure(steady)
    yield Goal("macro F1", 0.95, of.macro_f1)
    yield Goal("right and accepted, 5 % of what is not ours accepted", 0.92, of.right_and_accepted.value)
    for name, group in GROUPS.items():
        yield Goal(f"recall of {name}", 0.99, recall(steady, group).value)
    yield Goal("a message at p95, over the sentence model's bare pass", 1.5, over_the_bare_pass(steady), at_most=True)


def _on_the_public_set(results: Mapping[str, Result]) -> Iterator[Goal]:
    of = measure(results["steady"]) if results else None
    yield Goal("public set: accuracy", 0.97, of.accuracy.value if of else None)
    yield Goal("public set: right and accepted", 0.92, of.right_and_accepted.value if of else None)


def _of_training(ours: Mapping[str, Result], public: Mapping[str, Result], before: Earlier | None) -> Iterator[Goal]:
    for of, kept in ((ours, before), (public, None)):
        if not of:
            continue
        theirs = of["diet"].training_cpu_s if "diet" in of else kept.training_cpu_s if kept else None
        found = of["steady"].training_cpu_s / theirs if theirs else None
        yield Goal(f"training over Rasa's default recipe, set: {of['steady'].task.name}", 0.1, found, at_most=True)


def _of_facts(of: FactFigures) -> Iterator[Goal]:
    yield Goal("precision of facts", 0.97, of.counts.precision().value)
    yield Goal("recall of facts", 0.80, of.counts.recall().value)
    yield Goal("readings that would do harm", 0, float(of.counts.harmful.total()), at_most=True)
    yield Goal("nonsense from which a fact was read", 0, float(of.nonsense.hits), at_most=True)
    yield Goal("questions after a story, at the median", 3, median(of.questions.after), at_most=True)
