"""Which detail is asked next, and that one asked again to be changed comes first."""

from __future__ import annotations

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import ActionSmallTalk
from actions.handing_over import ValidateHandoverForm
from safeguarding.facts import NOT_KNOWN


async def run(action, *, intent="report_incident", slots=None):
    latest = {"text": "something", "intent": {"name": intent, "confidence": 0.9}, "entities": []}
    tracker = Tracker("case-1", {"opened": True, **(slots or {})}, latest, [{"event": "user"}], False, None, {}, None)
    dispatcher = CollectingDispatcher()
    events = await action.run(dispatcher, tracker, {})
    return events, {event["name"]: event["value"] for event in events if event["event"] == "slot"}


@pytest.mark.parametrize(
    ("intent", "slots", "asks"),
    [
        ("add_details", {}, "functioning"),
        ("skip", {"requested_slot": "functioning"}, "developmental_stage"),
        (
            "go_back",
            {"requested_slot": "setting", "functioning": "as_expected", "answered": ["functioning"]},
            "functioning",
        ),
        ("stop", {"requested_slot": "functioning"}, None),
    ],
)
async def test_which_detail_is_asked(intent, slots, asks):
    _, changed = await run(ValidateHandoverForm(), intent=intent, slots=slots)
    assert changed["requested_slot"] == asks
    assert not changed.get("ask_first")  # nothing is left for the other form to ask


async def test_stop_leaves_the_open_detail_not_known():
    _, changed = await run(ValidateHandoverForm(), intent="stop", slots={"requested_slot": "functioning"})
    assert changed["functioning"] == NOT_KNOWN


@pytest.mark.parametrize(("stage", "owed"), [(None, True), ("told", False)])
async def test_a_result_that_failed_is_still_owed(stage, owed):
    events, _ = await run(ActionSmallTalk(), intent="affirm", slots={"facts_confirmed": True, "case_stage": stage})
    assert any(event["event"] == "followup" for event in events) is owed
