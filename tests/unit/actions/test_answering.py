"""Answers carry the number of the minute, or of the minute that the question names as well."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import clock
from actions.answering import ActionAnswerQuestion, ActionRouteElsewhere, answer_text, whom_to_call
from safeguarding.answer_texts import answer_ids
from safeguarding.clock import in_london

MONDAY = in_london(datetime(2026, 11, 23, 10, tzinfo=timezone.utc))
SUNDAY_NIGHT = in_london(datetime(2026, 11, 22, 2, 10, tzinfo=timezone.utc))
IN_HOURS, OUT_OF_HOURS = "0113 376 0336", "0113 535 0600"


@pytest.fixture(autouse=True)
def on_monday(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: MONDAY)


async def run(action, intent, *, slots=None, entities=(), text="something", loop=None, confidence=0.9):
    latest = {"text": text, "intent": {"name": intent, "confidence": confidence}, "entities": list(entities)}
    active = {"name": loop} if loop else {}
    tracker = Tracker("case-1", {"opened": True, **(slots or {})}, latest, [], False, None, active, None)
    dispatcher = CollectingDispatcher()
    events = await action.run(dispatcher, tracker, {})
    said = [message.get("text") or message.get("response") for message in dispatcher.messages]
    return said, {event["name"]: event["value"] for event in events}


@pytest.mark.parametrize("intent", answer_ids())
@pytest.mark.parametrize("now", [MONDAY, SUNDAY_NIGHT])
def test_every_answer_has_a_text_with_nothing_left_open(intent, now):
    text = answer_text(intent, "", now)
    assert len(text) > 40
    assert "{" not in text


@pytest.mark.parametrize(("now", "first"), [(MONDAY, IN_HOURS), (SUNDAY_NIGHT, OUT_OF_HOURS)])
def test_without_a_time_it_is_whom_to_ring_now(now, first):
    text = whom_to_call("who do i ring", now)
    assert min((IN_HOURS, OUT_OF_HOURS), key=text.index) == first
    assert IN_HOURS in text
    assert OUT_OF_HOURS in text


@pytest.mark.parametrize(
    ("asked", "day", "first"),
    [
        ("who do i ring on saturday morning", "Saturday 28 November", OUT_OF_HOURS),
        ("who do i ring tomorrow at 10am", "Tuesday 24 November, 10:00", IN_HOURS),
        ("what about tonight", "Monday 23 November", OUT_OF_HOURS),
        ("and on christmas day", "Friday 25 December", OUT_OF_HOURS),
    ],
)
def test_a_stated_time_is_answered_first_and_now_beside_it(asked, day, first):
    stated, now = whom_to_call(asked, MONDAY).split("\n\n")
    assert stated.startswith(day)
    assert min((IN_HOURS, OUT_OF_HOURS), key=stated.index) == first
    assert "open until 5pm today" in now


async def test_each_question_of_a_message_is_answered_once():
    also = [{"entity": "also_asks", "value": name} for name in ("ask_who_to_call", "ask_law", "no_such_answer")]
    said, _ = await run(ActionAnswerQuestion(), "ask_law", entities=also)
    assert len(said) == 3  # the law, whom to ring, and what else
    assert said[-1] == "utter_ask_anything_else"


async def test_inside_a_form_its_question_follows_and_nothing_else_is_asked():
    said, slots = await run(ActionAnswerQuestion(), "ask_law", loop="assessment_form")
    assert len(said) == 1
    assert slots == {"reply_kind": "answer", "misunderstood": 0}


async def test_out_of_scope_once_is_said_and_twice_gets_a_person():
    said, slots = await run(ActionAnswerQuestion(), "out_of_scope")
    assert "cannot help with that" in said[0]
    assert slots["misunderstood"] == 1
    said, _ = await run(ActionAnswerQuestion(), "out_of_scope", slots={"misunderstood": 1})
    assert said == ["utter_not_understood_twice"]


@pytest.mark.parametrize("intent", ["i_am_a_child", "i_was_harmed", "i_am_a_parent", "worried_about_self"])
async def test_for_someone_else_nothing_of_the_case_is_kept(intent):
    _, slots = await run(ActionRouteElsewhere(), intent, slots={"child_age": 12, "told": ["x"]})
    assert slots["child_age"] is None
    assert slots["told"] is None
    assert slots["reply_kind"] == "not_for"


@pytest.mark.parametrize("intent", ["other_safeguarding", "hide_or_minimise"])
async def test_a_practitioner_keeps_the_case(intent):
    said, slots = await run(ActionRouteElsewhere(), intent, slots={"child_age": 12})
    assert IN_HOURS in said[0]
    assert "child_age" not in slots


@pytest.mark.parametrize("intent", ["i_am_a_child", "i_was_harmed", "i_am_a_parent"])
async def test_who_only_may_be_someone_else_hears_their_line_and_that_others_may_go_on(intent):
    said, slots = await run(ActionRouteElsewhere(), intent, confidence=0.5)
    assert said == ["utter_whom_it_is_for"]
    assert slots["reply_kind"] == "not_for"


@pytest.mark.parametrize(("confidence", "texts"), [(0.3, 2), (1.0, 1)])
async def test_who_asks_about_images_and_only_may_be_a_child_is_told_of_both(confidence, texts):
    """A practitioner with a nude at hand must not look at it or pass it on; a child gets an answer of their own."""
    also = [{"entity": "also_asks", "value": "ask_images"}]
    said, _ = await run(ActionRouteElsewhere(), "i_am_a_child", entities=also, confidence=confidence)
    assert len(said) == texts
    assert (answer_text("ask_images", "", MONDAY) in said) == (confidence < 1)
