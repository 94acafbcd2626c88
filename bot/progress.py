"""Says what a command is doing, because a silent half-minute looks like a broken one."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

SECONDS_BETWEEN = 5.0


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


@contextmanager
def working(on: str) -> Iterator[None]:
    """Says what is being done, and every few seconds for how long by now."""
    say(on)
    done, started = threading.Event(), time.monotonic()

    def beat() -> None:
        while not done.wait(SECONDS_BETWEEN):
            say(f"  still working, {time.monotonic() - started:.0f} s so far")

    thread = threading.Thread(target=beat, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
