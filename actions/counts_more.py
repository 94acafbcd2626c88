"""What a message only adds does not take back what counts more: an earlier incident is not when it last happened, gifts
that are told after force do not undo the force, and "the 8 year old cried" gives nobody the age of 8."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.case import Case
from actions.message import Message
from safeguarding.facts import NOT_KNOWN, code_of, values_of

# In the order in which they count more: the last time, and who is closest to the child.
_BY_HAND = {
    "when_it_happened": ("longer_ago", "within_14_days", "today"),
    "services": ("none", "early_help", "social_worker", "looked_after"),
}
# The values of these stand from the least to the most worrying.
_BY_WORRY = (
    "behaviour",
    "pressure",
    "violence",
    "agreement",
    "other_response",
    "how_often",
    "when_challenged",
    "technology",
)
_IN_ORDER: Mapping[str, tuple[str, ...]] = {
    **_BY_HAND,
    **{fact: tuple(str(code_of(value)) for value in values_of(fact)) for fact in _BY_WORRY},
}
_PUTS_RIGHT = re.compile(
    r"\b(?:only|just|actually|no|nope|not|never|n't|\w+n't|didnt|wasnt|isnt|meant|mean|sorry|rather|wrong|correction|change|instead)\b",
    re.IGNORECASE,
)
_AGES = ("child_age", "other_age")


def kept_where_it_counts_more(
    case: Case, message: Message, told: dict[str, Any], covers: tuple[str, ...]
) -> dict[str, Any]:
    """The codes told, but for those that would only make less of what is known. Who was asked, or puts something
    right, is taken at their word."""
    if not covers or message.intent == "correct":
        return told
    puts_right = _PUTS_RIGHT.search(message.text) is not None
    kept = {
        fact: case.slots[fact]
        for fact in told.keys() - set(covers)
        if _counts_less(case, fact, told[fact]) and (fact in _BY_HAND or not puts_right)
    }
    return told | kept


def counts_more(case: Case, fact: str, code: object) -> bool:
    """Whether a value is more worrying than the one that is known."""
    order = _IN_ORDER.get(fact, ()) if fact in _BY_WORRY else ()
    return case.knows(fact) and code in order and order.index(str(case.slots[fact])) < order.index(str(code))


def _counts_less(case: Case, fact: str, code: object) -> bool:
    order = _IN_ORDER.get(fact, ())
    return case.knows(fact) and code in order and order.index(str(case.slots[fact])) > order.index(str(code))


def ages_of_no_one_else(case: Case, read: dict[str, Any]) -> dict[str, Any]:
    """What was read, but for an age that the other of the two is known to have: their age names them."""
    taken = {
        fact
        for fact, other in (_AGES, _AGES[::-1])
        if fact in read and case.knows(fact) and case.knows(other) and _same(read[fact], case.slots[other])
    }
    return {fact: code for fact, code in read.items() if fact not in taken}


def _same(one: object, other: object) -> bool:
    return NOT_KNOWN not in (one, other) and str(one) == str(other)
