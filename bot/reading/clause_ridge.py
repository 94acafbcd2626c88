"""Judges what a clause says by how alike it is to the example clauses: kernel ridge regression in closed form.

Two clauses are alike when they mean the same to the sentence model and share pieces of words, and much less so when
one denies and the other does not, or when another person is the one who does it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.linalg import cho_factor, cho_solve, solve_triangular
from scipy.sparse import csr_matrix

from bot.nlu.letters import Letters
from bot.nlu.sentence_model import SentenceModel
from bot.reading.clause_examples import Labelled, as_wanted, values_given
from bot.reading.clause_words import ClauseWords, words_of

Floats = npt.NDArray[np.float32]
Array = npt.NDArray[Any]

SHARPNESS = 1.5  # of the likeness by meaning: exp(-2 * SHARPNESS * (1 - cosine))
LETTERS_WEIGHT = 0.3
WHERE_ONE_DENIES = 0.2  # of the likeness stays
WHERE_ANOTHER_DOES_IT = 0.3
RIDGE, RIDGE_OF_LETTERS = 0.1, 0.3
ROUNDS = 2  # of filling in what nobody labelled, from what the other examples say of it
LIKELY = 0.35  # score from which an unlabelled value is taken as given, as much as the score says


@dataclass(frozen=True)
class ClauseExamples:
    """What was learnt. `weights` judge by meaning and letters, `letters_weights` by letters alone, which is cheap.

    `pieces` has a row for each word or piece of a word and a column for each example.
    """

    values: tuple[tuple[str, str], ...]
    vectors: Floats
    denies: npt.NDArray[np.bool_]
    doers: Array
    letters: Letters
    pieces: csr_matrix
    weights: Floats
    letters_weights: Floats

    def judge(self, clause: ClauseWords, worth_a_look: float, wanted: Sequence[int] = ()) -> Floats | None:
        """A score for each value, about 1 where it is given; None where the letters say that no wanted one is."""
        apart = _apart(np.array([clause.denies]), self.denies, np.array([clause.doer]), self.doers)[0]
        letters = self._alike_by_letters(clause.letters)
        by_letters = (letters * apart) @ self.letters_weights
        if float(by_letters[list(wanted) or slice(None)].max()) < worth_a_look:
            return None
        cosines = self.vectors @ SentenceModel.load().embed([clause.meaning])[0]
        return np.asarray((_likeness(cosines, letters) * apart) @ self.weights, dtype=np.float32)

    def _alike_by_letters(self, text: str) -> Floats:
        columns, values = self.letters.row(text)
        return np.asarray(self.pieces[columns].T @ values, dtype=np.float32)

    def as_arrays(self) -> dict[str, Array]:
        """For keeping in an .npz file; no part of it is code."""
        return {
            "values": np.array(self.values),
            "vectors": self.vectors.astype(np.float16),
            "denies": self.denies,
            "doers": self.doers,
            "weights": self.weights.astype(np.float16),
            "letters_weights": self.letters_weights.astype(np.float16),
            "pieces_held": self.pieces.data.astype(np.float16),
            "pieces_examples": self.pieces.indices.astype(np.int32),
            "pieces_starts": self.pieces.indptr.astype(np.int32),
            **self.letters.as_arrays(),
        }

    @staticmethod
    def from_arrays(arrays: Mapping[str, Array]) -> ClauseExamples:
        """What as_arrays gave."""
        letters = Letters.from_arrays(arrays)
        pieces = (arrays["pieces_held"].astype(np.float32), arrays["pieces_examples"], arrays["pieces_starts"])
        return ClauseExamples(
            values=tuple((str(fact), str(value)) for fact, value in arrays["values"]),
            vectors=arrays["vectors"].astype(np.float32),
            denies=arrays["denies"],
            doers=arrays["doers"],
            letters=letters,
            pieces=csr_matrix(pieces, shape=(letters.size, len(arrays["denies"]))),
            weights=arrays["weights"].astype(np.float32),
            letters_weights=arrays["letters_weights"].astype(np.float32),
        )


@dataclass(frozen=True)
class Unseen:
    """For each example the scores that it would have had, had it not been one; and what it should have had."""

    scores: Array
    wanted: Array
    known: npt.NDArray[np.bool_]


def learn(examples: Sequence[Labelled]) -> tuple[ClauseExamples, Unseen]:
    """Trains on the labelled clauses, and judges each as if unseen."""
    words = [words_of(one.clause) for one in examples]
    vectors = SentenceModel.load().embed([one.meaning for one in words])
    denies, doers = np.array([one.denies for one in words]), np.array([one.doer for one in words])
    letters, rows = Letters.of([one.letters for one in words])
    apart, all_alike = _apart(denies, denies, doers, doers), np.asarray((rows @ rows.T).toarray(), dtype=np.float32)
    values = values_given(examples)
    wanted, known = as_wanted(examples, values)
    factor = cho_factor(_with_ridge(_likeness(vectors @ vectors.T, all_alike) * apart, RIDGE), lower=True)
    filled, unseen = _filled_in(factor, wanted, known)
    by_letters = cho_solve(cho_factor(_with_ridge(all_alike * apart, RIDGE_OF_LETTERS)), filled.astype(np.float32))
    weights = cho_solve(factor, filled.astype(np.float32))
    pieces, by_letters = rows.T.tocsr(), by_letters.astype(np.float32)
    learnt = ClauseExamples(values, vectors, denies, doers, letters, pieces, weights, by_letters)
    return learnt, Unseen(unseen, wanted, known)


def _filled_in(factor: tuple[Array, bool], wanted: Array, known: npt.NDArray[np.bool_]) -> tuple[Array, Array]:
    """What is wanted, with the cells that nobody labelled filled by what the other examples say of them.

    Also the scores of each example by the closed form of leaving it out, which needs the inverse's diagonal only.
    """
    half = solve_triangular(factor[0], np.eye(len(wanted), dtype=np.float32), lower=True)
    diagonal = (half**2).sum(axis=0)[:, np.newaxis]
    filled = wanted
    for _ in range(ROUNDS):
        unseen = filled - cho_solve(factor, filled) / diagonal
        filled = np.where(known, wanted, np.clip(unseen, 0, 1) * (unseen > LIKELY))
    return filled, filled - cho_solve(factor, filled) / diagonal


def _likeness(cosines: Floats, letters: Floats) -> Floats:
    by_meaning = np.exp(np.float32(-2 * SHARPNESS) * (1 - cosines))
    return np.asarray(by_meaning + np.float32(LETTERS_WEIGHT) * letters, dtype=np.float32)


def _apart(denies: Array, examples_deny: Array, doers: Array, examples_doers: Array) -> Floats:
    """1 where both deny or neither does and the same person does it, and less where not."""
    denial = np.where(denies[:, np.newaxis] == examples_deny[np.newaxis], 1, WHERE_ONE_DENIES)
    doer = np.where(doers[:, np.newaxis] == examples_doers[np.newaxis], 1, WHERE_ANOTHER_DOES_IT)
    return np.asarray(denial * doer, dtype=np.float32)


def _with_ridge(kernel: Floats, ridge: float) -> Floats:
    kernel = kernel.copy()
    kernel[np.diag_indices_from(kernel)] += np.float32(ridge)
    return kernel
