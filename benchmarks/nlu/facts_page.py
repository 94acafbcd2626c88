"""The part of the page on facts, bare answers, and messages that ask two things."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.nlu.facts import (
    Counts,
    QuestionsAsked,
    bare_answers_right,
    count_facts,
    facts_from_nonsense,
    questions_asked,
)
from benchmarks.nlu.intervals import of_mean, shown
from benchmarks.nlu.measures import Share
from benchmarks.nlu.tasks import ROOT
from bot.reading.accounts import Account, accounts_of
from bot.reading.clause_signs import AGES
from tests.nlu import evaluation_set
from tests.nlu.evaluation_set import Story

HELD_OUT = ROOT / "tests" / "unit" / "bot" / "reading" / "accounts_held_out.yml"


@dataclass(frozen=True)
class FactFigures:
    """What is read from the unseen stories, garbled lines and bare answers."""

    counts: Counts
    nonsense: Share
    bare_answers: Share
    questions: QuestionsAsked
    held_out: Counts


def measure_facts() -> FactFigures:
    stories = evaluation_set.stories()
    return FactFigures(
        counts=count_facts(stories),
        nonsense=facts_from_nonsense([each.text for each in evaluation_set.garbled()]),
        bare_answers=bare_answers_right(evaluation_set.bare_answers()),
        questions=questions_asked(stories),
        held_out=count_facts(held_out_accounts()),
    )


def held_out_accounts() -> list[Story]:
    """As stories, which are counted by the same rules."""
    return [
        Story(
            id=str(place),
            text=account.text,
            facts={one.fact: _values(one.fact, one.codes) for one in account.told},
            may={fact: _values(fact, _codes_of(fact, account)) for fact, _ in account.may},
            forbidden={},
            hedged=(),
        )
        for place, account in enumerate(accounts_of(HELD_OUT))
    ]


def _codes_of(fact: str, account: Account) -> list[str]:
    return sorted(code for each, code in account.may if each == fact)


def _values(fact: str, codes: Sequence[str]) -> tuple[str | int, ...]:
    return tuple(int(code) if fact in AGES else code for code in codes)


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
        f"{_shown(of.bare_answers)}.\n\nOn accounts by another writer, longer and harder, from which nothing is learnt "
        f"either but some settings were chosen ({HELD_OUT.name}): precision {_shown(of.held_out.precision())}, recall "
        f"{_shown(of.held_out.recall())}.\n\n{_asked(of.questions)}"
    )


def _asked(of: QuestionsAsked) -> str:
    return (
        f"Questions asked about a story, on the average of the {len(of.before)} that tell a fact, of someone who knows "
        f"nothing beside it and says so, until the asking ends (`safeguarding/enough.py`): {_mean(of.before)} had "
        f"nothing been read, {_mean(of.after)} after what is read from it, {_mean(of.had_all_been_read)} had all been "
        f"read that it tells. How many are asked of someone who knows everything is in [questions.md](questions.md)."
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
