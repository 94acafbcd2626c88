"""A conversation goes on the same from what is kept of it, and what is kept stays small and wordless."""

from __future__ import annotations

import json

import pytest
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    AllSlotsReset,
    BotUttered,
    ConversationPaused,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker

from bot.kept_events import TURNS_KEPT, events_from, kept_events

MARKER = "xylophone"
SLOTS = [
    AnySlot("child_age", mappings=[{}], influence_conversation=False),
    AnySlot("requested_slot", mappings=[{}], influence_conversation=False),
    AnySlot("stage", mappings=[{}], initial_value="new", influence_conversation=False),
]


def start():
    return [ActionExecuted("action_session_start"), SessionStarted(), ActionExecuted("action_listen")]


def turn(number, *events):
    """One message, with whatever it sets, and its answer."""
    parse_data = {
        "text": f"{MARKER} {number}",
        "intent": {"name": "tell", "confidence": 0.9, "id": 1},
        "entities": [
            {"entity": "child_age", "value": 12, "start": 0, "end": 2, "text": MARKER},
            {"entity": "name", "value": MARKER},
            {"entity": "pressure", "value": MARKER},
        ],
        "intent_ranking": [{"name": "tell", "confidence": 0.9}, {"name": "greet", "confidence": 0.1}],
        "text_tokens": [[0, 9]],
    }
    said = UserUttered(
        f"{MARKER} {number}",
        parse_data["intent"],
        parse_data["entities"],
        parse_data,
        input_channel="rest",
        message_id=f"id-{number}",
        metadata={"page": MARKER},
    )
    return [said, *events, BotUttered(f"answer {number}"), ActionExecuted("action_listen")]


def tracker_of(events):
    return DialogueStateTracker.from_events("someone", events, SLOTS)


def kept_again(tracker, times=1):
    """The tracker as it is after being stored and read so many times."""
    for _ in range(times):
        tracker = tracker_of(events_from(json.loads(json.dumps(kept_events(tracker, SLOTS)))))
    return tracker


def state_of(tracker):
    loop = tracker.active_loop_name, tracker.is_active_loop_rejected, tracker.is_active_loop_interrupted
    return tracker.current_slot_values(), loop, tracker.latest_action_name, tracker.is_paused()


LONG = [event for number in range(10) for event in turn(number, SlotSet("child_age", number))]
CONVERSATIONS = {
    "new": start(),
    "one turn": start() + turn(1),
    "long": start() + LONG,
    "a slot set long ago": start() + turn(0, SlotSet("child_age", 7)) + [e for n in range(9) for e in turn(n)],
    "a slot emptied though it begins filled": start() + turn(0, SlotSet("stage", None)) + LONG,
    "inside a form": start()
    + turn(0, ActionExecuted("form"), ActiveLoop("form"), SlotSet("requested_slot", "child_age"))
    + LONG,
    "a form closed long ago": start() + turn(0, ActiveLoop("form")) + turn(1, ActiveLoop(None)) + LONG,
    "all emptied": start() + LONG + turn(11, AllSlotsReset()) + LONG[:-1],
    "a second session": start() + LONG + start() + LONG,
    "paused": start() + [ConversationPaused()] + LONG,
}


@pytest.mark.parametrize("times", [1, 2, 5])
@pytest.mark.parametrize("events", CONVERSATIONS.values(), ids=CONVERSATIONS.keys())
def test_the_conversation_stands_where_it_stood(events, times):
    tracker = tracker_of(events)
    assert state_of(kept_again(tracker, times)) == state_of(tracker)


@pytest.mark.parametrize("events", CONVERSATIONS.values(), ids=CONVERSATIONS.keys())
def test_no_word_that_a_person_wrote_is_kept(events):
    assert MARKER not in json.dumps(kept_events(tracker_of(events), SLOTS))


def test_what_was_understood_is_kept():
    user = next(event for event in kept_events(tracker_of(start() + turn(1)), SLOTS) if event["event"] == "user")
    assert user["parse_data"]["intent"] == {"name": "tell", "confidence": 0.9}
    assert user["parse_data"]["entities"] == [{"entity": "child_age", "value": 12}]
    assert (user["input_channel"], user["message_id"]) == ("rest", "id-1")


def test_only_the_last_answer_is_kept_in_words():
    kept = kept_events(tracker_of(start() + LONG), SLOTS)
    assert [event["text"] for event in kept if event["event"] == "bot"] == [None, "answer 9"]


def test_the_last_turns_are_kept_whole():
    kept = kept_again(tracker_of(start() + LONG))
    numbers = [event.message_id for event in kept.events if isinstance(event, UserUttered)]
    assert numbers == ["id-8", "id-9"]
    assert len(numbers) == TURNS_KEPT


def test_a_long_conversation_is_no_larger_than_a_short_one():
    tracker, sizes = tracker_of(start()), []
    for number in range(30):
        for event in turn(number, SlotSet("child_age", number % 10)):
            tracker.update(event)
        tracker = kept_again(tracker)
        sizes.append(len(tracker.events))
    assert max(sizes) == sizes[TURNS_KEPT]
    assert set(sizes[TURNS_KEPT:]) == {max(sizes)}


def test_the_time_of_the_last_message_is_kept_so_that_a_case_can_expire():
    tracker = tracker_of(start() + LONG)
    assert kept_again(tracker, 3).get_last_event_for(UserUttered).timestamp == LONG[-3 - 1].timestamp
