"""How near a message is to each example, with the examples in bytes."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.nlu.nearness import Nearness
from bot.nlu.sentence_model import SentenceModel

SEEDS = st.integers(0, 2**32 - 1)
OFF = 0.004  # of a cosine


def of_length_one(seed, rows):
    vectors = np.random.default_rng(seed).normal(size=(rows, 384)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@settings(deadline=None)
@given(SEEDS, st.integers(1, 40), st.integers(1, 6))
def test_it_is_the_cosine(seed, examples, messages):
    these, those = of_length_one(seed, examples), of_length_one(seed + 1, messages)
    assert np.abs(Nearness(these).of(those) - those @ these.T).max() < OFF


def test_an_example_is_nearest_to_itself():
    texts = ["who do i ring", "he is nine", "what is a safety plan", "she told me at break", "can i tell his mum"]
    vectors = SentenceModel.load().embed(texts)
    near = Nearness(vectors).of(vectors)
    assert (near.argmax(axis=1) == np.arange(len(texts))).all()
    assert np.abs(np.diag(near) - 1).max() < OFF


def test_one_message_and_a_list_of_parts_are_taken_alike():
    these, (one, other) = of_length_one(1, 9), of_length_one(2, 2)
    together = Nearness(these).of([one, other])
    assert together.shape == (2, 9)
    assert np.abs(together[0] - Nearness(these).of([one])[0]).max() < OFF
