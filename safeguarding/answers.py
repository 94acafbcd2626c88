"""Reads the bare answers that people type to one question: "12", "nope", "once i think", "both 14", "dunno".

Only the question gives such an answer its meaning, so nothing here is tried on a story. What is not clearly an answer
is no answer: the question is asked again, with its options.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from safeguarding.age_in_a_sentence import age_in_a_sentence
from safeguarding.answer_ages import ages_in_answer
from safeguarding.answer_words import Meaning, meaning_of
from safeguarding.facts import AGES_OF_CHILDHOOD, read_value
from safeguarding.relative_age import years_older
from safeguarding.what_follows import age_gap_between

LONGEST = 160  # characters; a longer message is a story, not an answer
_AGES = ("child_age", "other_age")


def read_answer(fact: str, text: str, *, child_age: int | None = None) -> dict[str, Enum | int | None] | None:
    """What the text says as the answer to the question about ``fact``.

    Args:
        child_age: of the child who showed the behaviour, where it is known: "two years younger" is told from there.

    Returns:
        The facts that it settles, `None` standing for "not known"; or None where it is not clearly an answer.

    Raises:
        FactError: there is no such fact.
    """
    read_value(fact, None)
    if not text.strip() or len(text) > LONGEST:
        return None
    if fact == "other_age" and (years := years_older(text)) is not None:
        return _told_from(child_age, years)
    if fact in _AGES:
        return _ages(fact, text)
    return _valued(fact, meaning_of(fact, text))


def _told_from(child_age: int | None, years: int) -> dict[str, Enum | int | None] | None:
    """The other child's age; where the child's is not known, the gap alone."""
    if child_age is None:
        return {"age_gap": age_gap_between(child_age=-years, other_age=0), "other_age": None}
    other_age = child_age + years
    return {"other_age": other_age} if other_age in AGES_OF_CHILDHOOD else None


def _ages(fact: str, text: str) -> dict[str, Enum | int | None] | None:
    ages = ages_in_answer(text)
    if not ages and (age := age_in_a_sentence(text)) is not None:
        ages = (age,)
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
