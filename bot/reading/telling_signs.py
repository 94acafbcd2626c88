"""What the judge is shown of a whole message, to say whether it tells of an incident or only asks about such things."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.nlu.sentence_model import SentenceModel
from bot.nlu.sentence_model_vectors import of_length_one
from bot.reading.clause_signs import OF_ITS_MEANING, ClauseWithSigns
from bot.reading.signs import Signs

PIECE = "piece "  # pieces of words are for slips within a clause; a message has words enough


def signs_of_a_message(message: str, clauses: Sequence[ClauseWithSigns]) -> Signs:
    """Its words, phrases and standings, each as strong as in the clause where it is strongest, and what it means."""
    named: dict[str, float] = {}
    for _, signs in clauses:
        for name, strength in signs.named.items():
            if not name.startswith(PIECE):
                named[name] = max(named.get(name, 0.0), strength)
    states, _ = SentenceModel.load().token_by_token(message)
    meaning = OF_ITS_MEANING * of_length_one(states.mean(axis=0))
    return Signs(named, np.asarray(meaning, dtype=np.float32))
