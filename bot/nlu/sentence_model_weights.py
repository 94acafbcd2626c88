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
class RowsInBytes:
    """Each row in steps of its own, as the published file has them; 12 MB for the words."""

    in_steps: npt.NDArray[np.int8]
    step: Floats

    @staticmethod
    def named(name: str) -> RowsInBytes:
        rows = published(name)
        step = np.abs(rows).max(axis=1, keepdims=True) / _STEPS
        return RowsInBytes(np.rint(rows / step).astype(np.int8), step)

    def of(self, places: npt.NDArray[np.int64]) -> Floats:
        """The rows at these places."""
        return np.asarray(self.in_steps[places] * self.step[places], dtype=np.float32)


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
def words() -> RowsInBytes:
    """A row a token; loaded once a process."""
    return RowsInBytes.named(_WORDS)


@lru_cache(maxsize=1)
def places() -> Floats:
    """What is added to a word for its place in the text, and for being of the first text of one."""
    return np.asarray(published(_PLACES) + published(_KINDS)[0], dtype=np.float32)


@lru_cache(maxsize=1)
def places_in_bytes() -> Floats:
    """The same, as the published file of bytes has them."""
    rows = RowsInBytes.named(_PLACES)
    return np.asarray(rows.of(np.arange(len(rows.step))) + published(_KINDS)[0], dtype=np.float32)


@lru_cache(maxsize=1)
def _file() -> str:
    """Checked once a process."""
    return str(installed_weights())
