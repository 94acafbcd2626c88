"""Where a clause, or the words of an age, stand in the message, and which tokens of the sentence model stand there."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from bot.nlu.sentence_model_vectors import Places
from bot.reading.age_candidates import AgeCandidate
from bot.reading.clause_cutting import Clause
from bot.reading.incident import Incident

Span = tuple[int, int]  # of the message as it was typed: from the first letter, to before the last


def span_of_clause(incident: Incident, clause: Clause) -> Span:
    """From its first word to its last."""
    return incident.typed(incident.line.tokens[clause.first], incident.line.tokens[clause.last])


def span_of_age(incident: Incident, candidate: AgeCandidate) -> Span:
    """The words that say it: "12", "year 3"."""
    return incident.typed(candidate.age.start, candidate.age.end - 1)


def tokens_within(span: Span, places: Places) -> npt.NDArray[np.bool_]:
    """Which tokens stand in a span, wholly or in part; the model's own marks stand in none."""
    start, end = span
    return np.asarray((places[:, 0] < end) & (places[:, 1] > start))
