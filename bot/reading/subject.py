"""Keeps what was read only where the text tells of a child's behaviour: not school business, a request, or nothing.

Some facts are plain only beside others: "in the corridor" and "today" say something in the story of an incident
and nothing in a message about a trip.
"""

from __future__ import annotations

import re

from bot.reading.mentions import Kind
from bot.reading.phrases import Found
from bot.reading.rendering import Rendered
from bot.reading.roles import Cast
from bot.reading.word_lists import word_list

# Facts that a message about something else may seem to give.
_BESIDE_OTHERS = frozenset(
    {
        "setting",
        "when_it_happened",
        "who_else",
        "how_often",
        "child_age",
        "other_age",
        "wider_behaviour",
        "recorded",
        "parents_told",
        "children_now",
        "power",
        "age_gap",
    }
)
# Facts that say who someone is: plain where a child is the subject, whatever the rest of the message is.
_ABOUT_SOMEONE = frozenset(
    {"functioning", "other_functioning", "developmental_stage", "services", "trauma", "relationship", "others_at_risk"}
)


def kept(found: list[Found], cast: Cast, text: Rendered) -> list[Found]:
    """What is read as said of an incident."""
    if _asks_for_something(cast, text):
        return [one for one in found if str(one.value) in {"none", "no"} and not cast.people.mentions]
    if _tells_of_behaviour(found, cast, text):
        return found
    about_someone = [one for one in found if one.fact in _ABOUT_SOMEONE and _has_child(cast, text)]
    rest = [one for one in found if one.fact not in _BESIDE_OTHERS | _ABOUT_SOMEONE]
    return about_someone + rest + ([one for one in found if one.fact in _ANSWERS] if _says_it_was(text) else [])


_ANSWERS = frozenset(
    {
        "setting",
        "when_it_happened",
        "how_often",
        "recorded",
        "parents_told",
        "children_now",
        "child_age",
        "other_age",
        "age_gap",
        "power",
    }
)


def _tells_of_behaviour(found: list[Found], cast: Cast, text: Rendered) -> bool:
    strong = any(one.fact not in _BESIDE_OTHERS | _ABOUT_SOMEONE for one in found)
    return strong or cast.deed or bool(_pattern("incident").search(text.line))


def _says_it_was(text: Rendered) -> bool:
    """ "it was on the bus", "they are in separate rooms", "he is 12 not 11": an answer or a correction."""
    return bool(_pattern("answer").search(text.line))


def _asks_for_something(cast: Cast, text: Rendered) -> bool:
    """ "sexting guidance", "advice on nudes": no one did anything."""
    persons = [one for one in cast.people.mentions if one.kind is not Kind.WRITER]
    return not persons and bool(_pattern("request").search(text.line) or not _has_a_statement(text))


def _has_a_statement(text: Rendered) -> bool:
    return (
        any(tag in {"VBD", "VBZ", "VBP", "VBN", "VBG", "MD"} for tag in text.tags)
        or len(text.words) > 6
        or text.words[0] in {"no", "not", "only", "just"}
    )


def _has_child(cast: Cast, text: Rendered) -> bool:
    named = bool(cast.people.children) or any(one.kind is Kind.PLURAL_PRONOUN for one in cast.people.mentions)
    return named or "family" in text.words


def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^ ])(?:{word_list('subject.yml')[name]})(?![^ ])")
