"""How alike two messages are by their letters and words, which carries the names that a general model does not know.

"CPOMS", "EDT" and "AIM" mean little to a sentence model, and a slip of the finger changes its vector more than it
changes the letters. Each message becomes counts of its words, word pairs and pieces of words, rare ones weighing more.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

Floats = npt.NDArray[np.float32]
Known = tuple[float, float]

_WORD = re.compile(r"[\w']+|\?")
_SHORTEST, _LONGEST = 2, 5  # letters of a piece of a word
_COMMON = 0.05  # of the examples
_NOTHING = np.zeros(0, dtype=np.float32)


@dataclass(frozen=True)
class Rarity:
    """The weight of each word and piece: its inverse frequency among the examples, smoothed as if one more held it."""

    columns: Mapping[str, int]
    weights: Floats
    unseen: float

    @staticmethod
    def of(counted: Sequence[Counter[str]], commonest: float) -> Rarity:
        """From the examples' words and pieces; what a larger share of them than ``commonest`` hold has no weight."""
        held = Counter(each for counts in counted for each in counts)
        weights = np.log((1 + len(counted)) / (1 + np.array(list(held.values())))) + 1
        weights[np.array(list(held.values())) > commonest * len(counted)] = 0.0
        columns = {each: place for place, each in enumerate(held)}
        return Rarity(columns, weights.astype(np.float32), float(np.log(1 + len(counted)) + 1))

    def weighed_and_known(self, counts: Counter[str]) -> tuple[npt.NDArray[np.int64], Floats, float]:
        """The columns, and logarithms of the counts times the weights, of length 1: what no example holds adds to the
        length alone. And the share, rare ones weighing more, that two examples or more hold: one alone may be the
        message itself.
        """
        once = self.unseen - np.log(2) - 1e-3  # the weight of what one example holds
        places = np.fromiter((self.columns.get(each, -1) for each in counts), dtype=np.int64, count=len(counts))
        rarity = np.where(places >= 0, self.weights[places], np.float32(self.unseen)) if len(counts) else _NOTHING
        values = (1 + np.log(np.fromiter(counts.values(), dtype=np.float32, count=len(counts)))) * rarity
        values /= max(float(np.linalg.norm(values)), 1e-9)
        known = float(rarity[rarity < once].sum() / max(rarity.sum(), 1e-9))
        return places[places >= 0], values[places >= 0], known


@dataclass(frozen=True)
class Letters:
    """The rarity of words and of pieces of words, which are weighed apart: 2 for the same letters, 0 for none."""

    words: Rarity
    pieces: Rarity

    @staticmethod
    def of(texts: Sequence[str], *, commonest: float = _COMMON) -> tuple[Letters, csr_matrix]:
        """With one row for each text: the product of two rows is how alike they are.

        Args:
            commonest: the share of the texts from which a word or piece that they hold is left out.
        """
        words, pieces = (
            [Counter(words_and_pairs(each)) for each in texts],
            [Counter(pieces_of_words(each)) for each in texts],
        )
        letters = Letters(Rarity.of(words, commonest), Rarity.of(pieces, commonest))
        rows = [letters._row_and_known(*both)[:2] for both in zip(words, pieces, strict=True)]
        starts = np.cumsum([0, *(len(columns) for columns, _ in rows)])
        columns = np.concatenate([columns for columns, _ in rows]).astype(np.int32)
        values = np.concatenate([values for _, values in rows])
        matrix = csr_matrix((values, columns, starts), shape=(len(texts), letters.size))
        matrix.eliminate_zeros()
        return letters, matrix

    @property
    def size(self) -> int:
        """Columns of a row."""
        return len(self.words.weights) + len(self.pieces.weights)

    def row(self, text: str) -> tuple[npt.NDArray[np.int64], Floats]:
        """The columns of a text that some example holds too, and their values."""
        return self.row_and_known(text)[:2]

    def row_and_known(self, text: str) -> tuple[npt.NDArray[np.int64], Floats, Known]:
        """The row of a text, and the shares of its words and of its pieces that two examples or more hold."""
        return self._row_and_known(Counter(words_and_pairs(text)), Counter(pieces_of_words(text)))

    def _row_and_known(self, words: Counter[str], pieces: Counter[str]) -> tuple[npt.NDArray[np.int64], Floats, Known]:
        of_words, word_values, known_words = self.words.weighed_and_known(words)
        of_pieces, piece_values, known_pieces = self.pieces.weighed_and_known(pieces)
        columns = np.concatenate([of_words, len(self.words.weights) + of_pieces])
        return columns, np.concatenate([word_values, piece_values]), (known_words, known_pieces)

    def as_arrays(self) -> dict[str, npt.NDArray[Any]]:
        """For keeping in an .npz file."""
        parts = {"words": self.words, "pieces": self.pieces}
        kept: dict[str, npt.NDArray[Any]] = {}
        for name, part in parts.items():
            kept[f"letters_{name}"] = np.frombuffer("\n".join(part.columns).encode(), dtype=np.uint8)
            kept[f"letters_{name}_rarity"] = np.append(part.weights, np.float32(part.unseen))
        return kept

    @staticmethod
    def from_arrays(arrays: Mapping[str, npt.NDArray[Any]]) -> Letters:
        """What as_arrays gave."""
        return Letters(*(_rarity_in(arrays, name) for name in ("words", "pieces")))


def alike(rows: csr_matrix) -> Floats:
    """The product of every two rows. What many of them hold is multiplied as a full matrix: in a fifth of the time."""
    often = np.bincount(rows.indices, minlength=rows.shape[1]) > _COMMON * rows.shape[0]
    full, rare = rows[:, often].toarray(), rows[:, ~often]
    return np.asarray((rare @ rare.T).toarray() + full @ full.T, dtype=np.float32)


def _rarity_in(arrays: Mapping[str, npt.NDArray[Any]], name: str) -> Rarity:
    held = arrays[f"letters_{name}"].tobytes().decode().split("\n")
    weights = arrays[f"letters_{name}_rarity"].astype(np.float32)
    return Rarity({each: place for place, each in enumerate(held)}, weights[:-1], float(weights[-1]))


def words_and_pairs(text: str) -> Iterator[str]:
    """Each word, and each pair of neighbours."""
    found = _WORD.findall(text)
    yield from found
    yield from (f"{one} {other}" for one, other in zip(found, found[1:], strict=False))


def pieces_of_words(text: str) -> Iterator[str]:
    """Two to five letters in a row, a space standing for either end of a word."""
    for word in text.split():
        padded = f" {word} "
        for length in range(_SHORTEST, min(_LONGEST, len(padded)) + 1):
            yield from (padded[start : start + length] for start in range(len(padded) - length + 1))
