"""Reads one request to the web hook, and refuses whatever is not exactly what we expect.

Rasa's own channel takes almost anything: one with a broken character in the sender's id ends the process, one without
an id shares a conversation with everybody else's, and a megabyte of text stops all other chats for seconds.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass

MOST_BYTES = 32 * 1024
MOST_CHARACTERS = 4_000

_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")
_MESSAGE_ID = re.compile(r"[A-Za-z0-9_:.-]{1,128}")
_KEPT_CONTROLS = "\n\t"
# Control, broken (surrogate), private and unassigned characters: nobody types them, and stores choke on them.
_NOT_TEXT = frozenset({"Cc", "Cs", "Co", "Cn"})


class Refused(ValueError):
    """A request that only a faulty or hostile program sends. ``status`` is for HTTP; ``what`` names the mistake."""

    def __init__(self, what: str, *, status: int = 400) -> None:
        super().__init__(what)
        self.what, self.status = what, status


@dataclass(frozen=True)
class Incoming:
    """One message: cleaned text, or what a button sent."""

    sender: str
    text: str
    is_payload: bool = False
    message_id: str | None = None
    with_state: bool = False

    @property
    def is_too_long(self) -> bool:
        return len(self.text) > MOST_CHARACTERS


def read_request(body: bytes, *, content_type: str) -> Incoming:
    """Raises Refused."""
    if len(body) > MOST_BYTES:
        raise Refused(f"the body is over {MOST_BYTES} bytes", status=413)
    # A page of another site can make a browser send text, but not JSON.
    if content_type.partition(";")[0].strip().lower() != "application/json":
        raise Refused("the content type is not application/json")
    return _read_fields(_read_object(body))


def checked_sender(sender: object) -> str:
    """Raises Refused."""
    return _matching(_ID, sender, "sender")


def clean(text: str) -> str:
    """The text that a person can have typed, without its surrounding space."""
    kept = (each for each in text if each in _KEPT_CONTROLS or unicodedata.category(each) not in _NOT_TEXT)
    return "".join(kept).strip()


def _read_object(body: bytes) -> dict[str, object]:
    try:
        fields = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        raise Refused("the body is not JSON") from None
    if not isinstance(fields, dict):
        raise Refused("the body is not a JSON object")
    return fields


def _read_fields(fields: dict[str, object]) -> Incoming:
    sender = checked_sender(fields.get("sender"))
    message_id = fields.get("message_id")
    if message_id is not None:
        message_id = _matching(_MESSAGE_ID, message_id, "message_id")
    with_state = fields.get("state", False)
    if not isinstance(with_state, bool):
        raise Refused("state is not true or false")
    words, payload = fields.get("message"), fields.get("payload")
    if (words is None) == (payload is None):
        raise Refused("write either message or payload")
    said = words if payload is None else payload
    if not isinstance(said, str):
        raise Refused("message or payload is not text")
    return Incoming(sender, clean(said), payload is not None, message_id, with_state)


def _matching(pattern: re.Pattern[str], value: object, field: str) -> str:
    if not (isinstance(value, str) and pattern.fullmatch(value)):
        raise Refused(f"{field} is not of the form {pattern.pattern}")
    return value
