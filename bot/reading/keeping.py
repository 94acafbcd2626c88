"""Keeps what the reader has learnt: with the code, and in the trained model.

Learning takes long and gives nearly the same on every machine, so that it is done once: `make learn` writes kept/.
Where the accounts or the reader have changed since, the judges are learnt from anew into build/, in minutes; the
network, which would take an hour, and how both are weighed stay as they are kept until `make learn`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

import numpy as np

from bot.nlu.sentence_model_files import FOLDER_SETTING
from bot.reading.accounts import accounts_in, accounts_of
from bot.reading.clause_examples import labelled_clauses
from bot.reading.learnt import Learnt, judges_from
from bot.reading.lessons import Lessons, lessons_from
from bot.reading.lines_that_tell_nothing import lines_that_tell_nothing
from bot.reading.marks import mark_of_judges, mark_of_network, mark_of_weighing
from bot.reading.network import Network
from bot.reading.signs import Array
from bot.reading.weighing import Weighing

KEPT = Path(__file__).parent / "kept"
SET_APART = Path(__file__).parent / "set_apart"
JUDGES, NETWORK, WEIGHING = "judges.npz", "network.npz", "weighing.npz"
_MARKS = {JUDGES: mark_of_judges, NETWORK: mark_of_network, WEIGHING: mark_of_weighing}
BUILD = Path(__file__).resolve().parents[2] / "build" / "reading"
_in_use: list[Learnt] = []


def use(learnt: Learnt) -> None:
    """From now on this process judges by this, which training made, and learns nothing of its own."""
    _in_use[:] = [learnt]


def learnt() -> Learnt:
    """What this process judges by."""
    return _in_use[0] if _in_use else _learnt_here()


def mark() -> str:
    """Another one when what is learnt, or what is kept of it, changes."""
    return " ".join([mark_of_judges(), *(learnt_from(KEPT / file)[0] for file in (NETWORK, WEIGHING))])


def write(arrays: Mapping[str, Array], file: Path, *, of: str = "", took: float = 0.0) -> None:
    """The whole file or none: another process may be reading it.

    Args:
        of: the mark of what it was learnt from.
        took: seconds on the processor.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{os.getpid()}-{file.name}")
    np.savez_compressed(unfinished, of=np.array(of), took=np.array(took), **arrays)
    unfinished.replace(file)


def read(file: Path) -> Learnt:
    """What write kept of it; no part of the file is code."""
    with np.load(file, allow_pickle=False) as arrays:
        return Learnt.from_arrays(dict(arrays))


def learnt_from(file: Path) -> tuple[str, float]:
    """The mark of what a file was learnt from, and how many seconds on the processor that took; "" without a file."""
    if not file.is_file():
        return "", 0.0
    with np.load(file, allow_pickle=False) as arrays:
        return str(arrays["of"]), float(arrays["took"])


def learnt_now() -> Learnt:
    """The judges that are kept with the code, if they were learnt from what is there now, else learnt anew; the network
    and the weighing as they are kept, since what was learnt from a few accounts less is none the worse."""
    wanted = mark_of_judges()
    file = KEPT / JUDGES if learnt_from(KEPT / JUDGES)[0] == wanted else BUILD / f"{wanted}.npz"
    if not file.is_file():
        _learn_judges(_lessons(), file)
    return replace(read(file), network=_kept_network(), weighing=_kept_weighing())


def learn() -> None:
    """Into kept/, whatever of it was learnt from what is no longer there: the judges, the network, and the weighing.

    The network goes on from the one that is kept; without a file of it, it begins from nothing and takes twice as long.
    Who takes an account out, or sets it apart, takes that file away too: what the network has seen it knows.
    """
    stale = {file for file, mark in _MARKS.items() if learnt_from(KEPT / file)[0] != mark()}
    if stale & {JUDGES, NETWORK}:
        lessons = _lessons()
        if JUDGES in stale:
            _learn_judges(lessons, KEPT / JUDGES)
        if NETWORK in stale:
            _learn_network(lessons, KEPT / NETWORK)
    if WEIGHING in stale:
        _learn_weighing(KEPT / WEIGHING)


def _on_the_processor() -> float:
    """Seconds until now, of this process and of those that it began and waited for."""
    return sum(os.times()[:4])


def _lessons() -> tuple[list[Lessons], float]:
    """And how many seconds on the processor it took to make them."""
    start = _on_the_processor()
    return lessons_from(accounts_in(), lines_that_tell_nothing()), _on_the_processor() - start


def _learn_judges(lessons: tuple[list[Lessons], float], file: Path) -> None:
    start = _on_the_processor()
    judges = judges_from(lessons[0], labelled_clauses())
    write(judges.as_arrays(), file, of=mark_of_judges(), took=lessons[1] + _on_the_processor() - start)


def _learn_network(lessons: tuple[list[Lessons], float], file: Path) -> None:
    from bot.reading.network_lessons import lessons_of_examples
    from bot.reading.several_networks import learn_together  # TensorFlow, which nobody else here needs

    start = _on_the_processor()
    shown = [*(one.for_the_network for one in lessons[0]), *lessons_of_examples(labelled_clauses())]
    network = learn_together(shown, partial(print, flush=True), start=_kept_network())
    write(network.as_arrays(), file, of=mark_of_network(), took=_on_the_processor() - start)


def _learn_weighing(file: Path) -> None:
    from bot.reading.learning_to_weigh import learn_to_weigh  # scikit-learn, which nobody else here needs

    start = _on_the_processor()
    writers = [tuple(accounts_of(one)) for one in sorted(SET_APART.glob("*.yml"))]
    weighing = learn_to_weigh(writers, replace(read(KEPT / JUDGES), network=_kept_network()))
    write(weighing.as_arrays(), file, of=mark_of_weighing(), took=_on_the_processor() - start)


def _kept_weighing() -> Weighing | None:
    """For another sentence model too, whose judges then stand alone: the phrases count as they do here."""
    if not (KEPT / WEIGHING).is_file():
        return None
    with np.load(KEPT / WEIGHING, allow_pickle=False) as arrays:
        return Weighing.from_arrays(dict(arrays))


def _kept_network() -> Network | None:
    """None for another sentence model: the network is a change of the one that was tested."""
    if os.environ.get(FOLDER_SETTING) or not (KEPT / NETWORK).is_file():
        return None
    with np.load(KEPT / NETWORK, allow_pickle=False) as arrays:
        return Network.from_arrays(dict(arrays))


@lru_cache(maxsize=1)
def _learnt_here() -> Learnt:
    return learnt_now()
