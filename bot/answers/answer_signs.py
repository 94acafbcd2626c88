"""What a judge is shown of a typed answer: its words, its letters, and what it means."""

from __future__ import annotations

import numpy as np

from bot.nlu.letters import pieces_of_words, words_and_pairs
from bot.reading.signs import Floats, Signs, signs_of_one_kind

OF_ITS_MEANING = 2.5  # beside its words, as of a clause
_MARKS = " ,.;:!-\"'()"


def as_compared(text: str) -> str:
    """Lower case, one kind of apostrophe, no marks around it."""
    return " ".join(text.lower().replace("\u2019", "'").split()).strip(_MARKS)


def signs_of_an_answer(text: str, vector: Floats) -> Signs:
    """Those of the text, which as_compared gave.

    Args:
        vector: what the sentence model makes of it, of length 1.
    """
    named = {
        **signs_of_one_kind("word", words_and_pairs(text)),
        **signs_of_one_kind("piece", pieces_of_words(text)),
    }
    return Signs(named, np.asarray(OF_ITS_MEANING * vector, dtype=np.float32))
