"""Lets the process give memory back that it no longer needs.

While the models load, arrays of many megabytes come and go. glibc by itself takes such blocks from the heap that all
share once the first of them was freed, and there whatever small thing lies behind them holds them fast.
"""

from __future__ import annotations

import ctypes
import gc

_THE_THRESHOLD = -3  # M_MMAP_THRESHOLD of malloc.h
LARGE = 256 * 1024  # bytes: the arrays of a model are larger, what a turn asks for hardly ever is


def keep_large_blocks_apart() -> bool:
    """Has large blocks stand by themselves and go back at once when freed; False where the C library knows no such
    thing (it is glibc's)."""
    try:
        set_option = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError, TypeError):
        return False
    return bool(set_option(_THE_THRESHOLD, LARGE))


def freeze_what_is_loaded() -> None:
    """What is loaded stays: the collector need not look through all of it again in the middle of somebody's turn."""
    gc.collect()
    gc.freeze()
