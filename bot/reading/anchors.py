"""Which letters a phrase cannot do without, so that most phrases need not be looked for at all.

"(?:groped|grabbed) OTHER" needs "OTHER", and "groped" or "grabbed". A short message is tried on the few phrases whose
letters it has, and not on all of several hundred.
"""

from __future__ import annotations

import sre_constants as kinds
import sre_parse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

SHORTEST = 2  # one letter would let nearly everything through
_REPEATS = {kinds.MAX_REPEAT, kinds.MIN_REPEAT}


Needs = Sequence[Sequence[str]]  # of each at least one run of letters, the need that says most first


class Anchors:
    """The needs of many phrases, found by their first letters: looking for each in turn takes longer than parsing."""

    def __init__(self, of_each: Sequence[Needs]) -> None:
        """`of_each`: the needs of each phrase; one without any may be in every line."""
        self._everywhere = {place for place, needs in enumerate(of_each) if not needs}
        self._needs = [tuple(frozenset(one) for one in needs[1:]) for needs in of_each]
        self._places: defaultdict[str, set[int]] = defaultdict(set)
        self._by_beginning: defaultdict[str, set[str]] = defaultdict(set)
        for place, needs in enumerate(of_each):
            for run in needs[0] if needs else ():
                self._places[run].add(place)
            for run in chain.from_iterable(needs):
                self._by_beginning[run[:SHORTEST]].add(run)

    def that_may_be_in(self, line: str) -> list[int]:
        """The places of the phrases of which the line has what they need, in their order."""
        beginnings = {line[at : at + SHORTEST] for at in range(len(line) - SHORTEST + 1)} & self._by_beginning.keys()
        near = (run for beginning in beginnings for run in self._by_beginning[beginning])
        there = {run for run in near if run in line}
        near_enough = self._everywhere.union(*(self._places[run] for run in there & self._places.keys()))
        return sorted(place for place in near_enough if not any(map(there.isdisjoint, self._needs[place])))


def needs_of(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Of each run of letters, or of the several in its place, every match has one; none where nothing is sure."""
    tree: Any = sre_parse.parse(pattern)
    says_most = sorted(set(_of_sequence(tree)), key=lambda one: (len(one), -min(map(len, one)), sorted(one)))
    return tuple(tuple(sorted(one)) for one in says_most)


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> list[frozenset[str]]:
    found: list[frozenset[str]] = []
    letters = ""
    for kind, value in [*items, (None, None)]:
        if kind is kinds.LITERAL and chr(value).isalpha():
            letters += chr(value)
            continue
        if len(letters) >= SHORTEST:
            found.append(frozenset({letters}))
        letters = ""
        found += _of_part(kind, value)
    return found


def _of_part(kind: object, value: Any) -> list[frozenset[str]]:  # noqa: ANN401 - sre_parse's trees have no types
    if kind is kinds.SUBPATTERN:
        return _of_sequence(value[-1])
    if kind is kinds.BRANCH:
        branches = [_of_sequence(branch) for branch in value[1]]
        return [frozenset().union(*map(_that_says_most, branches))] if all(branches) else []
    return _of_sequence(value[2]) if kind in _REPEATS and value[0] > 0 else []


def _that_says_most(needs: list[frozenset[str]]) -> frozenset[str]:
    """The fewest runs, and of those the longest."""
    return min(needs, key=lambda one: (len(one), -min(map(len, one))))
