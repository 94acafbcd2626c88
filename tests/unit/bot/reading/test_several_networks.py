"""Several networks go on from one, each in its own order, and what is kept is their mean."""

from __future__ import annotations

import numpy as np
import pytest

from bot.reading import several_networks
from bot.reading.learning_a_network import learn_a_network
from bot.reading.network import Network, mean_of
from bot.reading.network_lessons import LABELS, MessageLesson, SpanLesson
from bot.reading.several_networks import SEEDS, learn_together


def lessons():
    wanted, known = np.eye(len(LABELS), dtype=bool)[0], np.ones(len(LABELS), dtype=bool)
    messages = ("She cried.", "He sat. She left.")
    return [MessageLesson(each, (SpanLesson((0, len(each)), wanted, known),)) for each in messages]


@pytest.fixture(scope="module")
def begun():
    return learn_a_network(lessons())


@pytest.fixture(scope="module")
def each(begun):
    return [learn_a_network(lessons(), lambda _: None, begun, seed) for seed in SEEDS]


def numbers(network: Network):
    return np.concatenate([each.ravel() for each in network.numbers().values()])


def test_each_learns_in_a_way_of_its_own(begun, each):
    assert len(SEEDS) == len(set(SEEDS)) > 1
    for one, other in ((each[0], each[1]), (each[0], begun), (each[1], begun)):
        assert np.abs(numbers(one) - numbers(other)).max() > 1e-5


def test_what_is_kept_is_their_mean(begun, each):
    together = learn_together(lessons(), start=begun)
    assert together.labels == LABELS
    assert numbers(together) == pytest.approx(np.mean([numbers(one) for one in each], axis=0), abs=1e-5)


@pytest.mark.parametrize("labels", [None, LABELS[::-1]])
def test_without_one_that_fits_one_learns_first(monkeypatch, begun, labels):
    alone: list[object] = []
    monkeypatch.setattr(several_networks, "learn_a_network", lambda *given: alone.append(given[:1]) or begun)
    monkeypatch.setattr(several_networks, "ProcessPoolExecutor", _Here)
    start = None if labels is None else Network(labels, begun.adapters, begun.heads)
    learn_together(lessons(), start=start)
    assert len(alone) == 1 + len(SEEDS)


def test_the_mean_of_equals_is_what_they_are(begun):
    assert numbers(mean_of([begun, begun])) == pytest.approx(numbers(begun))
    assert mean_of([begun, begun]).adapters.keys() == begun.adapters.keys()


class _Here:
    """In this process, where what was put in place of a function is in place."""

    def __init__(self, *_: object, **__: object) -> None:
        self.map = map

    def __enter__(self) -> _Here:
        return self

    def __exit__(self, *_: object) -> None:
        return None
