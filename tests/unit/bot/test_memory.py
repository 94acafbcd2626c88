"""Large blocks of memory stand by themselves and go back to the machine; small ones stay with the process."""

from __future__ import annotations

import ctypes
import gc
import subprocess
import sys

import pytest

from bot import memory
from bot.memory import LARGE, freeze_what_is_loaded, keep_large_blocks_apart

# Blocks of a megabyte come and go, as while the models load, each with something small behind it that stays.
COME_AND_GO = """
import psutil
from bot.memory import keep_large_blocks_apart
if {apart}:
    assert keep_large_blocks_apart()
block, small = bytearray(30_000_000), []
del block  # glibc would now take blocks of up to as many bytes from the heap
before = psutil.Process().memory_info().rss
blocks = []
for _ in range(100):
    blocks.append(bytearray(b"x") * 1_000_000)
    small.append([bytearray(b"y") * 2_000 for _ in range(20)])
del blocks
print((psutil.Process().memory_info().rss - before) // 1_000_000)
"""


def megabytes_left(*, apart: bool) -> int:
    done = subprocess.run(
        [sys.executable, "-c", COME_AND_GO.format(apart=apart)], capture_output=True, text=True, check=True
    )
    return int(done.stdout)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="another C library keeps its memory otherwise")
def test_what_comes_and_goes_in_large_blocks_is_given_back():
    assert megabytes_left(apart=False) > 60
    assert megabytes_left(apart=True) < 20


class WithoutTheOption:
    def __init__(self, _: None) -> None: ...


@pytest.mark.parametrize("library", [WithoutTheOption, lambda _: (_ for _ in ()).throw(OSError())])
def test_another_c_library_is_left_as_it_is(monkeypatch, library):
    monkeypatch.setattr(memory.ctypes, "CDLL", library)
    assert keep_large_blocks_apart() is False


def test_a_refusal_is_told(monkeypatch):
    monkeypatch.setattr(ctypes, "CDLL", lambda _: type("Refuses", (), {"mallopt": staticmethod(lambda *_: 0)}))
    assert keep_large_blocks_apart() is False


def test_the_arrays_of_the_sentence_model_are_large():
    assert LARGE < 384 * 384 * 4


def test_what_is_loaded_is_not_looked_through_again():
    loaded = [[] for _ in range(1000)]
    freeze_what_is_loaded()
    try:
        assert gc.get_freeze_count() >= len(loaded)
        assert not any(one is loaded[0] for one in gc.get_objects())
    finally:
        gc.unfreeze()
