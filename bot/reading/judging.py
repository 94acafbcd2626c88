"""Decides what a message says of an incident: what is likely enough of all that speaks for it and against it.

What counts how much and how likely it has to be was learnt (weighing.py); what is never read is in words/judging.yml.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from bot.reading.clause_cutting import Clause
from bot.reading.incident import Incident
from bot.reading.opinions import Opinions
from bot.reading.phrases import Found
from bot.reading.reasons import Reasons, facts_of, reasons_of
from bot.reading.signs import Floats
from bot.reading.sureness import calms, contradicts, is_left_open, is_left_to_phrases, stands_against_others
from bot.reading.weighing import Weighing

SUREST = 0.99  # 1 is for what a phrase says


@dataclass(frozen=True)
class _Judged:
    """`likely`: of each label of `reasons`. `upto`: the last word of the parse that was judged; of a very long message
    the rest is left to its phrases."""

    incident: Incident
    reasons: Reasons
    likely: Floats
    upto: int
    weighing: Weighing


def facts_judged(incident: Incident, opinions: Opinions, weighing: Weighing) -> Iterator[Found]:
    """At most one value for each fact but the ages, of a message that tells of an incident."""
    reasons = reasons_of(incident, opinions)
    likely = weighing.likely(reasons.of, [fact for fact, _ in reasons.labels])
    upto = incident.line.tokens[opinions.cut[-1].last]
    judged = _Judged(incident, reasons, np.where(reasons.is_candidate, likely, np.float32(0.0)), upto, weighing)
    for fact, first, end in facts_of(reasons.labels):
        phrase = reasons.phrases.get(fact)
        found = _likeliest(judged, first + int(judged.likely[first:end].argmax()), phrase)
        if phrase is not None and (_stands(judged, phrase) if found is None else stands_against_others(phrase)):
            found = phrase
        if found is not None:
            yield found


def _stands(judged: _Judged, phrase: Found) -> bool:
    """Whether it is believed however unlikely: what is left to phrases, and what nobody has judged."""
    return is_left_to_phrases(phrase.fact, str(phrase.value)) or phrase.first > judged.upto


def _likeliest(judged: _Judged, place: int, phrase: Found | None) -> Found | None:
    """The value if it may be read, with the words of the phrase that says it, or the clause that does.

    Args:
        place: of the likeliest value of a fact.
    """
    (fact, value), likely = judged.reasons.labels[place], float(judged.likely[place])
    sure_from = judged.weighing.sure_from_if_it_calms if calms(fact, value) else judged.weighing.sure_from
    if likely < sure_from or is_left_to_phrases(fact, value):
        return None
    if phrase is not None and str(phrase.value) == value:
        return phrase
    clause = judged.reasons.stated_in[place]
    return None if clause is None else _of_a_clause(judged.incident, fact, value, clause, likely)


def _of_a_clause(incident: Incident, fact: str, value: str, clause: Clause, likely: float) -> Found | None:
    """What calms is not taken from hearsay or a doubt, nor beside what is hard to square with it."""
    if is_left_open(fact, clause.said):
        return None
    hedged = any(incident.standing.hedged[clause.first : clause.last + 1])
    tokens = incident.line.tokens
    found = Found(fact, value, tokens[clause.first], tokens[clause.last], hedged, min(SUREST, likely))
    is_refused = (hedged and calms(fact, value)) or contradicts(found, incident.found)
    return None if is_refused else found
