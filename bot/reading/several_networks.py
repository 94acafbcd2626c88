"""Several networks go on from one, each in an order of its own and on a core of its own; what they learnt is averaged.

Each makes chance mistakes of its own, of which the average has less (Wortsman and others 2022, "Model soups"), and the
average is read as quickly as one. They have to begin from one and the same: two that began apart have no average.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from bot.reading.learning_a_network import SEED, learn_a_network
from bot.reading.network import Network, mean_of
from bot.reading.network_lessons import LABELS, MessageLesson

SEEDS = (SEED, SEED + 1)  # as many as the machines have cores on which this is learnt


def say_nothing(_: str) -> None:
    """Of how far a network is."""


def learn_together(
    lessons: Sequence[MessageLesson], say: Callable[[str], None] = say_nothing, *, start: Network | None = None
) -> Network:
    """The mean of those that went on from `start`; without one, or from one with other labels, one learns first.

    Args:
        say: told how far each is; has to be a function that another process can import.
    """
    begun = start if start is not None and start.labels == LABELS else learn_a_network(lessons, say)
    # A new process and not a copy of this one: TensorFlow does not survive being copied.
    processes = ProcessPoolExecutor(len(SEEDS), mp_context=multiprocessing.get_context("spawn"))
    with processes:
        return mean_of(list(processes.map(partial(learn_a_network, lessons, say, begun), SEEDS)))
