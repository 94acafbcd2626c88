"""Which letters a phrase cannot do without, so that most phrases need not be looked for at all.

"grop(?:ed|es|ing) OTHER" needs "grop". A short message is tried on the few phrases whose letters it has, and not on all
of several hundred.
"""

from __future__ import annotations

import sre_constants as kinds
import sre_parse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

SHORTEST = 2  # one letter would let nearly everything through
_REPEATS = {kinds.MAX_REPEAT, kinds.MIN_REPEAT}


class Anchors:
    """The anchors of many phrases, found by their first letters: looking for each in turn takes longer than parsing."""

    def __init__(self, of_each: Sequence[Sequence[str]]) -> None:
        """`of_each`: the anchors of each phrase; one without any may be in every line."""
        self._everywhere = {place for place, anchors in enumerate(of_each) if not anchors}
        self._places: defaultdict[str, set[int]] = defaultdict(set)
        self._by_beginning: defaultdict[str, list[str]] = defaultdict(list)
        for place, anchors in enumerate(of_each):
            for anchor in anchors:
                self._places[anchor].add(place)
        for anchor in self._places:
            self._by_beginning[anchor[:SHORTEST]].append(anchor)

    def that_may_be_in(self, line: str) -> list[int]:
        """The places of the phrases of which the line has an anchor, in their order."""
        beginnings = {line[at : at + SHORTEST] for at in range(len(line) - SHORTEST + 1)} & self._by_beginning.keys()
        near = (anchor for beginning in beginnings for anchor in self._by_beginning[beginning])
        found = (self._places[anchor] for anchor in near if anchor in line)
        return sorted(self._everywhere.union(*found))


def anchors_of(pattern: str) -> tuple[str, ...]:
    """Runs of letters, of which each match has at least one; none where the pattern promises none."""
    tree: Any = sre_parse.parse(pattern)
    return tuple(sorted(_of_sequence(tree) or ()))


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """What the part needs that says most: the fewest runs, and of those the longest."""
    found: list[frozenset[str]] = []
    letters = ""
    for kind, value in [*items, (None, None)]:
        if kind is kinds.LITERAL and chr(value).isalpha():
            letters += chr(value)
            continue
        if len(letters) >= SHORTEST:
            found.append(frozenset({letters}))
        letters = ""
        inner = _of_part(kind, value)
        if inner:
            found.append(inner)
    return min(found, key=lambda one: (len(one), -min(map(len, one))), default=None)


def _of_part(kind: object, value: Any) -> frozenset[str] | None:  # noqa: ANN401 - sre_parse's trees have no types
    if kind is kinds.SUBPATTERN:
        return _of_sequence(value[-1])
    if kind is kinds.BRANCH:
        branches = [_of_sequence(branch) for branch in value[1]]
        known = [one for one in branches if one]
        return frozenset().union(*known) if len(known) == len(branches) else None
    return _of_sequence(value[2]) if kind in _REPEATS and value[0] > 0 else None
