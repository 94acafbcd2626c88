"""What speaks for each value of each fact, and what against it: what was learnt, the phrases, and how it is said.

No threshold on one of them alone does: a phrase beside a clause that is hardly about it, and a clause that is likely to
say it where a phrase says otherwise, are both wrong too often. weighing.py takes all of it together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from bot.reading.choosing import chosen
from bot.reading.clause_cutting import Clause
from bot.reading.incident import Incident
from bot.reading.opinions import Opinions
from bot.reading.phrases import Found
from bot.reading.signs import Array, Floats
from bot.reading.sureness import calms, of_the_other_child
from bot.reading.weighing import REASONS

Labels = tuple[tuple[str, str], ...]
Facts = tuple[tuple[int, int], ...]  # from which label to which each goes
HARDLY_LIKELY = -3.5  # log odds: what no phrase says and is less likely is no candidate
_FEWEST_WORDS = 2
_SUREST, _SUREST_JUDGE, _SUREST_NETWORK = 6.0, 8.0, 10.0  # log odds; what is surer says no more
_SELDOM_TAUGHT = 30  # so many times more count for each label, so that two do not count twice one


@dataclass(frozen=True)
class Reasons:
    """`of`: a row a label of `labels`, a column a reason. `stated_in`: in which clause each is likeliest, if any."""

    labels: Labels
    of: Floats
    is_candidate: Array
    stated_in: tuple[Clause | None, ...]
    phrases: Mapping[str, Found]


def reasons_of(incident: Incident, opinions: Opinions) -> Reasons:
    """Of every value of every fact but the ages."""
    phrases = {one.fact: one for one in chosen(incident.found)}
    labels, facts, _ = _of_labels(opinions.labels)
    states = np.array([_states_something(incident, clause) for clause in opinions.cut])
    odds = _log_odds(opinions.clauses)
    where = np.where(states[:, np.newaxis], odds, -np.inf).argmax(axis=0) if states.any() else odds.argmax(axis=0)
    likely = _bounded(odds[where, np.arange(len(where))], _SUREST) if states.any() else np.full(len(where), -_SUREST)
    said = _by_phrases(labels, phrases)
    columns = {
        **_by_likelihood(likely, _bounded(odds.max(axis=0), _SUREST), facts, said),
        "of the other child": _less_likely_than_of_the_other(opinions.labels, likely),
        **_by_each(opinions, where),
        **_by_how_it_is_said(incident, opinions, where),
    }
    return Reasons(
        labels=labels,
        of=np.stack([columns[name] for name in REASONS], axis=1).astype(np.float32),
        is_candidate=(likely > HARDLY_LIKELY) | (said[:2].sum(axis=0) > 0),
        stated_in=tuple(opinions.cut[place] if states[place] else None for place in where),
        phrases=phrases,
    )


def _by_likelihood(likely: Floats, anywhere: Floats, facts: Facts, said: Floats) -> dict[str, Floats]:
    """`said`: as _by_phrases gives it."""
    another = _likeliest_other(likely, facts)
    says, in_passing, says_other, in_passing_other = said
    return {
        "likely": likely,
        "unlikely": np.minimum(likely, 0),
        "anywhere": anywhere,
        "another": another,
        "another likely": np.maximum(another, 0),
        "phrase": says,
        "phrase in passing": in_passing,
        "phrase, anywhere": says * anywhere,
        "phrase in passing, anywhere": in_passing * anywhere,
        "phrase for another": says_other,
        "phrase in passing for another": in_passing_other,
        "phrase for another, likely": says_other * likely,
    }


def _by_each(opinions: Opinions, where: Array) -> dict[str, Floats]:
    """What the judge and the network say of the clause in which each label is likeliest."""
    every = np.arange(len(where))
    return {
        "by the judge": _bounded(opinions.by_judge[where, every], _SUREST_JUDGE),
        "by the network": _bounded(opinions.by_network[where, every], _SUREST_NETWORK),
        "taught": np.log(_SELDOM_TAUGHT + opinions.times),
    }


def _by_how_it_is_said(incident: Incident, opinions: Opinions, where: Array) -> dict[str, Floats]:
    _, _, calm = _of_labels(opinions.labels)
    hedged = np.array([any(incident.standing.hedged[one.first : one.last + 1]) for one in opinions.cut])
    words = np.log1p([len(one.said.split()) for one in opinions.cut])
    tells = _bounded(_log_odds(np.array(opinions.tells)), _SUREST)
    return {
        "calms": calm,
        "hedged": hedged[where],
        "words": words[where],
        "clauses": np.full(len(where), np.log(len(opinions.cut))),
        "tells": np.full(len(where), tells),
    }


def _by_phrases(labels: Labels, phrases: Mapping[str, Found]) -> Floats:
    """Whether a phrase says a value, or implies it in passing; whether it says another of the fact, or implies one."""
    marks = np.zeros((4, len(labels)), dtype=np.float32)
    for place, (fact, value) in enumerate(labels):
        if (one := phrases.get(fact)) is not None:
            marks[2 * (str(one.value) != value) + (one.confidence < 1.0), place] = 1.0
    return marks


def _likeliest_other(likely: Floats, facts: Facts) -> Floats:
    """Of each label the likeliest of the others of its fact; as unlikely as can be where there is none."""
    starts = [first for first, _ in facts]
    labels = np.diff([*starts, len(likely)])
    best = np.repeat(np.maximum.reduceat(likely, starts), labels)
    is_best = likely == best
    second = np.maximum.reduceat(np.where(is_best, -np.float32(_SUREST), likely), starts)
    several_are = np.add.reduceat(is_best, starts, dtype=np.int64) > 1
    others = np.where(is_best & ~np.repeat(several_are, labels), np.repeat(second, labels), best)
    return np.where(np.repeat(labels, labels) > 1, others, np.float32(-_SUREST))


def _less_likely_than_of_the_other(names: tuple[str, ...], likely: Floats) -> Floats:
    """By how much the same is likelier of the other of the two children, such as their distress; else nothing."""
    less = np.zeros_like(likely)
    for place, other in _of_both_children(names):
        less[place] = min(0.0, likely[place] - likely[other])
    return less


@lru_cache(maxsize=4)
def _of_both_children(names: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    others = [(place, of_the_other_child(name)) for place, name in enumerate(names)]
    return tuple((place, names.index(other)) for place, other in others if other in names)


def _states_something(incident: Incident, clause: Clause) -> bool:
    """No clause of a single word does."""
    words = range(clause.first, clause.last + 1)
    return len(words) >= _FEWEST_WORDS and all(incident.standing.is_so(word) for word in words)


@lru_cache(maxsize=4)
def facts_of(labels: Labels) -> tuple[tuple[str, int, int], ...]:
    """Each fact, from which label to before which its values stand."""
    starts = [place for place, (fact, _) in enumerate(labels) if place == 0 or labels[place - 1][0] != fact]
    return tuple((labels[first][0], first, end) for first, end in zip(starts, [*starts[1:], len(labels)], strict=True))


@lru_cache(maxsize=4)
def _of_labels(names: tuple[str, ...]) -> tuple[Labels, Facts, Floats]:
    """The facts and values of the labels, where each fact stands among them, and which values calm."""
    labels = tuple((fact, value) for fact, _, value in (name.partition("=") for name in names))
    facts = tuple((first, end) for _, first, end in facts_of(labels))
    return labels, facts, np.array([calms(*label) for label in labels], dtype=np.float32)


def _log_odds(likely: Floats) -> Floats:
    bounded = np.clip(likely, 1e-6, 1 - 1e-6)
    return np.asarray(np.log(bounded / (1 - bounded)), dtype=np.float32)


def _bounded(odds: Floats, surest: float) -> Floats:
    return np.clip(odds, -surest, surest)
