"""One value a fact: the most worrying where values have an order, else the one the text agrees on, else none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.reading.phrases import Found
from safeguarding.facts import FACT_NAMES, code_of, values_of

# These have no order from less to more worrying: two that differ are left open, unless one says more than the other.
UNORDERED = frozenset({"who_else", "setting", "relationship", "when_it_happened", "parents_told"})
_SAYS_MORE = {
    "relationship": ("sibling", "partner", "relative", "friend_or_peer", "stranger"),
    "setting": ("foster", "residential", "school", "public", "home", "online"),
}


def chosen(found: Iterable[Found]) -> Iterator[Found]:
    """At most one for each fact, in the order of the facts."""
    by_fact: dict[str, list[Found]] = {}
    for one in _not_covered(list(found)):
        by_fact.setdefault(one.fact, []).append(one)
    for fact in FACT_NAMES:
        if fact in by_fact and (best := _choose(fact, by_fact[fact])) is not None:
            yield best


# What a phrase for the first fact covers is not said for the second: "it escalated when he was told" is no trend, and
# "they are at home together now" is not where it happened.
_COVERS = {
    ("when_challenged", "getting_worse"),
    ("children_now", "setting"),
    ("others_at_risk", "setting"),
    ("services", "setting"),
}


def _not_covered(found: list[Found]) -> Iterator[Found]:
    for one in found:
        if not any(
            (other.fact, one.fact) in _COVERS and other.first - 1 <= one.first and one.last <= other.last + 6
            for other in found
        ):
            yield one


def _choose(fact: str, found: list[Found]) -> Found | None:
    plain = [one for one in found if one.confidence == 1.0]
    found = plain or found
    values = {one.value for one in found}
    if fact in {"child_age", "other_age"}:
        return found[0]
    if len(values) > 1 and fact in UNORDERED:
        return _of_unordered(fact, found)
    order = [code_of(value) for value in values_of(fact)]
    most = max(order.index(one.value) for one in found)
    same = [one for one in found if order.index(one.value) == most]
    # Said for sure once is sure.
    return min(same, key=lambda one: (one.hedged, one.first))


def _of_unordered(fact: str, found: list[Found]) -> Found | None:
    if fact == "parents_told":
        one = [found_one for found_one in found if found_one.value == "one_family"]
        return one[0] if one and all(other.value != "both_families" for other in found) else None
    more = _SAYS_MORE.get(fact)
    if more is None:
        return None
    return min(found, key=lambda one: (more.index(str(one.value)), one.hedged, one.first))
