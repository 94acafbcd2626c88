"""Reads the bare answers that people type to one question: "12", "nope", "once i think", "both 14", "dunno".

Only the question gives such an answer its meaning, so nothing here is tried on a story. What is not clearly an answer
is no answer: the question is asked again, with its options.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from safeguarding.answer_ages import ages_in_answer
from safeguarding.answer_words import Meaning, meaning_of
from safeguarding.facts import read_value

LONGEST = 160  # characters; a longer message is a story, not an answer
_AGES = ("child_age", "other_age")


def read_answer(fact: str, text: str) -> dict[str, Enum | int | None] | None:
    """What the text says as the answer to the question about ``fact``.

    Returns:
        The facts that it settles, `None` standing for "not known"; or None where it is not clearly an answer.

    Raises:
        FactError: there is no such fact.
    """
    read_value(fact, None)
    if not text.strip() or len(text) > LONGEST:
        return None
    if fact in _AGES:
        return _ages(fact, text)
    return _valued(fact, meaning_of(fact, text))


def _ages(fact: str, text: str) -> dict[str, Enum | int | None] | None:
    ages = ages_in_answer(text)
    if not ages:
        return {fact: None} if meaning_of(fact, text) is Meaning.NOT_KNOWN else None
    if fact == "other_age":
        # Several other children may be named: the youngest counts.
        return {fact: min(ages)}
    return {"child_age": ages[0]} if len(ages) == 1 else {"child_age": ages[0], "other_age": min(ages[1:])}


def _valued(fact: str, meaning: Mapping[str, str] | Meaning | None) -> dict[str, Enum | int | None] | None:
    if meaning is None:
        return None
    if isinstance(meaning, Meaning):
        return {fact: None}
    return {name: read_value(name, code) for name, code in meaning.items()}
