"""The numbers of a moment, as every page and every answer is given them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Number:
    """``link`` is what a tap opens: "tel:+44..."."""

    name: str
    number: str
    link: str


@dataclass(frozen=True)
class ContactPanel:
    """``words`` is one or two sentences that say who answers now and why. ``until`` is when that changes.

    ``grey``: it is not certain who answers, so both are shown, ``first`` to be tried first. ``at`` and ``until`` are
    None and ``until_words`` empty where the knowledge cannot be read and the numbers are the ones kept in code.
    ``clock_is_frozen``: a demonstration or a test; the page has to say so.
    """

    first: Number
    other: Number
    emergency: Number
    grey: bool
    words: str
    at: datetime | None
    until: datetime | None
    until_words: str
    clock_is_frozen: bool
