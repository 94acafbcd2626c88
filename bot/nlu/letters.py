"""How alike two messages are by their letters and words, which carries the names that a general model does not know.

"CPOMS", "EDT" and "AIM" mean little to a sentence model, and a slip of the finger changes its vector more than it
changes the letters. Each message becomes counts of its words, word pairs and pieces of words, rare ones weighing more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csc_matrix, csr_matrix, hstack
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.preprocessing import normalize

Floats = npt.NDArray[np.float32]

_COMMON: dict[str, Any] = {"alternate_sign": False, "norm": None, "dtype": np.float32}
_WORDS = HashingVectorizer(n_features=2**16, ngram_range=(1, 2), token_pattern=r"(?u)[\w']+|\?", **_COMMON)
_PIECES = HashingVectorizer(n_features=2**17, ngram_range=(2, 5), analyzer="char_wb", **_COMMON)


class Letters:
    """Compares a message with every example; 2 for the same letters, 0 for nothing in common."""

    def __init__(self, examples: csc_matrix, weights: tuple[Floats, Floats]) -> None:
        self._examples = examples
        self._weights = weights

    @staticmethod
    def of(texts: Sequence[str]) -> Letters:
        """Learns from the examples how rare each piece is."""
        counts = tuple(kind.transform(texts) for kind in (_WORDS, _PIECES))
        weights = (_rarity(counts[0]), _rarity(counts[1]))
        return Letters(_weighed(counts, weights).tocsc(), weights)

    def alike(self, text: str) -> Floats:
        """For each example how alike the text is to it."""
        one = _weighed(tuple(kind.transform([text]) for kind in (_WORDS, _PIECES)), self._weights)
        starts, rows, data = self._examples.indptr, self._examples.indices, self._examples.data
        lengths = starts[one.indices + 1] - starts[one.indices]
        where = np.repeat(starts[one.indices] - np.cumsum(lengths) + lengths, lengths) + np.arange(lengths.sum())
        shares = data[where] * np.repeat(one.data, lengths)
        return np.bincount(rows[where], weights=shares, minlength=self._examples.shape[0]).astype(np.float32)

    def all_alike(self) -> Floats:
        """Each example with each example."""
        rows = self._examples.tocsr()
        return np.asarray((rows @ rows.T).toarray(), dtype=np.float32)

    def as_arrays(self) -> dict[str, npt.NDArray[Any]]:
        """For keeping in an .npz file."""
        known = np.flatnonzero(np.diff(self._examples.indptr))
        return {
            "letters_data": self._examples.data.astype(np.float16),
            "letters_rows": self._examples.indices.astype(np.int32),
            "letters_columns": known.astype(np.int32),
            "letters_counts": np.diff(self._examples.indptr)[known].astype(np.int32),
            "letters_word_rarity": self._weights[0],
            "letters_piece_rarity": self._weights[1],
        }

    @staticmethod
    def from_arrays(arrays: Mapping[str, npt.NDArray[Any]], *, examples: int) -> Letters:
        """What as_arrays gave."""
        columns = _WORDS.n_features + _PIECES.n_features
        counts = np.zeros(columns, dtype=np.int32)
        counts[arrays["letters_columns"]] = arrays["letters_counts"]
        starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)
        data = arrays["letters_data"].astype(np.float32)
        matrix = csc_matrix((data, arrays["letters_rows"], starts), shape=(examples, columns))
        return Letters(matrix, (arrays["letters_word_rarity"], arrays["letters_piece_rarity"]))


def _rarity(counts: csr_matrix) -> Floats:
    """Inverse document frequency, smoothed as if one more message held every piece."""
    in_messages = np.bincount(counts.indices, minlength=counts.shape[1])
    return np.asarray(np.log((1 + counts.shape[0]) / (1 + in_messages)) + 1, dtype=np.float32)


def _weighed(counts: tuple[csr_matrix, ...], weights: tuple[Floats, ...]) -> csr_matrix:
    """Logarithms of the counts, rare pieces weighing more; words and pieces each of length 1."""
    for count, weight in zip(counts, weights, strict=True):
        count.data = (1 + np.log(count.data)) * weight[count.indices]
        normalize(count, copy=False)
    return hstack(counts, format="csr", dtype=np.float32)
