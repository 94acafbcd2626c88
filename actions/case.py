"""One case as the dialogue holds it: facts in slots, and what was asked, answered and told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from rasa_sdk.events import SlotSet

from actions.base import REQUESTED_SLOT, Event
from safeguarding.facts import FACT_NAMES, NOT_KNOWN, Facts, code_of, facts_from

FACTS_CONFIRMED = "facts_confirmed"
DIALOGUE_SLOTS = (
    FACTS_CONFIRMED,
    "words_read",
    "who_is_who",
    "answered",
    "not_known_in_a_row",
    "misunderstood",
    "told",
    "case_stage",
    "pending",
    "ask_first",
    "reply_kind",
)
TOLD = "told"  # a stage of the case: its result has been given
CHOOSING, NOT_FOR_THEM, CLOSING, STARTED_ANEW = "choosing_the_case", "not_for", "closing", "started_anew"
ENDINGS = frozenset({CHOOSING, NOT_FOR_THEM, CLOSING, STARTED_ANEW, "safety"})  # the form has said all there is to say

_ENOUGH_TO_BE_MISSED = 2

Codes = dict[str, Any]


@dataclass
class Case:
    """A working copy of the slots for one turn; `events` is what has changed since it was read."""

    slots: dict[str, Any]
    _before: dict[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        self._before = dict(self.slots)

    @property
    def facts(self) -> Facts:
        """The known facts; "not known" reads as unknown."""
        return facts_from({name: self.slots.get(name) for name in FACT_NAMES})

    @property
    def asked(self) -> frozenset[str]:
        """The facts whose answer was "don't know"."""
        return frozenset(name for name in FACT_NAMES if self.slots.get(name) == NOT_KNOWN)

    @property
    def requested(self) -> str | None:
        """The fact, or the read-back, that is being asked."""
        return self.slots.get(REQUESTED_SLOT)

    @property
    def stage(self) -> str | None:
        return self.slots.get("case_stage")

    def knows(self, fact: str) -> bool:
        return self.slots.get(fact) not in (None, NOT_KNOWN)

    @property
    def is_told(self) -> bool:
        """Whether enough was told that it would be missed, and that a practitioner told it."""
        return len(self.facts.known().keys() - {"danger_now"}) >= _ENOUGH_TO_BE_MISSED

    def put(self, name: str, value: object) -> None:
        """Set a slot; facts are kept as codes."""
        self.slots[name] = code_of(value) if isinstance(value, Enum) else value

    def forget(self, names: Iterable[str]) -> None:
        for name in names:
            self.slots[name] = None

    def counted(self, name: str) -> int:
        return int(self.slots.get(name) or 0)

    def events(self) -> list[Event]:
        """What has changed, and always the kind of reply and the open question.

        Rasa takes a form's validation that sets no slot for a message that it could not use, and asks a question again
        only if it is named.
        """
        always = ("reply_kind", REQUESTED_SLOT)
        changed = [name for name, value in self.slots.items() if value != self._before.get(name) and name not in always]
        return [SlotSet(name, self.slots[name]) for name in (*changed, *always)]


def case_of(slots: Mapping[str, Any]) -> Case:
    """The case in a tracker's slots."""
    names = (*FACT_NAMES, *DIALOGUE_SLOTS, REQUESTED_SLOT)
    return Case({name: slots.get(name) for name in names})


def emptied() -> list[Event]:
    """Events after which nothing of a case is left."""
    return [SlotSet(name, None) for name in (*FACT_NAMES, *DIALOGUE_SLOTS, REQUESTED_SLOT)]
