"""Reads how much older or younger someone is: "two years younger", "same age", "in the year above".

Asked for the other child's age, people say it by the age they have just given.
"""

from __future__ import annotations

import re

from safeguarding.answer_ages import COUNTED, counted

_SAME = re.compile(r"\bsame(?: (?:age|year|class|form|year group))?(?: as \w+)?\b", re.IGNORECASE)
_APART = re.compile(
    rf"\b(?:(?P<count>{COUNTED}|an?|couple(?: of)?)\s+(?:and a half\s+)?)?"
    r"(?P<unit>(?:school )?years?(?: group)?|yrs?|months?)(?: or so)?\s+(?P<side>older|younger|above|below)\b"
    r"(?: than \w+)?",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:\b(?:i|think|about|around|maybe|probably|roughly|just|only|is|are|was|s?he|they|he'?s|she'?s|they'?re|the|other|one|in|a|bit"
    r"|by|both|so|all|exactly|child|boy|girl|lad|lass|much|more or less|or less|at|school|sure)\b|[\s,.;:!?'\u2019-])*",
    re.IGNORECASE,
)
_BELOW = ("younger", "below")


def years_older(text: str) -> int | None:
    """By how many whole years someone is said to be older, less than nothing for younger; None where it says more, or
    other, than that."""
    same, apart = _SAME.search(text), _APART.search(text)
    found = apart or same
    if found is None or not _BESIDE.fullmatch(text.replace(found.group(), " ", 1)):
        return None
    if apart is None or apart["unit"].lower().startswith("month"):
        return 0
    years = _years(apart["count"])
    return -years if apart["side"].lower() in _BELOW else years


def _years(count: str | None) -> int:
    said = (count or "a").lower()
    if said in ("a", "an"):
        return 1
    return 2 if said.startswith("couple") else counted(said)
