"""Measures what is understood: Steady beside TF-IDF and Rasa's default recipe, trained and tested on the same lines.

`make bench-nlu` prints the figures and writes docs/assurance/understanding.md and .json with their pictures.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.nlu import facts_page, page, plots
from benchmarks.nlu.earlier import READER, earlier, keep
from benchmarks.nlu.figures import as_json, curves_of
from benchmarks.nlu.goals import goals
from benchmarks.nlu.running import SERVED, Result, run
from benchmarks.nlu.tasks import PUBLIC, ROOT, our_task, public_task, served_task

REPORT = ROOT / "docs" / "assurance" / "understanding.md"
READERS = ("steady", "tfidf", "diet")
Results = dict[str, Result]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.nlu", description=__doc__)
    parser.add_argument("--diet", choices=("both", "public", "none"), default="both", help="sets for Rasa's recipe")
    parser.add_argument("--public", type=Path, default=PUBLIC, help="the public set's file")
    parser.add_argument("--to", type=Path, default=REPORT, help="the page to write")
    given = parser.parse_args()
    facts = facts_page.measure_facts()
    ours = {SERVED: run("steady", served_task())}
    ours |= {reader: run(reader, our_task()) for reader in _readers(with_diet=given.diet == "both")}
    public = _on_the_public_set(_readers(with_diet=given.diet != "none"), given.public)
    _keep(ours, public, facts, given.to)


def _readers(*, with_diet: bool) -> tuple[str, ...]:
    """Rasa's recipe trains for an hour on our lines, and for minutes on the public set."""
    return READERS if with_diet else READERS[:-1]


def _on_the_public_set(readers: Sequence[str], file: Path) -> Results:
    if not file.is_file():
        print(f"There is no {file}, so the public set is left out.")
        return {}
    return {reader: run(reader, public_task(file)) for reader in readers}


def _keep(ours: Results, public: Results, facts: facts_page.FactFigures, report: Path) -> None:
    curves = curves_of(ours)
    if READER in ours:
        keep(ours[READER], curves[READER])
    before = None if READER in ours else earlier(ours["steady"].task)
    curves = {**curves, READER: before.curves} if before else curves
    reached = goals(ours, public, facts, before)
    parts = (
        page.head(ours, before),
        page.goals_part(reached),
        page.our_part(ours, before),
        page.public_part(public),
        page.noise_part(curves, ours),
        facts_page.facts_part(facts),
    )
    figures = {"goals": [asdict(each) for each in reached], **as_json((ours, public), curves)}
    report.parent.mkdir(parents=True, exist_ok=True)
    report.write_text("\n\n".join(part.strip() for part in parts) + "\n", encoding="utf-8")
    report.with_suffix(".json").write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    plots.draw(ours, curves, report)
    print(report.read_text(encoding="utf-8"))
    print(f"Written to {report}.")


if __name__ == "__main__":
    main()
