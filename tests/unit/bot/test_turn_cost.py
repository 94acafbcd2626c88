"""A long conversation costs no more than a short one, in processor time so that a busy machine changes nothing."""

from __future__ import annotations

import statistics
import time

MOST_MILLISECONDS = 60
"""Some four times what a form turn takes on the slowest machine that it was measured on."""


def test_turn_100_costs_at_most_twice_turn_5_and_neither_costs_much(chat):
    chat.say("start")
    costs = []
    for _ in range(105):
        started = time.process_time()
        chat.say("the number")
        costs.append(1000 * (time.process_time() - started))
    early, late = statistics.median(costs[2:12]), statistics.median(costs[-10:])
    assert late <= 2 * early
    assert early <= MOST_MILLISECONDS
