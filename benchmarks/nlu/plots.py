"""Pictures for docs/assurance/understanding.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import matplotlib
import numpy as np
from sklearn.metrics import confusion_matrix

from benchmarks.nlu.figures import Curves
from benchmarks.nlu.measures import Bin, bins
from benchmarks.nlu.noise import RATES
from benchmarks.nlu.readers import NAMES
from benchmarks.nlu.running import Result, as_served
from benchmarks.nlu.tasks import LINES

matplotlib.use("Agg")
from matplotlib import pyplot
from matplotlib.figure import Figure


def draw(results: Mapping[str, Result], curves: Curves, report: Path) -> None:
    """Beside the report, each named after it."""
    said = as_served(results).said[LINES]
    figures = {
        "reliability": _reliability({reader: bins(each) for reader, each in results.items()}),
        "noise": _noise(curves),
        "confusion": _confusion(as_served(results).task.wanted, [each["best"] for each in said]),
    }
    for name, figure in figures.items():
        figure.savefig(report.with_name(f"{report.stem}-{name}.png"), bbox_inches="tight", metadata={"Software": None})
        pyplot.close(figure)


def _reliability(bins_of: Mapping[str, Sequence[Bin]]) -> Figure:
    """How often each was right, against how sure it was."""
    figure, axes = pyplot.subplots(figsize=(5, 5))
    axes.plot([0, 1], [0, 1], color="grey", linestyle=":")
    for reader, steps in bins_of.items():
        axes.plot([each[0] for each in steps], [each[1] for each in steps], marker="o", label=NAMES[reader])
    axes.set(xlabel="confidence", ylabel="share right", xlim=(0, 1), ylim=(0, 1))
    axes.legend()
    return figure


def _noise(curves: Curves) -> Figure:
    """Accuracy against the share of letters spoilt."""
    kinds = list(next(iter(curves.values())))
    figure, plots = pyplot.subplots(1, len(kinds), figsize=(4 * len(kinds), 4), sharey=True)
    for axes, kind in zip(np.atleast_1d(plots), kinds, strict=True):
        for reader, by_kind in curves.items():
            axes.plot([0, *RATES], by_kind[kind], marker="o", label=NAMES[reader])
        axes.set(title=kind, xlabel="share of letters", ylim=(0, 1))
        axes.legend()
    return figure


def _confusion(wanted: Sequence[str], best: Sequence[str]) -> Figure:
    """Which intent was taken for which."""
    names = sorted({*wanted, *best})
    figure, axes = pyplot.subplots(figsize=(16, 16))
    axes.imshow(confusion_matrix(wanted, best, labels=names, normalize="true"), cmap="Blues", vmin=0, vmax=1)
    axes.set_xticks(range(len(names)), names, rotation=90, fontsize=7)
    axes.set_yticks(range(len(names)), names, fontsize=7)
    axes.set(xlabel="taken for", ylabel="was")
    return figure
