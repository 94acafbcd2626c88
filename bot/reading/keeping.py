"""Keeps what the reader has learnt: with the code, and in the trained model.

Learning takes minutes and gives nearly the same on every machine, so that it is done once:
`make learn` writes kept/judges.npz. Where the accounts have changed since, they are learnt from anew into build/.
"""

from __future__ import annotations

import hashlib
import os
import time
from functools import lru_cache
from pathlib import Path

import numpy as np

from bot.nlu.sentence_model_files import FOLDER_SETTING
from bot.reading.accounts import accounts_in
from bot.reading.clause_examples import labelled_clauses
from bot.reading.clause_lessons import LABELS
from bot.reading.learnt import Learnt, learn_from
from bot.reading.lines_that_tell_nothing import lines_that_tell_nothing

KEPT = Path(__file__).parent / "kept" / "judges.npz"
BUILD = Path(__file__).resolve().parents[2] / "build" / "reading"
_LEARNT_FROM = ("nlu/letters.py", "nlu/sentence_model*.py", "reading/*.py", "reading/**/*.yml")
# What decides by what was learnt has no part in the learning. Nor do the lines of data/nlu count, which
# teach what tells of no incident: one more hardly changes that, and its writer need not learn anew.
_DECIDES = {"judging.py", "judging.yml", "judged_ages.py", "sureness.py", "reader.py", "keeping.py", "so_far.py"}
_in_use: list[Learnt] = []


def use(learnt: Learnt) -> None:
    """From now on this process judges by this, which training made, and learns nothing of its own."""
    _in_use[:] = [learnt]


def learnt() -> Learnt:
    """What this process judges by."""
    return _in_use[0] if _in_use else _learnt_here()


def mark() -> str:
    """Another one when what is learnt from, a fact's values, the sentence model or the way of learning changes."""
    bot = Path(__file__).parents[1]
    files = sorted(file for pattern in _LEARNT_FROM for file in bot.glob(pattern) if file.name not in _DECIDES)
    beside = f"{LABELS} {os.environ.get(FOLDER_SETTING)}".encode()
    return hashlib.sha256(b"".join([beside, *(file.read_bytes() for file in files)])).hexdigest()[:16]


def write(learnt: Learnt, file: Path, *, of: str = "", took: float = 0.0) -> None:
    """The whole file or none: another process may be reading it.

    Args:
        of: the mark of what it was learnt from.
        took: seconds on the processor.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{os.getpid()}-{file.name}")
    np.savez_compressed(unfinished, of=np.array(of), took=np.array(took), **learnt.as_arrays())
    unfinished.replace(file)


def read(file: Path) -> Learnt:
    """What write kept; no part of the file is code."""
    with np.load(file, allow_pickle=False) as arrays:
        return Learnt.from_arrays(arrays)


def learnt_from(file: Path = KEPT) -> tuple[str, float]:
    """The mark of what a file was learnt from, and how many seconds on the processor that took; "" without a file."""
    if not file.is_file():
        return "", 0.0
    with np.load(file, allow_pickle=False) as arrays:
        return str(arrays["of"]), float(arrays["took"])


def learnt_now() -> Learnt:
    """What is kept with the code, if it was learnt from the accounts as they are; else it is learnt now.

    That takes minutes, and is done once on this machine for each state of them.
    """
    wanted = mark()
    if learnt_from(KEPT)[0] == wanted:
        return read(KEPT)
    file = BUILD / f"{wanted}.npz"
    if not file.is_file():
        learn_into(file)
    return read(file)


def learn_into(file: Path) -> None:
    """From all accounts, example clauses and lines that tell nothing."""
    start = time.process_time()
    learnt = learn_from(accounts_in(), labelled_clauses(), lines_that_tell_nothing())
    write(learnt, file, of=mark(), took=time.process_time() - start)


@lru_cache(maxsize=1)
def _learnt_here() -> Learnt:
    return learnt_now()
