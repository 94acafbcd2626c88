"""What arrives at the chat and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass

from gateway.kept import Conversation


@dataclass(frozen=True)
class Said:
    """``text`` that was typed, or ``choice``, the id of a button. ``token`` is that of the form."""

    token: str
    text: str = ""
    choice: str = ""


@dataclass(frozen=True)
class Outcome:
    """The conversation as it now is. ``id`` is another one where a new case has begun."""

    id: str
    conversation: Conversation
