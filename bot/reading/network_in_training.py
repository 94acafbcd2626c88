"""The sentence model as TensorFlow computes it, with adapters that can be learnt; network.py does without TensorFlow.

Follows BERT (Devlin and others 2019) as all-MiniLM-L6-v2 has it: six layers of 384, twelve heads, each part normed.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
import tensorflow as tf  # type: ignore[import-untyped]  # it comes without stubs

from bot.nlu.adapters import PARTS, Adapter
from bot.nlu.sentence_model_weights import published, weights
from bot.reading.network import Heads, Network
from bot.reading.signs import Floats

LAYERS, WIDTH, HEADS = 6, 384, 12
RANK = 16  # of what is added to a matrix; all of it learnt freely reads a little more and is twenty times as large
LEFT_OUT = 0.1  # of what a layer adds, at random, so that the network does not learn its accounts by heart
_EPSILON = 1e-12  # as its authors have it
_NOTHING = -1e4  # to a softmax
Tensor: TypeAlias = Any  # of TensorFlow


class _Matrix(tf.Module):
    """A matrix that stays as it was published, and two narrow ones that are learnt."""

    def __init__(self, name: str, chance: np.random.Generator) -> None:
        super().__init__()
        fixed = weights(f"{name}.weight")
        self._fixed, self._bias = tf.constant(fixed), tf.constant(published(f"{name}.bias"))
        self.down = tf.Variable(chance.normal(0, fixed.shape[0] ** -0.5, (fixed.shape[0], RANK)).astype(np.float32))
        self.up = tf.Variable(np.zeros((RANK, fixed.shape[1]), dtype=np.float32))

    def __call__(self, states: Tensor) -> Tensor:
        return tf.matmul(states, self._fixed + self.down @ self.up) + self._bias


class _Layer(tf.Module):
    def __init__(self, layer: str, chance: np.random.Generator) -> None:
        super().__init__()
        self.matrices = {part: _Matrix(f"{layer}.{part}", chance) for part in PARTS}
        self._norms = [_norm_of(f"{layer}.attention.output.LayerNorm"), _norm_of(f"{layer}.output.LayerNorm")]

    def __call__(self, states: Tensor, hidden: Tensor, left_out: Tensor) -> Tensor:
        """`states` by message and token; `hidden` is large and negative where a message has ended."""
        messages, tokens = tf.shape(states)[0], tf.shape(states)[1]
        rows = tf.reshape(states, [-1, WIDTH])
        query, key, value, mixed, wider, narrower = (self.matrices[part] for part in PARTS)
        shape = [messages, tokens, HEADS, WIDTH // HEADS]
        asks, offers, holds = (
            tf.transpose(tf.reshape(each(rows), shape), [0, 2, 1, 3]) for each in (query, key, value)
        )
        shares = tf.nn.softmax(tf.matmul(asks, offers, transpose_b=True) * (WIDTH / HEADS) ** -0.5 + hidden)
        seen = tf.reshape(tf.transpose(tf.matmul(shares, holds), [0, 2, 1, 3]), [-1, WIDTH])
        rows = _normed(rows + tf.nn.dropout(mixed(seen), left_out), *self._norms[0])
        thought = narrower(tf.nn.gelu(wider(rows), approximate=False))
        rows = _normed(rows + tf.nn.dropout(thought, left_out), *self._norms[1])
        return tf.reshape(rows, [messages, tokens, WIDTH])


class NetworkInTraining(tf.Module):
    """Computes what network.py computes, of several messages at once."""

    def __init__(self, labels: tuple[str, ...], seed: int) -> None:
        super().__init__()
        chance = np.random.default_rng(seed)
        self._labels = labels
        self._words = tf.constant(published("embeddings.word_embeddings.weight"))
        of_places, of_kinds = (
            published("embeddings.position_embeddings.weight"),
            "embeddings.token_type_embeddings.weight",
        )
        self._places = tf.constant(of_places + published(of_kinds)[0])
        self._norm = _norm_of("embeddings.LayerNorm")
        self._layers = [_Layer(f"encoder.layer.{layer}", chance) for layer in range(LAYERS)]
        self._own, self._whole, self._finds = (_small(chance, (WIDTH, len(labels))) for _ in range(3))
        self._looks_for = tf.Variable(np.zeros((WIDTH, len(labels)), dtype=np.float32))
        self._bias = tf.Variable(np.full(len(labels), -4.0, dtype=np.float32))  # most labels are rare

    @property
    def adapting(self) -> list[tf.Variable]:
        """What is learnt of the sentence model; all else that is learnt is in `heads`."""
        return [each for layer in self._layers for each in layer.trainable_variables]

    @property
    def heads(self) -> list[tf.Variable]:
        return [self._own, self._whole, self._bias, self._looks_for, self._finds]

    def states(self, tokens: Tensor, there: Tensor, left_out: Tensor) -> Tensor:
        """`there` is 1 where a message has a token, and 0 after its end."""
        states = tf.gather(self._words, tokens) + self._places[: tf.shape(tokens)[1]]
        states = _normed(states, *self._norm)
        hidden = ((1 - there) * _NOTHING)[:, tf.newaxis, tf.newaxis, :]
        for layer in self._layers:
            states = layer(states, hidden, left_out)
        return states

    def odds(self, states: Tensor, there: Tensor, of: Tensor, within: Tensor, left_out: Tensor) -> Tensor:
        """A row a span; `of` is the place of its message, `within` is 1 for its tokens."""
        whole = tf.reduce_sum(states * there[..., tf.newaxis], 1) / tf.reduce_sum(there, 1, keepdims=True)
        of_spans = tf.gather(states, of) * within[..., tf.newaxis]
        own = tf.reduce_sum(of_spans, 1) / tf.maximum(tf.reduce_sum(within, 1, keepdims=True), 1)
        looks = tf.gather(states @ self._looks_for, of) + (1 - within[..., tf.newaxis]) * _NOTHING
        found = tf.reduce_sum(tf.nn.softmax(looks, axis=1) * tf.gather(states @ self._finds, of), 1)
        means = tf.nn.dropout(own, left_out) @ self._own + tf.nn.dropout(tf.gather(whole, of), left_out) @ self._whole
        return means + self._bias + found

    def take_up(self, network: Network) -> None:
        """What one with the same labels has learnt, to go on from there."""
        for name, matrix in self._matrices.items():
            matrix.down.assign(network.adapters[name].down)
            matrix.up.assign(network.adapters[name].up)
        of = network.heads
        for mine, given in zip(self.heads, (of.own, of.whole, of.bias, of.looks_for, of.finds), strict=True):
            mine.assign(given)

    def learnt(self) -> Network:
        """As it is now, without TensorFlow."""
        adapters = {name: Adapter(matrix.down.numpy(), matrix.up.numpy()) for name, matrix in self._matrices.items()}
        own, whole, bias, looks_for, finds = (each.numpy() for each in self.heads)
        return Network(self._labels, adapters, Heads(own, whole, bias, looks_for, finds))

    @property
    def _matrices(self) -> dict[str, _Matrix]:
        """Those of all layers, by the names that they were published with."""
        return {
            f"encoder.layer.{place}.{part}": matrix
            for place, layer in enumerate(self._layers)
            for part, matrix in layer.matrices.items()
        }


def _small(chance: np.random.Generator, shape: tuple[int, int]) -> tf.Variable:
    return tf.Variable(chance.normal(0, 0.02, shape).astype(np.float32))


def _norm_of(name: str) -> tuple[Floats, Floats]:
    return published(f"{name}.weight"), published(f"{name}.bias")


def _normed(rows: Tensor, scale: Floats, shift: Floats) -> Tensor:
    mean, variance = tf.nn.moments(rows, [-1], keepdims=True)
    return (rows - mean) * tf.math.rsqrt(variance + _EPSILON) * scale + shift
