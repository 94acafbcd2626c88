"""No example clause may be close to a sentence of an evaluation story, or the figures would measure memory."""

from __future__ import annotations

import re

import numpy as np
import pytest

from bot.nlu.sentence_model import SentenceModel
from bot.reading.clause_examples import labelled_clauses
from bot.reading.clause_words import words_of
from tests.nlu import evaluation_set

NEAREST_ALLOWED = 0.95  # cosine similarity
# "he did it again" has hardly another way to be said; it says nothing about memory.
FEWEST_WORDS = 7
_CUTS = re.compile(r"[.;!?,]\s+|\s+(?:and|but)\s+")


@pytest.mark.timeout(600)
def test_no_example_clause_is_worded_as_a_sentence_of_an_evaluation_story() -> None:
    meanings = [words_of(one.clause).meaning for one in labelled_clauses()]
    clauses = sorted({meaning for meaning in meanings if len(meaning.split()) >= FEWEST_WORDS})
    parts = {part for story in evaluation_set.stories() for part in _CUTS.split(story.text)}
    unseen = sorted(part for part in parts if len(part.split()) >= FEWEST_WORDS)
    model = SentenceModel.load()
    alike = model.embed(clauses) @ model.embed(unseen).T
    found = [f"{alike[one, other]:.3f}: {clauses[one]!r}" for one, other in np.argwhere(alike > NEAREST_ALLOWED)]
    assert not found, "\n".join(found)
