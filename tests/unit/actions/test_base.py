"""An action that fails is never silent, and never says half of something."""

from __future__ import annotations

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import ActionExecutionRejection

from actions import clock
from actions.base import CarefulAction
from safeguarding.safety_line import is_safety_line, numbers_without_a_clock

MARKER = "xylophone"


class Trying(CarefulAction):
    """Says half, then does what the test wants."""

    opens = False

    def __init__(self, then) -> None:
        self._then = then

    def name(self) -> str:
        return "action_trying"

    async def act(self, dispatcher, tracker, domain):
        dispatcher.utter_message(text="half")
        return self._then()


@pytest.fixture
def tracker():
    return Tracker("case-1", {"child_age": 12}, {"text": MARKER}, [], False, None, {}, None)


async def run(then, tracker):
    dispatcher = CollectingDispatcher()
    events = await Trying(then).run(dispatcher, tracker, {})
    return events, [message["text"] for message in dispatcher.messages]


def failing(error):
    def fail():
        raise error

    return fail


async def test_an_action_that_works_is_left_alone(tracker):
    assert await run(lambda: [{"event": "slot"}], tracker) == ([{"event": "slot"}], ["half"])


@pytest.mark.parametrize(
    "error", [ValueError(MARKER), KeyError(MARKER), RecursionError(), MemoryError(), OSError(MARKER)]
)
async def test_a_failure_takes_back_what_was_said_and_gives_the_numbers(tracker, error):
    events, (said,) = await run(failing(error), tracker)
    assert events == []
    assert is_safety_line(said)


async def test_the_log_names_the_action_the_kind_and_the_place_but_no_text(tracker, caplog):
    await run(failing(ValueError(MARKER)), tracker)
    assert "action_trying failed: ValueError at test_base.py:" in caplog.text
    assert "case-1" in caplog.text
    assert MARKER not in caplog.text


async def test_handing_the_turn_back_is_not_a_failure(tracker):
    with pytest.raises(ActionExecutionRejection):
        await run(failing(ActionExecutionRejection("action_trying")), tracker)


async def test_a_broken_clock_does_not_silence_the_numbers(tracker, monkeypatch):
    monkeypatch.setattr(clock, "now", failing(ValueError("no zone")))
    assert await run(failing(ValueError()), tracker) == ([], [numbers_without_a_clock()])
