"""The moment at which an action runs. Actions ask `clock.now()`, so that a test can put another clock in its place."""

from __future__ import annotations

from safeguarding.clock import Clock, london_now

now: Clock = london_now
