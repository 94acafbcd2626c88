"""What goes into the sentence model and what comes out of it: tokens by text, states by token, one vector a text."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from tokenizers import Encoding

TOGETHER = 32  # texts of one length in one pass of the model
Vectors = npt.NDArray[np.float32]
Places = npt.NDArray[np.int64]
Tensors = dict[str, npt.NDArray[np.int64]]


def as_tensors(cut: Encoding) -> Tensors:
    """A text that is cut into tokens, as the model takes it."""
    given = {"input_ids": cut.ids, "attention_mask": cut.attention_mask, "token_type_ids": cut.type_ids}
    return {name: np.array([numbers], dtype=np.int64) for name, numbers in given.items()}


def of_length_one(vector: Vectors) -> Vectors:
    """The same direction."""
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-12), dtype=np.float32)


def mean_of(states: Vectors, attention: npt.NDArray[np.int64]) -> Vectors:
    """Over the tokens of each text, of length 1."""
    mask = attention.astype(np.float32)[:, np.newaxis, :]
    means = (mask @ states)[:, 0, :] / mask.sum(axis=2)
    return np.asarray(means / np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-12), dtype=np.float32)


def of_one_length(lengths: npt.NDArray[np.int64], *, together: bool) -> list[npt.NDArray[np.int64]]:
    """Places of texts to be embedded together, the longest first, so that no thread is left with one at the end.

    Args:
        together: whether several go through the model at once, else each by itself.
    """
    at_once = TOGETHER if together else 1
    places = [np.flatnonzero(lengths == length) for length in np.unique(lengths)[::-1]]
    return [each[start : start + at_once] for each in places for start in range(0, len(each), at_once)]
