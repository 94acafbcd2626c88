"""What arrives at the chat and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from gateway.kept import Conversation
from gateway.signing import new_token


@dataclass(frozen=True)
class Said:
    """``text`` that was typed, or ``choice``, the id of a button. ``token`` is that of the form.

    A program has no form, and is taken to have seen the last turn: it gives a ``message_id`` of its own, or none.
    """

    token: str = ""
    text: str = ""
    choice: str = ""
    message_id: str | None = None

    def with_token(self, conversation: Conversation | None) -> Said:
        """As if from a form that showed the last turn; the same form again for a message that was sent before."""
        if self.token:
            return self
        last = conversation.last if conversation else 0
        if self.message_id is None:
            return replace(self, token=new_token(last))
        tokens = [turn.token for turn in conversation.turns if turn.token] if conversation else []
        sent = [token for token in tokens if token.endswith(f".{self.message_id}")]
        return replace(self, token=sent[0] if sent else f"{last}.{self.message_id}")


@dataclass(frozen=True)
class Outcome:
    """The conversation as it now is. ``id`` is another one where a new case has begun."""

    id: str
    conversation: Conversation
