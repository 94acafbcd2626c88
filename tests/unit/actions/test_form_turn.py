"""Whether a form sees a message for the first time, by what has happened since it came."""

from __future__ import annotations

import pytest
from rasa_sdk import Tracker

from actions.form_turn import is_first_run_in_turn


@pytest.mark.parametrize(
    ("since", "first"),
    [
        ([], True),
        (["action_extract_slots"], True),
        (["assessment_form"], True),
        (["action_extract_slots", "handover_form"], True),
        (["action_same_case"], True),
        (["action_other_case"], True),
        (["action_answer_question"], False),
        (["action_danger", "assessment_form"], False),
        ([None], True),
    ],
)
def test_first_run_in_turn(since, first):
    events = [{"event": "action", "name": "action_danger"}, {"event": "user"}]
    events += [{"event": "action", "name": name} for name in since]
    assert is_first_run_in_turn(Tracker("case-1", {}, {}, events, False, None, {}, None)) is first


def test_a_conversation_without_events():
    assert is_first_run_in_turn(Tracker("case-1", {}, {}, [], False, None, {}, None))
