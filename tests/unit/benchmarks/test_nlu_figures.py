"""The figures of the benchmark count what they say they count."""

from __future__ import annotations

import pytest

from benchmarks.nlu.answers import bare_answers_right
from benchmarks.nlu.facts import count_facts
from benchmarks.nlu.figures import both_understood
from benchmarks.nlu.goals import Goal
from benchmarks.nlu.intervals import of_share
from benchmarks.nlu.measures import Share, false_alarms, measure, over_the_bare_pass, recall
from benchmarks.nlu.noise import KINDS, spoilt
from benchmarks.nlu.running import Result
from benchmarks.nlu.tasks import LINES, NOT_OURS, TWO, Task
from tests.nlu import evaluation_set
from tests.nlu.evaluation_set import BareAnswer, Story, TwoQuestions


def said(best: str, *, score: float = 0.9, taken: str | None = None, also: tuple[str, ...] = ()) -> dict[str, object]:
    taken = taken or best
    return {"best": best, "taken": taken, "score": score, "confidence": score, "ms": 3.0, "bare_ms": 2.0, "also": also}


def result(wanted: list[str], lines: list[dict[str, object]], **others: list[dict[str, object]]) -> Result:
    task = Task("ours", [], {}, wanted, ours=True)
    return Result(
        task,
        training_s=1.0,
        training_cpu_s=1.0,
        memory_mb=1.0,
        said={LINES: lines, NOT_OURS: others.get("not_ours", []), **others},
    )


def test_right_and_accepted_needs_both():
    lines = [said("greet"), said("greet", score=0.1), said("danger")]
    measured = measure(result(["greet"] * 3, lines, not_ours=[said("greet", score=0.5)] * 20))
    assert measured.accuracy == Share(2, 3)
    assert measured.right_and_accepted == Share(1, 3)


def test_recall_counts_what_was_taken_not_what_was_likeliest():
    lines = [said("danger"), said("danger", taken="nlu_fallback"), said("greet", taken="danger"), said("greet")]
    found = result(["danger", "danger", "greet", "greet"], lines)
    assert recall(found, {"danger"}) == Share(1, 2)
    assert false_alarms(found, {"danger"}) == Share(1, 2)


def test_what_is_answered_beside_another_question_is_not_missed():
    found = result(["ask_images", "ask_law"], [said("ask_law", also=("ask_images",)), said("ask_law")])
    assert recall(found, {"ask_images"}) == Share(1, 1)


def test_a_message_is_held_against_the_bare_pass_over_the_same_text():
    assert over_the_bare_pass(result(["greet"], [said("greet")])) == pytest.approx(1.5)
    assert over_the_bare_pass(result(["greet"], [{**said("greet"), "bare_ms": None}])) is None


@pytest.mark.parametrize(
    ("intents", "answer", "right"),
    [
        (("ask_law", "ask_police"), said("ask_law", also=("ask_police",)), True),
        (("ask_law", "ask_police"), said("ask_law"), False),
        # What is told beside a question needs no answer of its own.
        (("report_incident", "ask_police"), said("ask_police"), True),
        # Danger first; the rest can wait.
        (("ask_police", "danger"), said("danger"), True),
        (("ask_police", "danger"), said("ask_police", also=("danger",)), False),
    ],
)
def test_both_questions_are_understood(intents, answer, right, monkeypatch):
    monkeypatch.setattr(evaluation_set, "two_questions", lambda: (TwoQuestions("one and two", intents),))
    assert both_understood(result([], [], **{TWO: [answer]})) == Share(int(right), 1)


@pytest.mark.parametrize(
    ("hits", "among", "low", "high"),
    [(0, 0, 0.0, 1.0), (0, 10, 0.0, 0.278), (10, 10, 0.722, 1.0), (50, 100, 0.404, 0.596)],
)
def test_intervals_are_wilsons(hits, among, low, high):
    assert of_share(hits, among) == pytest.approx((low, high), abs=0.001)


@pytest.mark.parametrize(
    ("goal", "verdict"),
    [
        (Goal("macro F1", 0.95, 0.95), "met"),
        (Goal("macro F1", 0.95, 0.949), "missed"),
        (Goal("time", 1.5, 1.6, at_most=True), "missed"),
        (Goal("time", 1.5, None, at_most=True), ""),
    ],
)
def test_a_goal_is_met_at_its_limit(goal, verdict):
    assert goal.verdict == verdict


def test_a_fact_read_wrongly_is_wrong_and_missed():
    story = Story(
        "one", "A boy of 12 touched a girl of 9.", {"child_age": (13,), "other_age": (9,)}, {}, {"child_age": (12,)}, ()
    )
    counts = count_facts([story])
    assert counts.precision("child_age") == Share(0, 1)
    assert counts.recall("child_age") == Share(0, 1)
    assert counts.recall("other_age") == Share(1, 1)
    assert counts.harmful["child_age"] == 1


@pytest.mark.parametrize(
    ("text", "expected", "cannot_say", "right"),
    [
        ("12", {"child_age": (12,)}, False, True),
        ("12", {"child_age": (13,)}, False, False),
        ("dunno", {}, True, True),
        ("dunno", {}, False, False),
        ("teapot", {}, False, True),
    ],
)
def test_bare_answers_are_right_when_all_and_only_what_is_expected_is_read(text, expected, cannot_say, right):
    answer = BareAnswer("child_age", text, expected, {}, (), cannot_say)
    assert bare_answers_right([answer]) == Share(int(right), 1)


@pytest.mark.parametrize("kind", KINDS)
def test_noise_is_the_same_each_time_and_grows(kind):
    text = "He's pulled her skirt up, at break; what do I do?" * 3
    assert spoilt(text, kind, 0.1) == spoilt(text, kind, 0.1)
    assert spoilt(text, kind, 0.1) != text
