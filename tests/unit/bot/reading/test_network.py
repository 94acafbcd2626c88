"""The network sees each clause where it stands in its message, and computes what it computed in training."""

from __future__ import annotations

import io

import numpy as np
import pytest
import tensorflow as tf
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.sentence_model import MOST_TOKENS
from bot.reading.learning_a_network import cut, together
from bot.reading.network import Heads, Network
from bot.reading.network_in_training import NetworkInTraining
from bot.reading.network_lessons import LABELS, lesson_of_a_line
from bot.reading.spans import tokens_within

MESSAGE = "A boy of nine touched his sister. She cried when mum came in."
CLAUSES = [(0, 33), (34, len(MESSAGE))]
ODDS_OF_BYTES = 0.35  # the model that serves has bytes for weights where the one in training has not


@pytest.fixture(scope="module")
def in_training():
    """As it may be after some learning: no part of it is nothing any more."""
    network, chance = NetworkInTraining(LABELS, 3), np.random.default_rng(3)
    for variable in [*network.adapting, *network.heads]:
        variable.assign_add(chance.normal(0, 0.03, variable.shape).astype(np.float32))
    return network


@pytest.fixture(scope="module")
def network(in_training):
    return in_training.learnt()


def test_it_computes_what_it_computed_in_training(in_training, network):
    lesson = cut(lesson_of_a_line(MESSAGE))
    tokens, there, of, within, _, _ = map(tf.constant, together([lesson]))
    states = in_training.states(tokens, there, 0.0)
    expected = in_training.odds(states, there, of, within, 0.0).numpy()
    odds = network.odds(MESSAGE, [(0, len(MESSAGE))])
    assert np.abs(odds - expected).max() < ODDS_OF_BYTES
    assert np.corrcoef(odds[0], expected[0])[0, 1] > 0.99


def test_one_label_of_the_whole_message_is_what_it_is_among_all_labels(network):
    whole = network.odds(MESSAGE, [(0, len(MESSAGE))])[0]
    for label in (LABELS[0], LABELS[40], LABELS[-1]):
        assert network.odds_of_the_whole(MESSAGE, label) == pytest.approx(whole[LABELS.index(label)], abs=1e-4)


def test_what_was_learnt_is_taken_up_where_learning_goes_on(in_training):
    again = NetworkInTraining(LABELS, 4)
    again.take_up(in_training.learnt())
    for mine, its in zip([*again.adapting, *again.heads], [*in_training.adapting, *in_training.heads], strict=True):
        assert np.array_equal(mine.numpy(), its.numpy())


def test_messages_are_learnt_from_together_as_each_would_be_alone(in_training):
    lessons = [cut(lesson_of_a_line(text)) for text in (MESSAGE, "A girl of 8 told me.", "He ran.")]

    def odds(batch):
        tokens, there, of, within, _, _ = map(tf.constant, together(batch))
        return in_training.odds(in_training.states(tokens, there, 0.0), there, of, within, 0.0).numpy()

    alone = np.concatenate([odds([lesson]) for lesson in lessons])
    assert odds(lessons) == pytest.approx(alone, abs=1e-3)


def test_a_clause_is_seen_in_its_message(network):
    alone = network.odds("She cried when mum came in.", [(0, 27)])
    assert np.abs(network.odds(MESSAGE, CLAUSES)[1] - alone[0]).max() > 0.01


def test_each_span_has_a_row_of_its_own_whatever_else_is_asked(network):
    both = network.odds(MESSAGE, CLAUSES)
    assert both.shape == (2, len(LABELS))
    assert both[1] == pytest.approx(network.odds(MESSAGE, CLAUSES[1:])[0], abs=1e-4)


def test_what_stands_beyond_its_sight_is_not_a_number(network):
    long = MESSAGE + " Then he went home." * MOST_TOKENS
    odds = network.odds(long, [CLAUSES[0], (len(long) - 10, len(long))])
    assert not np.isnan(odds[0]).any()
    assert np.isnan(odds[1]).all()


def test_what_was_kept_computes_what_was_learnt(network):
    file = io.BytesIO()
    np.savez(file, **network.as_arrays())
    file.seek(0)
    with np.load(file, allow_pickle=False) as kept:
        again = Network.from_arrays(dict(kept))
    assert again.labels == network.labels
    assert again.odds(MESSAGE, CLAUSES) == pytest.approx(network.odds(MESSAGE, CLAUSES), abs=0.05)


@given(st.integers(0, 30), st.integers(1, 30))
def test_a_token_is_within_a_span_that_it_stands_in_wholly_or_in_part(start, length):
    places = np.array([(0, 0), (0, 5), (6, 10), (10, 20), (0, 0)])
    within = tokens_within((start, start + length), places)
    span = set(range(start, start + length))
    assert within.tolist() == [bool(span & set(range(*place))) for place in places.tolist()]


def test_the_words_that_count_for_a_label_decide_it():
    """Of two tokens the one that the label looks for is found, however many others there are."""
    nothing = np.zeros((2, 1), dtype=np.float32)
    looks, finds = np.array([[9], [0]], dtype=np.float32), np.array([[5], [-5]], dtype=np.float32)
    heads = Heads(nothing, nothing, np.zeros(1, dtype=np.float32), looks, finds)
    states = np.array([[1, 0], [0, 1], [0, 1], [0, 1]], dtype=np.float32)
    everywhere, without = np.ones(4, dtype=bool), np.array([False, True, True, True])
    assert heads.odds(states, [everywhere])[0, 0] > 4.9
    assert heads.odds(states, [without])[0, 0] == pytest.approx(-5)


def test_the_words_of_a_span_decide_it_however_much_more_others_of_the_message_count():
    one = np.ones((1, 1), dtype=np.float32)
    heads = Heads(own=0 * one, whole=0 * one, bias=np.zeros(1, np.float32), looks_for=one, finds=one)
    states = np.array([[-300.0], [-300.0], [300.0]], dtype=np.float32)
    far, near = heads.odds(states, [np.array([True, True, False]), np.array([False, False, True])])[:, 0]
    assert (far, near) == (-300.0, 300.0)
