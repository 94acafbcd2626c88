"""Tells when the bot has put one case away for another, so that nothing of one child stands beside the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from gateway.bot_answer import SAFETY
from gateway.kept import Conversation, KeptTurn

ENDS_A_CASE = frozenset({"/new_case", "/other_case"})
# A correction takes back one fact at most.
MOST_TAKEN_BACK = 1


def is_another_case(payload: str, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> bool:
    """By the button, or because what was known is gone. After a failure in the bot nothing can be told."""
    if after is None or after["kind"] == SAFETY:
        return False
    lost = _facts(before) - _facts(after)
    return payload in ENDS_A_CASE or len(lost) > MOST_TAKEN_BACK or bool(lost and not _facts(after))


def begun_with(
    new: Iterable[KeptTurn], before: Conversation, *, key: str, state: Mapping[str, Any] | None
) -> Conversation:
    """The conversation of the new case: the last exchange, and the bot's same name for it."""
    turns = tuple(replace(turn, number=place) for place, turn in enumerate(new, start=1))
    return Conversation(key, before.sender, len(turns), state=state, turns=turns)


def _facts(state: Mapping[str, Any] | None) -> set[str]:
    return {one["fact"] for one in (state or {}).get("facts", ())}
