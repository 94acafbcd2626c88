"""What is kept of a conversation from one message to the next: little, and always as much.

Rasa stores every event for ever and replays all of them for every message, so that a turn costs more the longer people
speak, and it stores each message twice. Here everything before the last turns is summed up in a fresh start of
the session with the slots and the open form as they stood, and of what a person wrote nothing is kept but what
was understood of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    BotUttered,
    ConversationPaused,
    Event,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker

from safeguarding.facts import FactError, read_value

TURNS_KEPT = 2
"""Enough for whatever looks back: a rule at the turn before, a repeated message at the answer that it had."""

StoredEvent = dict[str, Any]


def kept_events(tracker: DialogueStateTracker, slots: Sequence[Slot]) -> list[StoredEvent]:
    """What to store of a conversation, so that it goes on as if all of it had been kept."""
    events = list(tracker.events)
    starts = [place for place, event in enumerate(events) if isinstance(event, UserUttered)]
    cut = starts[-TURNS_KEPT] if len(starts) > TURNS_KEPT else 0
    before = [_as_kept(event, with_words=False) for event in _summed_up(tracker.sender_id, events[:cut], slots)]
    last = starts[-1] if starts else 0
    return before + [_as_kept(event, with_words=place > last) for place, event in enumerate(events[cut:], cut)]


def events_from(kept: Iterable[StoredEvent]) -> list[Event]:
    """The events as Rasa has them; its own way of reading them searches all their classes for each one."""
    return [_class_of(each["event"])._from_parameters(each) for each in kept]


_class_of = lru_cache(maxsize=None)(Event.resolve_by_type)


def _summed_up(sender: str, events: Sequence[Event], slots: Sequence[Slot]) -> list[Event]:
    if not events:
        return []
    then = DialogueStateTracker.from_events(sender, list(events), slots)
    start: list[Event] = [ActionExecuted(ACTION_SESSION_START_NAME), SessionStarted()]
    start += [SlotSet(name, slot.value) for name, slot in then.slots.items() if slot.value != slot.initial_value]
    if then.active_loop_name:
        start.append(ActiveLoop(then.active_loop_name))
    start.append(ActionExecuted(ACTION_LISTEN_NAME))
    if then.is_paused():
        start.append(ConversationPaused())
    return _all_at(events[-1].timestamp, start)


def _all_at(moment: float, events: list[Event]) -> list[Event]:
    for event in events:
        event.timestamp = moment
    return events


def _as_kept(event: Event, *, with_words: bool) -> StoredEvent:
    kept = dict(event.as_dict())
    kept.pop("metadata", None)
    strip = _STRIPPED.get(type(event))
    return strip(kept, with_words) if strip else kept


def _without_the_message(kept: StoredEvent, _: bool) -> StoredEvent:
    understood = kept["parse_data"]
    intent = {key: understood["intent"].get(key) for key in ("name", "confidence")}
    parse_data = {"intent": intent, "entities": list(_facts_among(understood["entities"])), "text": None}
    return {**kept, "text": None, "parse_data": parse_data}


def _without_old_words(kept: StoredEvent, with_words: bool) -> StoredEvent:
    """What we said last may be asked for again; what was said before it may not."""
    return kept if with_words else {**kept, "text": None, "data": {}}


def _facts_among(entities: Iterable[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    """Only codes of facts: any other entity could hold a person's words."""
    for entity in entities:
        try:
            read_value(entity["entity"], entity["value"])
        except FactError:
            continue
        yield {"entity": entity["entity"], "value": entity["value"]}


_STRIPPED: dict[type[Event], Callable[[StoredEvent, bool], StoredEvent]] = {
    UserUttered: _without_the_message,
    BotUttered: _without_old_words,
}
