"""What the parser says of a word's kind beyond its tag ("VBD" is a verb), looked up by the word and its tag.

spaCy's attribute ruler tries two hundred patterns at every word of a message, a sixth of the time of parsing, though
each pattern is of one word or two. What it says is the same, and a parser with other patterns keeps its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

from spacy.attrs import IDS
from spacy.language import Language
from spacy.strings import StringStore
from spacy.tokens import Doc
from spacy.tokens._retokenize import set_token_attrs

_PART = "attribute_ruler"
_KEYS = ("LOWER", "TAG", "DEP", "IS_SPACE")  # the one first that says most of a word
_COLUMNS = [IDS[key] for key in _KEYS]
_LISTS, _TESTS = {"IN"}, {"NOT_IN", "REGEX"}
Word = list[int]  # what the columns say of it
Test = Callable[[int], bool]
Condition: TypeAlias = "str | bool | Mapping[str, Any]"  # a text, a truth or a set of one


@dataclass(frozen=True)
class _Rule:
    """`tests` that words have to pass: how far after the first each stands, and by which of its columns. `which` of the
    words is told `attrs`."""

    order: int
    tests: tuple[tuple[int, int, Test], ...]
    which: int
    attrs: dict[Any, Any]

    def fits(self, words: Sequence[Word], at: int) -> bool:
        for after, column, passes in self.tests:
            if at + after >= len(words) or not passes(words[at + after][column]):
                return False
        return True


class KindsOfWords:
    """Stands where the parser has its attribute ruler."""

    def __init__(self, patterns: Sequence[Mapping[str, Any]], attrs: Sequence[dict[Any, Any]], of: StringStore) -> None:
        """`patterns` and `attrs` are those of the attribute ruler."""
        self._by_first: dict[int, defaultdict[int, list[_Rule]]] = {}  # by column, by what stands in it
        self._of_any: list[_Rule] = []
        for order, each in enumerate(patterns):
            for words in each["patterns"]:
                listed = _listed_in(words[0], of)
                tests = ((after, *test) for after, word in enumerate(words) for test in _tests(word, of))
                left = tuple(test for test in tests if test[:2] != (0, listed[0]))
                self._hold(_Rule(order, left, each["index"] % len(words), attrs[order]), *listed)

    def _hold(self, rule: _Rule, column: int, values: frozenset[int]) -> None:
        for value in values:
            self._by_first.setdefault(column, defaultdict(list))[value].append(rule)
        if not values:
            self._of_any.append(rule)

    def __call__(self, doc: Doc) -> Doc:
        """The same document, told of each word's kind; what a later rule says counts."""
        for rule, at in sorted(self._that_fit(doc), key=lambda found: found[0].order):
            set_token_attrs(doc[at + rule.which], rule.attrs)
        return doc

    def _that_fit(self, doc: Doc) -> Iterator[tuple[_Rule, int]]:
        words: list[Word] = doc.to_array(_COLUMNS).tolist()
        for at, word in enumerate(words):
            for column, rules in self._by_first.items():
                yield from ((rule, at) for rule in rules.get(word[column], ()) if rule.fits(words, at))
            yield from ((rule, at) for rule in self._of_any if rule.fits(words, at))


def with_quick_kinds(language: Language) -> Language:
    """The same parser, which looks kinds of words up where it has no patterns of another sort."""
    slow: Any = language.get_pipe(_PART)
    patterns = slow.patterns
    if all(_is_plain(word) for each in patterns for pattern in each["patterns"] for word in pattern):
        place = language.component_names.index(_PART)
        language._components[place] = (_PART, KindsOfWords(patterns, slow.attrs, language.vocab.strings))
    return language


def _is_plain(word: Mapping[str, Any]) -> bool:
    sorts = (set(one) if isinstance(one, dict) else set() for one in word.values())
    return bool(word) and set(word) <= set(_KEYS) and all(len(one) <= 1 and one <= _LISTS | _TESTS for one in sorts)


def _listed_in(word: Mapping[str, Any], of: StringStore) -> tuple[int, frozenset[int]]:
    """By which column a word can be looked up, and for what; for nothing where it cannot."""
    found = ((column, _values(word.get(key), of)) for column, key in enumerate(_KEYS))
    return next(((column, values) for column, values in found if values), (-1, frozenset()))


def _tests(word: Mapping[str, Any], of: StringStore) -> Iterator[tuple[int, Test]]:
    for column, key in enumerate(_KEYS):
        if key in word:
            yield column, _test(word[key], of)


def _test(wanted: Condition, of: StringStore) -> Test:
    if not isinstance(wanted, Mapping) or "IN" in wanted:
        return _values(wanted, of).__contains__
    if "NOT_IN" in wanted:
        refused = frozenset(of[one] for one in wanted["NOT_IN"])
        return lambda value: value not in refused
    pattern = re.compile(wanted["REGEX"])
    return lru_cache(maxsize=4096)(lambda value: pattern.search(of[value]) is not None)


def _values(wanted: Condition | None, of: StringStore) -> frozenset[int]:
    """Which a word may have, as the parser counts them; none where they cannot be listed."""
    if isinstance(wanted, bool):
        return frozenset({int(wanted)})
    listed = [wanted] if isinstance(wanted, str) else wanted.get("IN", []) if wanted else []
    return frozenset(of[one] for one in listed)
