"""The sentence model can be changed for one task, each matrix by its own adapter, and stays as it is for all others."""

from __future__ import annotations

import numpy as np
import pytest

from bot.nlu.adapters import MATRICES, PARTS, Adapter, adapted
from bot.nlu.sentence_model import SentenceModel
from bot.nlu.sentence_model_weights import published, weights, words

TEXT = "A boy of nine touched his sister while mum was out."
OF_THE_BYTES = 0.02  # between numbers as published and as the model has them, a byte each, on the average
RANK = 4


def an_adapter(name, strength, chance):
    height, width = weights(f"{name}.weight").shape
    return Adapter(
        chance.normal(0, strength, (height, RANK)).astype(np.float32),
        chance.normal(0, strength, (RANK, width)).astype(np.float32),
    )


def states(model):
    return model.token_by_token(TEXT)[0]


@pytest.fixture(scope="module")
def as_it_is():
    return states(SentenceModel.load())


def test_an_adapter_that_adds_nothing_leaves_the_model_as_it_is(as_it_is):
    """And every name stands for the matrix that it is said to be: with two of them exchanged nothing would be left."""
    nothing = np.random.default_rng(1)
    unchanged = states(adapted({name: an_adapter(name, 0.0, nothing) for name in MATRICES}))
    assert np.abs(unchanged - as_it_is).mean() < OF_THE_BYTES


@pytest.mark.parametrize("part", PARTS)
def test_what_an_adapter_adds_changes_what_the_model_makes_of_a_text(part, as_it_is):
    name = f"encoder.layer.3.{part}"
    changed = states(adapted({name: an_adapter(name, 0.3, np.random.default_rng(1))}))
    assert np.abs(changed - as_it_is).mean() > 2 * OF_THE_BYTES


def test_the_model_that_serves_the_intents_stays_unchanged(as_it_is):
    name = f"encoder.layer.0.{PARTS[0]}"
    adapted({name: an_adapter(name, 1.0, np.random.default_rng(1))})
    SentenceModel.load()._by_token.clear()
    assert (states(SentenceModel.load()) == as_it_is).all()


def test_every_matrix_of_six_layers_can_be_adapted():
    assert len(MATRICES) == 6 * len(PARTS)
    assert all(weights(f"{name}.weight").ndim == 2 for name in MATRICES)


def test_no_other_matrix_can_be():
    with pytest.raises(KeyError, match="word_embeddings"):
        adapted({"embeddings.word_embeddings": Adapter(np.zeros((1, 1)), np.zeros((1, 1)))})


def test_a_matrix_is_what_a_row_is_multiplied_with():
    name = f"encoder.layer.0.{PARTS[4]}.weight"
    assert weights(name).shape == (384, 1536)
    assert (published(name) == weights(name).T).all()


def test_the_vectors_of_words_are_held_once_and_in_bytes():
    assert words() is words()
    some = np.array([[101, 2879, 102]])
    assert words().in_steps.dtype == np.int8
    assert np.abs(words().of(some) - published("embeddings.word_embeddings.weight")[some]).max() < OF_THE_BYTES
