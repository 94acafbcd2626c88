"""What is settled before Rasa is imported."""

from __future__ import annotations

import sys

from bot.environment import SECONDS_OF_A_TURN, let_threads_take_turns


def test_threads_take_short_turns():
    before = sys.getswitchinterval()
    try:
        let_threads_take_turns()
        assert abs(sys.getswitchinterval() - SECONDS_OF_A_TURN) < 1e-6
    finally:
        sys.setswitchinterval(before)
