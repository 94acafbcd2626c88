"""Chooses when a clause that is like the examples is believed, and keeps the thresholds in bot/reading/words.

    python -m benchmarks.clause_thresholds FOLDER_OF_STORIES

For each value the lowest threshold, not below a floor, with which the examples, each judged as if unseen, are read
with a precision of 0.75; then raised above every wrong reading in the labelled stories of the folder. The examples are
the harder half of those written, as what the others said already was left out: stories are read more precisely.
The folder must not be tests/nlu, which nobody tunes on.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import yaml

from bot.reading import clause_facts
from bot.reading.clause_examples import labelled_clauses
from bot.reading.clause_ridge import ClauseExamples, Unseen, learn
from bot.reading.reader import read_facts
from bot.reading.word_lists import FOLDER, word_list

PRECISION = 0.75
FLOOR, FLOOR_OF_A_CALMING_VALUE = 0.42, 0.55
NEVER = 0.95  # a value that needs more than this is not read by example at all
STEP = 0.02
# Of all clauses written for these, judged as if unseen, less than a third were found with a precision of 0.95: they
# hang on who knows what, and where, more than a clause can show. Phrases alone read them.
NOT_BY_EXAMPLE = frozenset(
    {"parents_told", "power", "adult_involved", "children_now", "knowledge_beyond_age", "named_person_told"}
    | {"recorded", "wrong_place", "out_of_character"}
)
ROUNDS = 3
FILE = FOLDER / clause_facts.THRESHOLDS
# Read wrongly, these would calm where nothing may: "nobody forced anyone" is no denial of pressure. Left to phrases.
# A harm that goes on now, "dad hits him", must not be filed away as trauma; what was not said is no answer: "she did
# not say no", "he did not ask her to keep it secret".
TOO_DANGEROUS = frozenset(
    {"agreement=mutual", "agreement=unclear", "pressure=none", "violence=none", "secrecy=no", "trauma=yes"}
)


def main() -> None:
    """Chooses, keeps, and says how many values are read."""
    learnt, unseen = learn(labelled_clauses())
    clause_facts.use(learnt)
    thresholds = _on_examples(learnt, unseen)
    for _ in range(ROUNDS):
        _keep(thresholds)
        wrong = list(_wrong_in_stories(Path(sys.argv[1])))
        for value, score in wrong:
            if value in thresholds:
                thresholds[value] = max(thresholds[value], round(score + STEP, 2))
        print(f"{len(wrong)} wrong readings in the stories")
    thresholds = {value: least for value, least in thresholds.items() if least <= NEVER}
    _keep(thresholds)
    print(f"{len(thresholds)} of {len(learnt.values)} values are read by example")


def _on_examples(learnt: ClauseExamples, unseen: Unseen) -> dict[str, float]:
    facts = [fact for fact, _ in learnt.values]
    thresholds = {}
    for place, (fact, value) in enumerate(learnt.values):
        if fact in NOT_BY_EXAMPLE or f"{fact}={value}" in TOO_DANGEROUS:
            continue
        same = [at for at, other in enumerate(facts) if other == fact]
        likeliest = unseen.known[:, place] & (unseen.scores[:, same].max(axis=1) == unseen.scores[:, place])
        scores, right = unseen.scores[likeliest, place], unseen.wanted[likeliest, place] > 0
        floor = FLOOR_OF_A_CALMING_VALUE if clause_facts.calms(fact, value) else FLOOR
        found = _lowest(scores, right, floor)
        if found is not None:
            thresholds[f"{fact}={value}"] = found
    return thresholds


def _lowest(scores: npt.NDArray[Any], right: npt.NDArray[np.bool_], floor: float) -> float | None:
    for least in np.arange(floor, NEVER, STEP):
        accepted = right[scores >= least]
        if len(accepted) and accepted.mean() >= PRECISION:
            return round(float(least), 2)
    return None


def _wrong_in_stories(folder: Path) -> Iterator[tuple[str, float]]:
    for file in sorted(folder.glob("*.yml")):
        for story in yaml.safe_load(file.read_text(encoding="utf-8")):
            for one in read_facts(story["text"]):
                allowed = [*_listed(story, "facts", one.fact), *_listed(story, "may", one.fact)]
                if one.confidence < 1 and str(one.value) not in allowed:
                    yield f"{one.fact}={one.value}", one.confidence


def _listed(story: dict[str, Any], kind: str, fact: str) -> list[str]:
    given = (story.get(kind) or {}).get(fact, [])
    return [str(each) for each in (given if isinstance(given, list) else [given])]


def _keep(thresholds: dict[str, float]) -> None:
    kept = {**word_list(clause_facts.THRESHOLDS), "thresholds": thresholds}
    FILE.write_text(_HEADER + yaml.safe_dump(kept, sort_keys=False, width=120), encoding="utf-8")
    word_list.cache_clear()
    clause_facts._settings.cache_clear()


_HEADER = """\
# When a clause that is like the examples in clauses/ is believed. `thresholds` are written by
# `python -m benchmarks.clause_thresholds`, which says how they are chosen; the rest is written by hand.
# worth_a_look: below this score by letters a clause is not embedded. margin: by how much a value must outdo the
# others of its fact.
# unordered: facts with no least worrying value. contradicted_by: a calming value is not taken beside these.
"""


if __name__ == "__main__":
    main()
