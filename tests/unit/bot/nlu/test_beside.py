"""Work that is begun beside is under way when its beginner goes on, and is done once, by whoever comes to it first."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Future

import pytest

from bot.nlu import beside
from bot.nlu.beside import Beside


@pytest.fixture
def busy() -> Iterator[threading.Event]:
    """The thread beside has something to do until the test sets this."""
    may_end = threading.Event()
    under_way: Beside[bool] = Beside(may_end.wait)
    under_way.begin()
    yield may_end
    may_end.set()
    assert under_way.result()


def test_what_is_begun_is_under_way_before_its_beginner_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "LONGEST_TO_BEGIN", 5)
    monkeypatch.setattr(beside, "_last", [])
    for _ in range(50):
        begun = Beside(threading.current_thread)
        begun.begin()
        assert begun._under_way.is_set()
        beside._last[-1].result(5)  # the thread is free again
        assert begun.result().name.startswith("beside")


def test_a_beginner_does_not_wait_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "_last", [])
    monkeypatch.setattr(beside._BESIDE, "submit", lambda _: Future())
    begun = Beside(threading.current_thread)
    begun.begin()
    assert begun.result() is threading.current_thread()


def test_nobody_waits_for_a_thread_that_has_other_work(busy: threading.Event) -> None:
    begun = Beside(lambda: threading.current_thread())
    begun.begin()
    assert begun.result() is threading.current_thread()
    assert not busy.is_set()


@pytest.mark.usefixtures("busy")
def test_it_is_done_once_whoever_asks_and_how_often() -> None:
    done: list[int] = []
    begun = Beside(lambda: done.append(1) or len(done))
    begun.begin()
    assert [begun.result(), begun.result()] == [1, 1]


def test_the_thread_beside_does_not_do_again_what_was_done_here(busy: threading.Event) -> None:
    done: list[int] = []
    first, last = Beside(lambda: done.append(1)), Beside(lambda: done.append(2))
    first.begin()
    first.result()
    last.begin()
    busy.set()
    last.result()
    assert done == [1, 2]


def test_what_fails_beside_is_tried_again_where_it_is_asked_for() -> None:
    tried: list[str] = []

    def work() -> str:
        tried.append(threading.current_thread().name)
        if len(tried) == 1:
            raise ValueError("no memory")
        return "done"

    begun, after = Beside(work), threading.Event()
    begun.begin()
    Beside(after.set).begin()
    assert after.wait(5)
    assert begun.result() == "done"
    assert tried[1] == threading.current_thread().name


def test_what_fails_always_fails_where_it_is_asked_for() -> None:
    begun: Beside[float] = Beside(lambda: 1 / 0)
    begun.begin()
    with pytest.raises(ZeroDivisionError):
        begun.result()
