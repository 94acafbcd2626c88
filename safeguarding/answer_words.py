"""What the words of a bare answer mean for one fact, from knowledge/answers_words.yml; slips of a letter are forgiven."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from difflib import SequenceMatcher
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any

from safeguarding.facts import read_value
from safeguarding.knowledge_error import KnowledgeError
from safeguarding.knowledge_files import knowledge_folder, read_knowledge

FILE = "answers_words.yml"
SHORTEST_WITH_A_SLIP = 5  # letters; a shorter word with a slip is too often another word
Place = tuple[int, int]  # among the letters of an answer, from the first to behind the last
LIKE_ENOUGH = 0.84  # a share of letters in common: one slip in a word of seven


class Meaning(Enum):
    """An answer that is no value."""

    NOT_KNOWN = "not_known"


def meaning_of(fact: str, text: str) -> Mapping[str, str] | Meaning | None:
    """The codes that the text stands for as an answer about ``fact``, NOT_KNOWN, or None where it is not clear.

    Raises:
        KnowledgeError: the file of words is missing or names a fact or value that does not exist.
    """
    words = _plain(text)
    if not words:
        return None
    ways = _ways()
    if said := _said_outright(fact, words):
        return said
    if _is_any(words, ways["not_known"]):
        return Meaning.NOT_KNOWN
    return _one(fact, _values_in(fact, _after_a_no(words)))


# "No, she is safe with me": the "no" answers the question and denies nothing of what follows.
_NO_THAT_ANSWERS = re.compile(
    r"^(?:no|nope|nah)(?= (?:he|she|they|it|we|i|everyone|both|the|his|her|their|there)(?:'s|'re|s|re)?\b)"
)


def _after_a_no(words: str) -> str:
    return _NO_THAT_ANSWERS.sub("", words).strip()


def _said_outright(fact: str, words: str) -> Mapping[str, str] | None:
    """A yes, a no or "none", with what it means for this fact."""
    meant: Mapping[str, Mapping[str, str]] = _ways()["yes_and_no"].get(fact, {})
    for short in ("yes", "no"):
        if short in meant and _is_any(words, _ways()[short]):
            return meant[short]
    return None


def _values_in(fact: str, words: str) -> set[str]:
    """The codes that some phrase gives; the "home" of "foster home" gives none of its own."""
    places = [
        (code, place)
        for code, phrases in _ways()["facts"].get(fact, {}).items()
        for phrase in phrases
        if (place := _place(phrase, words)) is not None
    ]
    return {code for code, place in places if not any(_is_part_of(place, other) for _, other in places)}


def _is_part_of(one: Place, other: Place) -> bool:
    return one != other and other[0] <= one[0] and one[1] <= other[1]


def _one(fact: str, found: Collection[str]) -> Mapping[str, str] | None:
    """The value; of two in one answer the more worrying, where the file says which that is."""
    if not found:
        return None
    order = list(_ways()["facts"][fact])
    if len(found) > 1 and fact not in _ways()["worst_counts"]:
        return None
    return {fact: max(found, key=order.index)}


def _is_any(words: str, phrases: tuple[str, ...]) -> bool:
    return any(re.fullmatch(phrase, words) or _is_nearly(words, phrase) for phrase in phrases)


def _is_nearly(words: str, phrase: str) -> bool:
    plain = phrase.isascii() and phrase.replace(" ", "").isalpha()
    return plain and len(words) >= SHORTEST_WITH_A_SLIP and _ratio(words, phrase) >= LIKE_ENOUGH


def _place(phrase: str, words: str) -> Place | None:
    """Where the phrase stands among the words, a slip forgiven; None where a "not" stands before it."""
    found = re.search(rf"(?<![a-z0-9'])(?:{phrase})(?![a-z0-9'])", words)
    place = found.span() if found else _place_with_a_slip(phrase, words)
    if place is None or _is_denied(words[: place[0]], phrase):
        return None
    return place


def _place_with_a_slip(phrase: str, words: str) -> Place | None:
    if not phrase.replace(" ", "").isalpha() or len(phrase) < SHORTEST_WITH_A_SLIP:
        return None
    size = len(phrase.split())
    typed = words.split()
    for first in range(len(typed) - size + 1):
        part = " ".join(typed[first : first + size])
        if part in (phrase + "s", phrase.removesuffix("s")):
            continue  # one girl is no slip for several girls
        if part[0] == phrase[0] and abs(len(part) - len(phrase)) <= 2 and _ratio(part, phrase) >= LIKE_ENOUGH:
            return words.find(part), words.find(part) + len(part)
    return None


def _is_denied(before: str, phrase: str) -> bool:
    denied = re.search(
        r"(?:\b(?:not|no|never|isn'?t|wasn'?t|didn'?t|don'?t|doesn'?t|hasn'?t|haven'?t|without|nothing|nowt|nor|aren'?t|weren'?t))(?: [a-z']+){0,2} $",
        before,
    )
    return bool(denied) and not re.match(r"(?:not|no|never|nothing|didn't|without|isn't|wasn't|none|nobody)\b", phrase)


@lru_cache(maxsize=4096)
def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _plain(text: str) -> str:
    """Lower case, one kind of apostrophe, no marks, and no "i think" or "well" around the answer."""
    said = re.sub(r"[^a-z0-9'/+]+", " ", text.lower().replace("\u2019", "'")).strip()
    said = words = re.sub(r"\bno(?:one|1)\b", "no one", said)
    for pattern in _ways()["said_around"]:
        words = re.sub(rf"(?<![a-z'])(?:{pattern})(?![a-z'])", " ", words)
    return " ".join(words.split()) or said  # "ok" alone is the answer


def _ways() -> Mapping[str, Any]:
    return _ways_in(knowledge_folder())


@lru_cache(maxsize=8)
def _ways_in(folder: Path) -> Mapping[str, Any]:
    listed = read_knowledge(FILE, folder=folder)
    try:
        return {
            "not_known": tuple(listed["not_known"]),
            "all_that_is_known": tuple(listed["all_that_is_known"]),
            "yes": tuple(listed["yes"]),
            "no": tuple(listed["no"]),
            "said_around": tuple(listed["said_around"]),
            "worst_counts": frozenset(listed["worst_counts"]),
            "yes_and_no": _checked_short(listed["yes_and_no"]),
            "facts": {fact: _checked(fact, values) for fact, values in listed["facts"].items()},
        }
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise KnowledgeError(
            file=FILE, field=str(error), mend="use the parts and codes that the file's head names"
        ) from error


def _checked(fact: str, values: Mapping[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    for code in values:
        read_value(fact, code)
    return {code: tuple(str(phrase) for phrase in phrases) for code, phrases in values.items()}


def _checked_short(
    listed: Mapping[str, Mapping[str, Mapping[str, str]]],
) -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    for meant in listed.values():
        for codes in meant.values():
            for fact, code in codes.items():
                read_value(fact, code)
    return listed


def is_wholly(kind: str, text: str) -> bool:
    """Whether an answer is, as a whole, one of the file's ways to say yes, no or "not known"."""
    return _is_any(_plain(text), _ways()[kind])


def is_said_in(kind: str, text: str) -> bool:
    """Whether one of the file's ways to say it stands anywhere in an answer, not denied."""
    return any(_place(phrase, _plain(text)) is not None for phrase in _ways()[kind])


def check_answer_words() -> list[KnowledgeError]:
    """What keeps the file of words from being used."""
    try:
        _ways_in(knowledge_folder())
    except KnowledgeError as error:
        return [error]
    return []
