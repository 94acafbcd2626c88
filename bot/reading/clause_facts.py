"""Reads by example what no phrase was written for: "CHILD wouldn't let OTHER past", "OTHER is in bits".

Only in a message that tells of an incident, only facts that the phrases left open, and only clauses that state
something. Each value has its own threshold in words/clause_thresholds.yml; below it the fact stays open.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Any

from bot.reading.clause_cutting import Clause, clauses_of
from bot.reading.clause_keeping import learnt_before_or_now
from bot.reading.clause_ridge import ClauseExamples, Floats
from bot.reading.clause_words import words_of
from bot.reading.phrases import Found
from bot.reading.rendering import Rendered
from bot.reading.roles import Cast
from bot.reading.standing import Standing
from bot.reading.word_lists import word_list
from safeguarding.facts import code_of, values_of

THRESHOLDS = "clause_thresholds.yml"
FEWEST_WORDS = 2
SUREST = 0.99  # 1 is for what a phrase says
MOST_CLAUSES = 16  # a long letter is read by its phrases alone after that
_CHILDREN = ("CHILD", "OTHER", "BOTH", "KID")
_installed: list[ClauseExamples] = []


def use(examples: ClauseExamples) -> None:
    """From now on this process judges by these, which training made, and learns none of its own."""
    _installed[:] = [examples]


def facts_by_example(found: Collection[Found], cast: Cast, text: Rendered, standing: Standing) -> Iterator[Found]:
    """What the clauses say of facts that were not found; nothing where the message tells of no incident."""
    if not _tells_of_an_incident(found, cast, text):
        return
    settled = {one.fact for one in found}
    wanted = _that_may_be_read(settled)
    for clause in _stated(text, standing):
        for one in _said_in(clause, text, standing, wanted):
            if one.fact not in settled and not _is_contradicted(one, found):
                yield one


def _tells_of_an_incident(found: Collection[Found], cast: Cast, text: Rendered) -> bool:
    """A child comes up in it, and the phrases read something or an act is told."""
    return any(word.startswith(_CHILDREN) for word in text.words) and (cast.deed or bool(found))


def _that_may_be_read(settled: Collection[str]) -> tuple[int, ...]:
    """Where the values stand that have a threshold, of facts that are open."""
    thresholds, values = _settings()["thresholds"], _examples().values
    return tuple(
        place for place, (fact, value) in enumerate(values) if fact not in settled and f"{fact}={value}" in thresholds
    )


def _stated(text: Rendered, standing: Standing) -> Iterator[Clause]:
    for clause in clauses_of(text)[:MOST_CLAUSES]:
        words = range(clause.first, clause.last + 1)
        if len(words) >= FEWEST_WORDS and all(standing.is_so(word) for word in words):
            yield clause


def _said_in(clause: Clause, text: Rendered, standing: Standing, wanted: Sequence[int]) -> Iterator[Found]:
    examples, settings = _examples(), _settings()
    scores = examples.judge(words_of(clause.said), settings["worth_a_look"], wanted)
    if scores is None:
        return
    hedged = any(standing.hedged[clause.first : clause.last + 1])
    for place in scores.argsort()[::-1][:2]:
        fact, value = examples.values[place]
        threshold = settings["thresholds"].get(f"{fact}={value}")
        if threshold is None or scores[place] < threshold or not _is_clear(examples, scores, int(place)):
            continue
        if not (hedged and calms(fact, value)):  # "she says it was fine" is worth hearing, not worth being calmed by
            first, last = text.tokens[clause.first], text.tokens[clause.last]
            yield Found(fact, value, first, last, hedged, min(SUREST, float(scores[place])))


def calms(fact: str, value: str) -> bool:
    """Whether it is the least worrying value of a fact whose values have an order."""
    return fact not in _settings()["unordered"] and str(code_of(values_of(fact)[0])) == value


def _is_clear(examples: ClauseExamples, scores: Floats, place: int) -> bool:
    """No other value of the same fact is nearly as likely."""
    fact = examples.values[place][0]
    rivals = [scores[at] for at, (other, _) in enumerate(examples.values) if other == fact and at != place]
    return bool(scores[place] - max(rivals, default=-1.0) >= _settings()["margin"])


def _is_contradicted(one: Found, found: Collection[Found]) -> bool:
    """A calming value is not taken where a phrase says something that is hard to square with it."""
    against = _settings()["contradicted_by"].get(f"{one.fact}={one.value}", ())
    return any(f"{other.fact}={other.value}" in against for other in found)


def _examples() -> ClauseExamples:
    return _installed[0] if _installed else _learnt_here()


@lru_cache(maxsize=1)
def _learnt_here() -> ClauseExamples:
    return learnt_before_or_now()


@lru_cache(maxsize=1)
def _settings() -> dict[str, Any]:
    written = word_list(THRESHOLDS)
    return {
        "worth_a_look": float(written["worth_a_look"]),
        "margin": float(written["margin"]),
        "thresholds": {value: float(least) for value, least in written["thresholds"].items()},
        "unordered": frozenset(written["unordered"].split()),
        "contradicted_by": {value: frozenset(others.split()) for value, others in written["contradicted_by"].items()},
    }
