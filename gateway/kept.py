"""What is kept of a conversation until it expires."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


class StoreDown(Exception):
    """The database does not answer, or not in time. Never carries what was to be stored."""


class Changed(Exception):
    """Somebody else wrote to this conversation, closed it or cleared it since it was read."""


@dataclass(frozen=True)
class KeptChoice:
    """``payload`` is what the button stands for at the bot; it never leaves the server."""

    title: str
    payload: str


@dataclass(frozen=True)
class KeptTurn:
    """``speaker`` is "you" or "steady". ``token`` is that of the form that sent it, and None for an answer."""

    number: int
    speaker: str
    kind: str
    text: str
    choices: tuple[KeptChoice, ...] = ()
    token: str | None = None


@dataclass(frozen=True)
class Unanswered:
    """What was said and has had no answer yet: typed ``text``, or a ``choice``. ``token`` is that of its form.

    ``failed`` is the code of what came in the way, and "" while the answer is awaited.
    """

    token: str
    text: str
    choice: str
    since: float
    failed: str = ""


@dataclass(frozen=True)
class Conversation:
    """``last`` is the number of the last turn; ``state`` is the bot's last account of where the dialogue stands.

    ``closed`` and ``expired``: nothing can be added, and nothing of it is left to show.
    """

    key: str
    sender: str
    last: int = 0
    closed: bool = False
    expired: bool = False
    state: Mapping[str, Any] | None = None
    turns: tuple[KeptTurn, ...] = ()

    @property
    def is_over(self) -> bool:
        return self.closed or self.expired

    def sent_with(self, token: str) -> KeptTurn | None:
        """The message that a form has already sent."""
        return next((turn for turn in self.turns if turn.token == token), None)

    def latest(self) -> tuple[KeptTurn, ...]:
        """The answer to the last message, or the welcome where none was sent."""
        asked = max((turn.number for turn in self.turns if turn.speaker == "you"), default=0)
        return tuple(turn for turn in self.turns if turn.number > asked)
