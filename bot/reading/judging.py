"""Decides what a message says of an incident: by its phrases, and by what is made of each of its clauses.

A phrase stands unless the clause is unlikely to say it, and what no phrase says is read where that is likely enough;
how likely, is in words/judging.yml.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from bot.reading.choosing import chosen
from bot.reading.clause_cutting import Clause
from bot.reading.incident import Incident
from bot.reading.opinions import Opinions
from bot.reading.phrases import Found
from bot.reading.sureness import (
    calms,
    contradicts,
    is_left_open,
    of_the_other_child,
    phrase_from,
    stands_against_others,
    sure_from,
)

FEWEST_WORDS = 2
OFTEN_ENOUGH_TO_DOUBT = 100  # a label that was told less often is hardly known: a phrase for it stands
SUREST = 0.99  # 1 is for what a phrase says
CLEARLY_SURER = 0.3  # by so much the judge must be surer of another value to overrule a phrase


@dataclass(frozen=True)
class Likeliest:
    """The likeliest value of a fact that some clause states, and that clause."""

    value: str
    likely: float
    clause: Clause


@dataclass(frozen=True)
class Judged:
    """`stated` by fact; `anywhere`: how likely each label is in any clause, a question or an "if" included.

    `upto`: the last word of the parse that was judged; of a very long message the rest is left to its phrases.
    """

    stated: Mapping[str, Likeliest]
    anywhere: Mapping[str, float]
    upto: int


def facts_judged(incident: Incident, opinions: Opinions) -> Iterator[Found]:
    """At most one value for each fact but the ages, of a message that tells of an incident."""
    by_phrase = {one.fact: one for one in chosen(incident.found)}
    judged = _judged(incident, opinions)
    often = {
        label for label, times in zip(opinions.labels, opinions.times, strict=True) if times >= OFTEN_ENOUGH_TO_DOUBT
    }
    for fact in sorted({*by_phrase, *judged.stated}):
        read, phrase = _as_found(incident, fact, judged.stated.get(fact)), by_phrase.get(fact)
        read = None if read is not None and contradicts(read, incident.found) else read
        if phrase is not None and (_is_doubted(phrase, judged, often) or _is_of_the_other(phrase, judged)):
            phrase = None
        found = _surer(phrase, read, judged.anywhere)
        if found is not None:
            yield found


def _judged(incident: Incident, opinions: Opinions) -> Judged:
    """What is made of a message, sure of it or not; no clause of a single word states anything."""
    states = np.array([_states_something(incident, clause) for clause in opinions.cut])
    stated: dict[str, Likeliest] = {}
    if states.any():
        where = np.flatnonzero(states)[opinions.clauses[states].argmax(axis=0)]
        for label, (name, place) in enumerate(zip(opinions.labels, where, strict=True)):
            (fact, value), likely = name.split("="), float(opinions.clauses[place, label])
            if fact not in stated or likely > stated[fact].likely:
                stated[fact] = Likeliest(value, likely, opinions.cut[place])
    anywhere = dict(zip(opinions.labels, opinions.clauses.max(axis=0).tolist(), strict=True))
    return Judged(stated, anywhere, incident.line.tokens[opinions.cut[-1].last])


def _states_something(incident: Incident, clause: Clause) -> bool:
    words = range(clause.first, clause.last + 1)
    return len(words) >= FEWEST_WORDS and all(incident.standing.is_so(word) for word in words)


def _as_found(incident: Incident, fact: str, read: Likeliest | None) -> Found | None:
    """What the judge reads, if it is sure enough; what calms is not taken from hearsay or a doubt."""
    if read is None or read.likely < sure_from(fact, read.value) or is_left_open(fact, read.clause.said):
        return None
    hedged = any(incident.standing.hedged[read.clause.first : read.clause.last + 1])
    if hedged and calms(fact, read.value):
        return None
    tokens = incident.line.tokens
    first, last = tokens[read.clause.first], tokens[read.clause.last]
    return Found(fact, read.value, first, last, hedged, min(SUREST, read.likely))


def _is_doubted(phrase: Found, judged: Judged, often: Collection[str]) -> bool:
    label = f"{phrase.fact}={phrase.value}"
    return label in often and phrase.first <= judged.upto and judged.anywhere[label] < phrase_from(phrase)


def _is_of_the_other(phrase: Found, judged: Judged) -> bool:
    """Whether the judge is clearly surer that it is said of the other of the two children."""
    other = of_the_other_child(phrase)
    if other is None or phrase.first > judged.upto:
        return False
    return judged.anywhere[other] > judged.anywhere[f"{phrase.fact}={phrase.value}"] + CLEARLY_SURER


def _surer(phrase: Found | None, judged: Found | None, anywhere: Mapping[str, float]) -> Found | None:
    """The phrase, unless the judge is clearly surer of another value."""
    if phrase is None or judged is None or judged.value == phrase.value or stands_against_others(phrase):
        return phrase or judged
    likely = anywhere.get(f"{phrase.fact}={phrase.value}", 1.0)
    return judged if judged.confidence > likely + CLEARLY_SURER else phrase
