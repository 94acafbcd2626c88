"""A thread beside, in which a pass of the sentence model is made while the parser works on the other core of two.

Between passes the thread needs Python, which only one thread at a time has, and the parser gives it up seldom: whoever
begins a pass waits until it is under way, or else it may begin when the parser is done.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event, Lock
from typing import Generic, TypeVar

T = TypeVar("T")
LONGEST_TO_BEGIN = 0.002  # seconds; a busy machine shall not hold up a message
# For all models together, one pass after the other: each takes a core by itself.
_BESIDE = ThreadPoolExecutor(1, thread_name_prefix="beside")
_last: list[Future[None]] = []


class Beside(Generic[T]):
    """Work that is done once: by the thread beside, or by whoever needs it before that one has come to it."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work, self._done = work, list[T]()
        self._lock, self._under_way = Lock(), Event()

    def begin(self) -> None:
        """Returns when the work is under way, or at once where the thread has other work before."""
        is_free = not _last or _last[-1].done()
        _last[:] = [_BESIDE.submit(self._do)]
        if is_free:
            self._under_way.wait(LONGEST_TO_BEGIN)

    def result(self) -> T:
        """What the work gives; raises what it raises, in the thread beside it is tried once more."""
        self._do()
        return self._done[0]

    def _do(self) -> None:
        self._under_way.set()
        with self._lock:
            if not self._done:
                self._done.append(self._work())
