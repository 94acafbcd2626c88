"""What is not read however likely it is, and beside what else that is told: from words/judging.yml."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from bot.reading.phrases import Found
from bot.reading.word_lists import word_list
from safeguarding.facts import code_of, values_of

FILE = "judging.yml"


def tells_from() -> float:
    """The likelihood from which a message is taken to tell of an incident."""
    return _settings().tells_from


def is_left_to_phrases(fact: str, value: str) -> bool:
    """Whether only a phrase says it, and always does: what was learnt neither reads it nor doubts it."""
    return f"{fact}={value}" in _settings().left_to_phrases


@lru_cache(maxsize=256)  # as many values as there are; asked of each of them at every message
def calms(fact: str, value: str) -> bool:
    """Whether it is the least worrying value of a fact whose values have an order."""
    return fact not in _settings().unordered and str(code_of(values_of(fact)[0])) == value


def contradicts(one: Found, found: Collection[Found]) -> bool:
    """A calming value is not taken where a phrase says what is hard to square with it, or another value of its fact."""
    if not calms(one.fact, str(one.value)):
        return False
    against = _settings().contradicted_by.get(f"{one.fact}={one.value}", frozenset())
    return any(
        f"{other.fact}={other.value}" in against or (other.fact == one.fact and other.value != one.value)
        for other in found
    )


def of_the_other_child(name: str) -> str | None:
    """The label that says the same of the other of the two children, such as their distress, where there is one."""
    return _settings().of_the_other.get(name)


def stands_against_others(phrase: Found) -> bool:
    """Whether no other value that is likelier takes the place of what this phrase says."""
    return f"{phrase.fact}={phrase.value}" in _settings().stands_against_others


def is_left_open(fact: str, clause: str) -> bool:
    """Whether the words of a clause leave a fact open, so that no value is read from it that no phrase says."""
    pattern = _settings().left_open_by.get(fact)
    return pattern is not None and pattern.search(clause) is not None


@dataclass(frozen=True)
class _Settings:
    tells_from: float
    left_to_phrases: frozenset[str]
    unordered: frozenset[str]
    contradicted_by: dict[str, frozenset[str]]
    of_the_other: dict[str, str]
    stands_against_others: frozenset[str]
    left_open_by: dict[str, re.Pattern[str]]


@lru_cache(maxsize=1)
def _settings() -> _Settings:
    written = word_list(FILE)
    return _Settings(
        tells_from=float(written["tells_from"]),
        left_to_phrases=frozenset(written["left_to_phrases"].split()),
        unordered=frozenset(written["unordered"].split()),
        of_the_other={**written["of_the_other"], **{other: one for one, other in written["of_the_other"].items()}},
        stands_against_others=frozenset(written["stands_against_others"].split()),
        left_open_by={fact: re.compile(rf"\b(?:{pattern})") for fact, pattern in written["left_open_by"].items()},
        contradicted_by={value: frozenset(others.split()) for value, others in written["contradicted_by"].items()},
    )
