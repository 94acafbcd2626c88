"""Keeps what was read only where the text tells of a child's behaviour: not school business, a request, or nothing.

Some facts are plain only beside others: "in the corridor" and "today" say something in the story of an incident
and nothing in a message about a trip.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.reading.mentions import Kind
from bot.reading.phrases import Found
from bot.reading.rendering import Rendered
from bot.reading.roles import Cast
from bot.reading.word_lists import word_list, words_of

FILE = "subject.yml"
_STATING_TAGS = {"VBD", "VBZ", "VBP", "VBN", "VBG", "MD"}
_A_FEW_WORDS = 6  # a message no longer than this, without a verb, is a heading and not a note
_FACTS_OF_A_STORY = 2  # two children with more than so many facts are an incident, told in words that are not listed
_DENIALS = {"none", "no"}


def kept(found: list[Found], cast: Cast, text: Rendered) -> list[Found]:
    """What is read as said of an incident."""
    if _asks_for_something(cast, text):
        return [one for one in found if str(one.value) in _DENIALS and not cast.people.mentions]
    if _tells_of_behaviour(found, cast, text):
        return found
    beside, about_someone = words_of(FILE, "beside_others"), words_of(FILE, "about_someone")
    plain = [one for one in found if one.fact not in beside | about_someone]
    of_someone = [one for one in found if one.fact in about_someone and _has_child(cast, text)]
    answers = [one for one in found if one.fact in words_of(FILE, "answers") and _says_it_was(text)]
    return of_someone + plain + answers


def _tells_of_behaviour(found: list[Found], cast: Cast, text: Rendered) -> bool:
    """Whether something was done or is plainly spoken of, beyond a place, a time or who someone is."""
    strong = any(one.fact not in words_of(FILE, "beside_others") | words_of(FILE, "about_someone") for one in found)
    are_two = cast.child is not None and bool(cast.others) and len({one.fact for one in found}) > _FACTS_OF_A_STORY
    return strong or cast.deed or are_two or bool(_pattern("incident").search(text.line))


def _says_it_was(text: Rendered) -> bool:
    """ "it was on the bus", "they are in separate rooms", "he is 12 not 11": an answer or a correction."""
    return bool(_pattern("answer").search(text.line))


def _asks_for_something(cast: Cast, text: Rendered) -> bool:
    """ "sexting guidance", "advice on nudes": no one did anything."""
    persons = [one for one in cast.people.mentions if one.kind is not Kind.WRITER]
    return not persons and bool(_pattern("request").search(text.line) or not _has_a_statement(text))


def _has_a_statement(text: Rendered) -> bool:
    is_long = len(text.words) > _A_FEW_WORDS
    return is_long or bool(_STATING_TAGS & {*text.tags}) or text.words[0] in words_of(FILE, "opens_a_statement")


def _has_child(cast: Cast, text: Rendered) -> bool:
    named = bool(cast.people.children) or any(one.kind is Kind.PLURAL_PRONOUN for one in cast.people.mentions)
    return named or "family" in text.words


@lru_cache(maxsize=8)
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^ ])(?:{word_list(FILE)[name]})(?![^ ])")
