"""What writers of whom nothing was learnt want is understood, and does not get worse unnoticed."""

from __future__ import annotations

import re

import numpy as np
import pytest

from benchmarks.nlu.tasks import lines_held_out, training_lines
from bot.nlu.sentence_model import SentenceModel

NEAREST_ALLOWED, FEWEST_WORDS = 0.95, 5
# A little below what was measured when it was written.
UNDERSTOOD = 0.93
NEVER_GRAPHIC = re.compile(r"\b(?:penetrat|oral\b|nipple|wank|suck)", re.IGNORECASE)


@pytest.mark.timeout(300)
def test_most_are_recognised_and_believed(assistant, loop) -> None:
    found = [
        loop.run_until_complete(assistant.parse_message(text))["intent"]["name"] == intent
        for text, intent in lines_held_out()
    ]
    assert np.mean(found) >= UNDERSTOOD


def test_none_is_worded_as_a_training_line() -> None:
    unseen = [text for text, _ in lines_held_out() if len(text.split()) >= FEWEST_WORDS]
    trained = [text for text, _ in training_lines(of_all_writers=True)]
    model = SentenceModel.load()
    assert (model.embed(trained) @ model.embed(unseen).T).max() <= NEAREST_ALLOWED


def test_none_is_graphic() -> None:
    assert [text for text, _ in lines_held_out() if NEVER_GRAPHIC.search(text)] == []
