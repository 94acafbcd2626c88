"""The sentence model's weights as its authors published them: what is run is made of them, adapters add to them.

And the vectors of its words, which every model made of them holds together.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from safetensors import safe_open

from bot.nlu.sentence_model_files import installed_weights

Floats = npt.NDArray[np.float32]
_WORDS = "embeddings.word_embeddings.weight"
_PLACES, _KINDS = "embeddings.position_embeddings.weight", "embeddings.token_type_embeddings.weight"
_STEPS = 127  # of a byte, on either side of nothing


@dataclass(frozen=True)
class WordVectors:
    """In bytes, 12 MB, each word in steps of its own."""

    in_steps: npt.NDArray[np.int8]
    step: Floats

    def of(self, tokens: npt.NDArray[np.int64]) -> Floats:
        """A vector a token."""
        return np.asarray(self.in_steps[tokens] * self.step[tokens], dtype=np.float32)


def weights(name: str) -> Floats:
    """An array by its published name; a matrix as what a row is multiplied with."""
    return np.ascontiguousarray(published(name).T)


def published(name: str) -> Floats:
    """An array as it was published.

    Raises:
        SentenceModelError: the file is missing, or is not the one that was tested.
    """
    with safe_open(_file(), framework="np") as arrays:  # type: ignore[no-untyped-call,attr-defined]  # it has no types
        return np.asarray(arrays.get_tensor(name), dtype=np.float32)


@lru_cache(maxsize=1)
def words() -> WordVectors:
    """Loaded once a process."""
    vectors = published(_WORDS)
    step = np.abs(vectors).max(axis=1, keepdims=True) / _STEPS
    return WordVectors(np.rint(vectors / step).astype(np.int8), step)


@lru_cache(maxsize=1)
def places() -> Floats:
    """What is added to a word for its place in the text, and for being of the first text of one."""
    return np.asarray(published(_PLACES) + published(_KINDS)[0], dtype=np.float32)


@lru_cache(maxsize=1)
def _file() -> str:
    """Checked once a process."""
    return str(installed_weights())
