"""What the judge is shown of a number that may be an age: whose the words say it is, what stands beside it, how it
compares with the other ages of the message, and what it means where it stands."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.nlu.sentence_model import SentenceModel
from bot.nlu.sentence_model_vectors import of_length_one
from bot.reading.age_candidates import AgeCandidate
from bot.reading.incident import Incident
from bot.reading.signs import Floats, Signs
from bot.reading.spans import span_of_age, tokens_within

# Words on either side that are told apart by how near they stand; those further off count less.
NEAR, FAR, OF_A_FAR_WORD = 2, 6, 0.7
OF_THE_CAST, OF_THE_YEARS = 0.5, 0.5
MOST_TOLD_APART = 4


def signs_of_ages(incident: Incident, candidates: Sequence[AgeCandidate]) -> list[Signs]:
    """One for each candidate."""
    states, places = SentenceModel.load().token_by_token(incident.message)
    shown = _words_shown(incident)
    cast = {f"cast {role.value}": OF_THE_CAST for role in incident.cast.roles}
    found = []
    for place, one in enumerate(candidates):
        within = tokens_within(span_of_age(incident, one), places)
        meaning: Floats = of_length_one(states[within].mean(axis=0)) if within.any() else np.zeros_like(states[0])
        found.append(Signs({**cast, **_beside_others(candidates, place), **_words_around(shown, one)}, meaning))
    return found


def _beside_others(candidates: Sequence[AgeCandidate], place: int) -> dict[str, float]:
    """Its owner by the words, its place among the ages, and whether it is the highest or the lowest of them."""
    one, years = candidates[place], [each.years for each in candidates]
    others = sorted({each.owner for at, each in enumerate(candidates) if at != place})
    is_oldest, is_youngest = one.years == max(years), one.years == min(years)
    of_how_many, which = min(MOST_TOLD_APART, len(years)), min(MOST_TOLD_APART, place)
    signs = {
        f"owner {one.owner}": 1.0,
        f"one of {of_how_many}": 1.0,
        f"number {which}": 1.0,
        f"years {one.years}": OF_THE_YEARS,
        f"owner {one.owner}, number {min(NEAR, which)} of {min(3, of_how_many)}": 1.0,
        f"owner {one.owner} beside {' '.join(others)}": 1.0,
        f"owner {one.owner}, oldest {is_oldest}, youngest {is_youngest}": 1.0,
    } | {f"beside {other}": 1.0 for other in others}
    compared = {"bare": one.age.bare, "last": place == len(years) - 1}
    if len(years) > 1:
        compared |= {"oldest": is_oldest, "youngest": is_youngest, "all the same": len(set(years)) == 1}
    return signs | {name: 1.0 for name, is_so in compared.items() if is_so}


def _words_around(shown: Sequence[str], one: AgeCandidate) -> dict[str, float]:
    before, after = shown[max(0, one.age.start - FAR) : one.age.start][::-1], shown[one.age.end : one.age.end + FAR]
    signs: dict[str, float] = {}
    for side, words in (("before", before), ("after", after)):
        for far, word in enumerate(words, start=1):
            signs[f"{far if far <= NEAR else 'far'} {side} {word}"] = 1.0 if far <= NEAR else OF_A_FAR_WORD
        if len(words) >= NEAR:
            signs[f"just {side} {' '.join(words[:NEAR])}"] = 1.0
    return signs


def _words_shown(incident: Incident) -> list[str]:
    """Each word of the parse, persons by their part."""
    shown = [token.lower_ for token in incident.doc]
    for word, token in zip(incident.line.words, incident.line.tokens, strict=True):
        shown[token] = word
    return shown
