"""What is noticed while one message is answered, wherever in Rasa it comes to light.

Rasa tells neither its caller nor its channel that an action failed or that a conversation could not be
stored. Whoever answers a message opens a turn; the log watch and the tracker store write into the one that is open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Turn:
    """``failures`` are names of what went wrong, never its text; ``slots`` those of the stored conversation."""

    failures: list[str] = field(default_factory=list)
    slots: Mapping[str, Any] = field(default_factory=dict)


_open: ContextVar[Turn | None] = ContextVar("turn", default=None)


@contextmanager
def open_turn() -> Iterator[Turn]:
    turn = Turn()
    token = _open.set(turn)
    try:
        yield turn
    finally:
        _open.reset(token)


def note_failure(what: str) -> None:
    """Makes the open turn end with the safety line; outside a turn nobody is waiting for an answer."""
    turn = _open.get()
    if turn is not None:
        turn.failures.append(what)


def note_slots(slots: Mapping[str, Any]) -> None:
    turn = _open.get()
    if turn is not None:
        turn.slots = dict(slots)


def slots_so_far() -> Mapping[str, Any]:
    """The slots of the conversation as the message that is being answered found them; empty where nobody noted them."""
    turn = _open.get()
    return turn.slots if turn is not None else {}
