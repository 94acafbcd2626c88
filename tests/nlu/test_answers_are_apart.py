"""No labelled answer is worded as one of the evaluation set, or the figures would measure memory."""

from __future__ import annotations

import numpy as np
import pytest

from bot.answers.labelled_answers import LEARNT_FROM, SET_APART, labelled_answers
from bot.nlu.sentence_model import SentenceModel
from tests.nlu import evaluation_set

NEAREST_ALLOWED = 0.95  # cosine similarity
FEWEST_WORDS = 4  # "not as yet" has hardly another way to be said; it says nothing about memory


@pytest.mark.timeout(600)
def test_no_labelled_answer_is_worded_as_a_bare_answer_of_the_evaluation_set() -> None:
    written = {one.text for folder in (LEARNT_FROM, SET_APART) for one in labelled_answers(folder)}
    ours = sorted(text for text in written if len(text.split()) >= FEWEST_WORDS)
    unseen = [one.text for one in evaluation_set.bare_answers() if len(one.text.split()) >= FEWEST_WORDS]
    model = SentenceModel.load()
    alike = (model.embed(ours) @ model.embed(unseen).T).max(axis=1)
    # Only our own words are shown: whoever mends them must not read the evaluation set.
    assert [ours[place] for place in np.flatnonzero(alike > NEAREST_ALLOWED)] == []
