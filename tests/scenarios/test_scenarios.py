"""Whole conversations, as a practitioner would have them, with the trained model and the real actions."""

from __future__ import annotations

import pytest

from tests.scenarios.playing import play
from tests.scenarios.script import scenarios

SCENARIOS = scenarios()


@pytest.mark.parametrize("name", SCENARIOS)
def test_scenario(name, conversation, at):
    play(SCENARIOS[name], conversation, at)
