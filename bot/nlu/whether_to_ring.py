"""Recognises who asks whether to ring: "do i ring someone now". That is never answered with anything but the number.

Its few words stand in lines of other intents too ("do i still have to ring someone after this" asks what Steady is), so
that by likeness alone it is taken for one of those.
"""

from __future__ import annotations

import re

ASKS_WHO_TO_CALL = "ask_who_to_call"
_BEFORE = r"(?:(?:so|ok|okay|and|well|right|but|also|then|please|hi|hello|um|er)[, ]+)*"
_ASKS = (
    r"(?:do|should|shall|must|can|ought|am|are) (?:i|we)"
    r"(?: (?:still|even|really|actually|just|also|better|supposed|meant|to))*"
)
_HAVE_TO = r"(?: (?:need to|needs to|have to|got to|be))*"
_RING = r" (?:ring|ringing|phone|phoning|call|calling|contact|contacting)(?: (?:up|in))?"
_WHOM = r"(?: (?:someone|somebody|anyone|anybody|them|duty|duty and advice|social (?:care|services|work)))?"
_WHEN = (
    r"(?: (?:now|today|tonight|tomorrow|straight away|right away|right now|at once|first|yet|in the morning"
    r"|about (?:this|it)|or (?:wait|not|leave it|can it wait)(?: \w+){0,4}))*"
)
_WHETHER_TO_RING = re.compile(rf"{_BEFORE}{_ASKS}{_HAVE_TO}{_RING}{_WHOM}{_WHEN}[?!. ]*", re.IGNORECASE)


def asks_whether_to_ring(text: str) -> bool:
    """Whether that is all that a message, or a part of it, asks."""
    return _WHETHER_TO_RING.fullmatch(text.strip()) is not None
