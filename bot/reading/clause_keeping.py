"""Keeps what was learnt from the example clauses: in the trained model, or in build/ where no model was loaded."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import numpy as np

from bot.reading.clause_examples import CLAUSES, labelled_clauses
from bot.reading.clause_ridge import ClauseExamples, learn
from bot.reading.word_lists import FOLDER

BUILD = Path(__file__).resolve().parents[2] / "build" / "clauses"
_CODE = ("clause_examples.py", "clause_ridge.py", "clause_words.py")


def mark() -> str:
    """Another one when a clause, or the way of learning from them, changes."""
    files = [*sorted((FOLDER / CLAUSES).glob("*.yml")), *(Path(__file__).with_name(name) for name in _CODE)]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]


def write(examples: ClauseExamples, file: Path) -> None:
    """The whole file or none: another process may be reading it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{os.getpid()}-{file.name}")
    np.savez_compressed(unfinished, **examples.as_arrays())
    unfinished.replace(file)


def read(file: Path) -> ClauseExamples:
    """What write kept; no part of the file is code."""
    with np.load(file, allow_pickle=False) as arrays:
        return ClauseExamples.from_arrays(arrays)


def learnt_before_or_now() -> ClauseExamples:
    """For tests, and for reading a story in a shell: learnt once on this machine for each state of the examples."""
    file = BUILD / f"{mark()}.npz"
    if not file.is_file():
        write(learn(labelled_clauses())[0], file)
    return read(file)
