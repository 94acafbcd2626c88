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
    for one in found:
        by_fact.setdefault(one.fact, []).append(one)
    for fact in FACT_NAMES:
        if fact in by_fact and (one := _choose(fact, by_fact[fact])) is not None:
            yield one


def _choose(fact: str, found: list[Found]) -> Found | None:
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
    more = _SAYS_MORE.get(fact)
    if more is None:
        return None
    return min(found, key=lambda one: (more.index(str(one.value)), one.hedged, one.first))
