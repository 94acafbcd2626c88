"""Three ways through a sentence model: any file, a quicker graph that gives what the tested file does, and one quicker
still that gives nearly what the tested model or what adapters make of it would."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Protocol

import numpy as np
import onnxruntime

from bot.nlu.in_bytes import session_of
from bot.nlu.sentence_model_graph import GOES_IN, Weights, graph_of
from bot.nlu.sentence_model_products import InBytesOnce, in_bytes_twice
from bot.nlu.sentence_model_vectors import Tensors, Vectors
from bot.nlu.sentence_model_weights import places, places_in_bytes, weights, words

SPREAD = Path(__file__).parent / "kept" / "spread.npz"


class Pass(Protocol):
    """`takes_several`: whether texts of one length may go through together, and come out as each would alone."""

    takes_several: bool

    def prepared(self, tensors: Tensors) -> Callable[[], Vectors]:
        """What gives the states of each text, a row a token; it works without Python's lock, beside other threads."""


class PassOfAFile:
    """Any sentence-transformers model in a file."""

    takes_several = True

    def __init__(self, model: Path) -> None:
        self._session = session_of(str(model))
        self._inputs = {given.name for given in self._session.get_inputs()}

    def prepared(self, tensors: Tensors) -> Callable[[], Vectors]:
        given = {name: tensor for name, tensor in tensors.items() if name in self._inputs}
        return partial(_first, self._session, given)


class PassInBytes:
    """One text at a time: each is put into bytes by its own size."""

    takes_several = False

    def __init__(self, graph: bytes, *, places: Vectors) -> None:
        self._session, self._places = session_of(graph), places

    def prepared(self, tensors: Tensors) -> Callable[[], Vectors]:
        return partial(_first, self._session, {GOES_IN: first_states(tensors, self._places)})


def pass_as_published() -> PassInBytes:
    """Gives what the tested file does, in two thirds of its time."""
    return PassInBytes(graph_of(weights, in_bytes_twice), places=places_in_bytes())


def quick_pass(of: Weights = weights) -> PassInBytes:
    """Nearly what the tested model gives, or what adapters make of it, in a third of its time."""
    return PassInBytes(graph_of(of, InBytesOnce(kept_spread())), places=places())


def first_states(tensors: Tensors, of_places: Vectors) -> Vectors:
    """What the layers begin with: the words, each in its place."""
    tokens = tensors["input_ids"]
    return np.asarray(words().of(tokens) + of_places[: tokens.shape[1]], dtype=np.float32)


def _first(session: onnxruntime.InferenceSession, given: Tensors | dict[str, Vectors]) -> Vectors:
    states: Vectors = session.run(None, given)[0]
    return states


@lru_cache(maxsize=1)
def kept_spread() -> Mapping[str, Vectors]:
    """How large each column gets of what goes into each product; learning_the_spread.py writes it."""
    with np.load(SPREAD, allow_pickle=False) as arrays:
        return {name: array.astype(np.float32) for name, array in arrays.items()}
