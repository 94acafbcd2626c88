"""What the judge is shown of each clause: its words with each person by their part, what phrases found in it, how it
stands, and what it means where it stands in the message."""

from __future__ import annotations

import numpy as np

from bot.nlu.letters import pieces_of_words, words_and_pairs
from bot.nlu.sentence_model import SentenceModel
from bot.nlu.sentence_model_vectors import Places, Vectors, of_length_one
from bot.reading.clause_cutting import Clause, clauses_of
from bot.reading.clause_words import words_of
from bot.reading.incident import Incident
from bot.reading.signs import Floats, Signs, signs_of_one_kind
from bot.reading.spans import span_of_clause, tokens_within

# How much each kind of sign counts beside the words, chosen on accounts that were not learnt from.
OF_ITS_MEANING, OF_THE_MESSAGE, OF_A_PHRASE, OF_A_FAINT_PHRASE, OF_ITS_STANDING = 2.5, 1.0, 2.0, 1.0, 1.0
AGES = frozenset({"child_age", "other_age"})  # how old someone is says nothing of what else is told
MOST_CLAUSES = 24  # a long letter is read by its phrases alone after that
ClauseWithSigns = tuple[Clause, Signs]


def clauses_with_signs(incident: Incident) -> list[ClauseWithSigns]:
    """Each clause of a message; one pass of the sentence model serves them all."""
    states, places = SentenceModel.load().token_by_token(incident.message)
    whole = of_length_one(states.mean(axis=0))
    clauses = clauses_of(incident.line)[:MOST_CLAUSES]
    return [(each, _signs(incident, each, states, places, whole)) for each in clauses]


def signs_of_an_example(clause: str, vector: Floats) -> Signs:
    """A clause that stands alone is all of its message."""
    return Signs(_of_words(clause), _meaning(vector, vector))


def _signs(incident: Incident, clause: Clause, states: Vectors, places: Places, whole: Floats) -> Signs:
    line, standing = incident.line, incident.standing
    words = range(clause.first, clause.last + 1)
    first, last = line.tokens[clause.first], line.tokens[clause.last]
    within = tokens_within(span_of_clause(incident, clause), places)
    # What stands beyond the model's limit of tokens is known by its words alone.
    own = of_length_one(states[within].mean(axis=0)) if within.any() else np.zeros_like(whole)
    named = _of_words(clause.said)
    for one in incident.found:
        if one.fact not in AGES and one.first <= last and one.last >= first:
            strength = OF_A_PHRASE if one.confidence == 1.0 else OF_A_FAINT_PHRASE
            name = f"phrase {one.fact}={one.value}"
            named[name] = max(named.get(name, 0.0), strength)
    if not all(standing.is_so(word) for word in words):
        named["no statement"] = OF_ITS_STANDING
    if any(standing.hedged[word] for word in words):
        named["hedged"] = OF_ITS_STANDING
    return Signs(named, _meaning(own, whole))


def _of_words(clause: str) -> dict[str, float]:
    letters = words_of(clause).letters
    return {
        **signs_of_one_kind("word", words_and_pairs(letters)),
        **signs_of_one_kind("piece", pieces_of_words(letters)),
    }


def _meaning(own: Floats, whole: Floats) -> Floats:
    return np.asarray(np.concatenate([OF_ITS_MEANING * own, OF_THE_MESSAGE * whole]), dtype=np.float32)
