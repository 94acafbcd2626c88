"""The page docs/assurance/understanding.md: what Steady understands of unseen lines, beside two others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.nlu.earlier import READER, Earlier
from benchmarks.nlu.figures import Curves, both_understood
from benchmarks.nlu.goals import Goal
from benchmarks.nlu.intervals import shown
from benchmarks.nlu.measures import GROUPS, Measured, Share, bare_ms, false_alarms, measure, over_the_bare_pass, recall
from benchmarks.nlu.noise import RATES
from benchmarks.nlu.readers import NAMES
from benchmarks.nlu.running import Result, as_served
from benchmarks.nlu.tasks import BY_OTHERS, EVERY, LINES_HELD_OUT, TWO, lines_held_out
from bot.reading.keeping import JUDGES, KEPT, NETWORK, learnt_from

Results = Mapping[str, Result]

_HEAD = """# How well Steady understands

Written by `make bench-nlu`; do not edit by hand. The lines are those of `tests/nlu/`, which nothing is trained or tuned
on. Figures in brackets are 95 % intervals. "Right and accepted" is the share of lines that are recognised and believed,
where 5 % of off-topic and garbled messages are believed too. Every reader is trained on the same lines in one process
and answers in another, on one machine; trust the ratios of times, not the times. On our own set these are the
{compared} lines of `data/nlu/*.yml`; Steady as it is served learns from {served} (with `data/nlu/by_more_writers/`)
and is held to the goals with these. Training is compared by its time on the processor; Steady's own is without learning
to read facts, of which the others learn nothing: that is done once, by `make learn`, and took {judges:.0f} s on the
processor for the judges and {network:.0f} s for the network.
Rasa's default recipe trains for an hour on our lines: what it answered after training on the same lines is used
again.{note}
"""


def head(readers: Results, before: Earlier | None) -> str:
    left_out = "" if "diet" in readers else _LEFT_OUT if before is None else _NOT_TRAINED_AGAIN
    judges, network = (learnt_from(KEPT / one)[1] for one in (JUDGES, NETWORK))
    lines = {"compared": len(readers["steady"].task.train), "served": len(as_served(readers).task.train)}
    return _HEAD.format(note=left_out, judges=judges, network=network, **lines)


_LEFT_OUT = "\n\nRasa's default recipe was left out on our own set in this run (`--diet`)."
_NOT_TRAINED_AGAIN = (
    "\n\nIn this run Rasa's default recipe was not trained on our own set (`--diet`): its figures are those of the run "
    "that last did, on the very same lines (understanding-rasa.json)."
)


def goals_part(goals: Sequence[Goal]) -> str:
    rows = [f"| {each.what} | {each.goal} | {each.shown} | {each.verdict} |" for each in goals]
    return "## Goals\n\n" + _table(["", "goal", "found", ""], rows, "lllc")


def our_part(results: Results, before: Earlier | None) -> str:
    return "\n\n".join(
        part
        for part in [
            f"## Our own set: {len(results['steady'].task.wanted)} lines, {_intents(results)} intents",
            _readers(results, before),
            _recalls(results, before),
            _threshold(measure(as_served(results))),
            _two(results, before),
            _by_others(as_served(results)),
            _time(as_served(results)),
            "![Reliability](understanding-reliability.png)\n\n![Confusion](understanding-confusion.png)",
        ]
        if part
    )


def public_part(results: Results) -> str:
    body = _readers(results) if results else "Not measured: the set was not there."
    return f"## A public set: 35 intents of CLINC150, 15 lines each\n\n{body}"


def noise_part(curves: Curves, results: Results) -> str:
    lines = len(results["steady"].task.wanted[::EVERY])
    rows = [
        f"| {NAMES[reader]} | {kind} | " + " | ".join(f"{each:.3f}" for each in accuracy) + " |"
        for reader, kinds in curves.items()
        for kind, accuracy in kinds.items()
    ]
    columns = ["", "noise", "none", *(f"{rate:.0%}" for rate in RATES)]
    said = (
        f"Accuracy on {lines} of the lines, spoilt by program; the share is that of letters, or of a third of spaces."
    )
    return f"## Noise\n\n{said}\n\n{_table(columns, rows, 'll' + 'r' * 4)}\n\n![Noise](understanding-noise.png)"


def _intents(results: Results) -> int:
    return len(set(results["steady"].task.wanted))


def _readers(results: Results, before: Earlier | None = None) -> str:
    rows = [_reader_row(reader, measure(each), each.training_cpu_s, each.memory_mb) for reader, each in results.items()]
    rows += [_reader_row(READER, before.measured, before.training_cpu_s, before.memory_mb)] if before else []
    columns = ["", "accuracy", "macro F1", "AUROC", "right and accepted", "calibration error"]
    return _table([*columns, "training, processor", "a message, p50", "p95", "memory"], rows, "l" + "r" * 9)


def _reader_row(reader: str, of: Measured, training_cpu_s: float, memory_mb: float) -> str:
    return (
        f"| {NAMES[reader]} | {_shown(of.accuracy)} | {shown(of.macro_f1, of.macro_f1_interval)} | {of.auroc:.3f} "
        f"| {_shown(of.right_and_accepted)} | {of.off_by:.3f} | {training_cpu_s:.0f} s | {of.p50_ms:.1f} ms "
        f"| {of.p95_ms:.1f} ms | {memory_mb:.0f} MB |"
    )


def _recalls(results: Results, before: Earlier | None) -> str:
    found: dict[str, Mapping[str, Share]] = {
        reader: {name: recall(each, of) for name, of in GROUPS.items()} for reader, each in results.items()
    }
    found |= {READER: before.recalls} if before else {}
    rows = [
        f"| {NAMES[reader]} | " + " | ".join(_shown(each[name]) for name in GROUPS) + " |"
        for reader, each in found.items()
    ]
    alarms = "; ".join(f"{name} {_shown(false_alarms(as_served(results), of))}" for name, of in GROUPS.items())
    table = _table(["recall, thresholds included, or answered beside another question", *GROUPS], rows, "lrrr")
    return f"{table}\n\nOther lines that Steady takes for one of these: {alarms}."


def _threshold(of: Measured) -> str:
    return (
        f"With the threshold that Steady has, which was chosen on other lines, {_shown(of.right_as_set)} of the lines "
        f"are right and accepted, and {_shown(of.wrongly_accepted_as_set)} of what is not ours is accepted."
    )


def _two(results: Results, before: Earlier | None) -> str:
    among = len(results["steady"].said[TWO])
    found = {reader: both_understood(each) for reader, each in results.items()}
    found |= {READER: before.two_questions} if before else {}
    shares = "; ".join(f"{NAMES[reader]} {_shown(share)}" for reader, share in found.items())
    return (
        f"Of {among} messages that ask or tell two things, those of which every question is understood, or the danger "
        f"where one is danger: {shares}."
    )


def _by_others(served: Result) -> str:
    """Nothing where Steady as it is served was not asked."""
    if BY_OTHERS not in served.said:
        return ""
    said = zip(served.said[BY_OTHERS], lines_held_out(), strict=True)
    right = [bool(one["taken"] == intent) for one, (_, intent) in said]
    return (
        f"Of {len(right)} lines by two more writers, from whom nothing is learnt ({LINES_HELD_OUT.name}), Steady as it "
        f"is served recognises and believes {_shown(Share(sum(right), len(right)))}."
    )


def _time(result: Result) -> str:
    (p50, p95), ratio = bare_ms(result), over_the_bare_pass(result)
    return (
        "A message is timed through the whole pipeline of `config.yml`: embedding, classifier, fact reader, the checks "
        "for a story and for urgency. Just before it, in the same process, the sentence model's bare pass over the "
        "same text: "
        f"{p50:.1f} ms (p50) and {p95:.1f} ms (p95). At the 95th percentile the pipeline takes {ratio:.2f} "
        "times that. Memory is that of the process that answers, Rasa and TensorFlow included."
    )


def _shown(share: Share) -> str:
    return shown(share.value, share.interval)


def _table(columns: Sequence[str], rows: Sequence[str], aligned: str) -> str:
    marks = {"l": "---", "r": "---:", "c": ":---:"}
    lines = "| " + " | ".join(marks[each] for each in aligned) + " |"
    return "\n".join(["| " + " | ".join(columns) + " |", lines, *rows])
