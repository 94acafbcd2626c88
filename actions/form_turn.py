"""Where a form stands in the turn: Rasa runs a form's validation again after a rule has answered beside it."""

from __future__ import annotations

from rasa_sdk import Tracker

_NOT_A_REPLY = {
    "action_listen",
    "action_extract_slots",
    "action_session_start",
    "action_same_case",  # these two hand the turn on to the form
    "action_other_case",
}


def is_first_run_in_turn(tracker: Tracker) -> bool:
    """False once another action has answered this message: then nothing may be taken in a second time."""
    for event in reversed(tracker.events):
        if event["event"] == "user":
            return True
        if event["event"] == "action" and _is_a_reply(event["name"]):
            return False
    return True


def _is_a_reply(action: str | None) -> bool:
    return bool(action) and action not in _NOT_A_REPLY and not str(action).endswith("_form")
