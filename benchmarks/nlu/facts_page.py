"""The part of the page on facts, bare answers, and messages that ask two things."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from benchmarks.nlu.facts import (
    Counts,
    bare_answers_right,
    count_facts,
    facts_from_nonsense,
    questions_before_and_after,
)
from benchmarks.nlu.intervals import of_mean, shown
from benchmarks.nlu.measures import Share
from tests.nlu import evaluation_set


@dataclass(frozen=True)
class FactFigures:
    """What is read from the unseen stories, garbled lines and bare answers."""

    counts: Counts
    nonsense: Share
    bare_answers: Share
    before: list[float]
    after: list[float]


def measure_facts() -> FactFigures:
    stories = evaluation_set.stories()
    before, after = questions_before_and_after(stories)
    return FactFigures(
        counts=count_facts(stories),
        nonsense=facts_from_nonsense([each.text for each in evaluation_set.garbled()]),
        bare_answers=bare_answers_right(evaluation_set.bare_answers()),
        before=before,
        after=after,
    )


def facts_part(of: FactFigures) -> str:
    rows = "\n".join(_row(each, of.counts) for each in of.counts.facts())
    return (
        f"## Facts from {len(evaluation_set.stories())} stories\n\n{_totals(of)}\n\n"
        f"| fact | precision | recall | would do harm |\n| --- | ---: | ---: | ---: |\n{rows}"
    )


def _totals(of: FactFigures) -> str:
    return (
        f"Precision {_shown(of.counts.precision())}, recall {_shown(of.counts.recall())}; readings that would do harm, "
        f"as with the wrong owner: {of.counts.harmful.total()}. Garbled messages from which a fact "
        f"was read: {of.nonsense.hits} of {of.nonsense.among}. Bare answers read as they should be: "
        f"{_shown(of.bare_answers)}.\n\nQuestions asked about a story, on the average of the {len(of.before)} that "
        f"tell a fact: {_mean(of.before)} had nothing been read, {_mean(of.after)} after what is read from it."
    )


def _row(fact: str, counts: Counts) -> str:
    precision, recall = counts.precision(fact), counts.recall(fact)
    return f"| {fact} | {_counted(precision)} | {_counted(recall)} | {counts.harmful[fact] or ''} |"


def _counted(share: Share) -> str:
    return f"{share.value:.2f} ({share.hits} of {share.among})" if share.among else "none read"


def _mean(values: list[float]) -> str:
    low, high = of_mean(values)
    return f"{np.mean(values):.2f} ({low:.2f} to {high:.2f})"


def _shown(share: Share) -> str:
    return shown(share.value, share.interval)
