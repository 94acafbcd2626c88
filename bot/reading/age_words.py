"""Reads an age where one is written: "twelve", "3 and a half", "nearly 13", "year 9", "reception"; never a count or a time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc

OLDEST_READ = 99
_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_NOT_YET = {"nearly", "almost"}
_ABOUT = {
    "about",
    "around",
    "roughly",
    "approximately",
    "approx",
    "maybe",
    "perhaps",
    "probably",
    "possibly",
    "circa",
    "like",
    "say",
}
_UNITS = {"year", "years"}
_MONTHS = {"month", "months"}
# A number before one of these is a count, a time or a measure.
_COUNTED = {
    "times", "weeks", "week", "days", "day", "hours", "hour", "minutes", "minute", "mins", "am", "pm", "foot", "feet", "ft", "cm", "stone",
    "kg", "percent", "%", "other", "others", "of", "different", "more", "people", "staff", "boys", "girls", "kids", "children", "pupils", "lads",
    "people", "occasions", "incidents", "months", "month", "inches", "miles", "terms", "lessons", "places", "homes", "placements", "sisters", "brothers",
    "friends", "siblings", "students", "cases", "o'clock", "oclock", "-", "/", ":", "st", "nd", "rd", "th", "x", "messages", "pictures", "photos",
}  # fmt: skip


@dataclass(frozen=True)
class Age:
    """An age in whole years as words `start` to `end` of the parse say it.

    `bare` is a number without "years old" beside it, which is an age only where the words before it say so.
    """

    years: int
    start: int
    end: int
    bare: bool
    about: bool = False


def age_at(doc: Doc, at: int) -> Age | None:
    """The age that begins with this word; None where the number is something else, or the text has ended."""
    if at >= len(doc):
        return None
    return _school_year(doc, at) or _years(doc, at)


def number_in(word: str) -> int | None:
    """The whole number that a word or its digits stand for; "12ish" is 12."""
    if word in _WORDS:
        return _WORDS.index(word)
    digits = re.fullmatch(r"(\d{1,2})(?:ish)?", word, re.ASCII)
    return int(digits.group(1)) if digits else None


def _school_year(doc: Doc, at: int) -> Age | None:
    """The age at which a child starts that school year: year 9 is 13, reception 4."""
    word = doc[at].lower_
    following = _word(doc, at + 1)
    if word == "reception" and following not in {"desk", "area", "staff"}:
        return Age(4, at, at + 1, bare=False)
    number = number_in(following.rstrip("s")) if word == "year" else None
    if number is None or not 1 <= number <= 13 or _is_someone_elses(doc, at + 2):
        return None
    return Age(number + 4, at, at + 2, bare=False)


def _is_someone_elses(doc: Doc, after: int) -> bool:
    return _word(doc, after) in {"teacher", "teachers", "tutor", "leader", "head", "ta", "lead", "room", "olds", "old"}


def _years(doc: Doc, at: int) -> Age | None:
    number = number_in(doc[at].lower_)
    if number is None:
        return None
    end = at + 1
    if [_word(doc, end + step) for step in range(3)] == ["and", "a", "half"]:
        end += 3
    before, earlier = _word(doc, at - 1), _word(doc, at - 2)
    about = bool({before, earlier} & _ABOUT) or doc[at].lower_.endswith("ish")
    unit = _word(doc, end)
    if unit in _MONTHS and _word(doc, end + 1) == "old":
        return Age(number // 12, at, end + 2, bare=False, about=about)
    if _is_range(doc, at, end):
        return None
    whole = number - 1 if _is_not_yet(before, earlier) and number > 0 else number
    if unit in _UNITS and _word(doc, end + 1) in {"old", "olds"}:
        return Age(whole, at, end + 2, bare=False, about=about)
    if unit in _UNITS and (before in {"aged", "age"} or _word(doc, end + 1) in {"of"} and _word(doc, end + 2) == "age"):
        return Age(whole, at, end + 1, bare=False, about=about)
    if unit in _COUNTED | _UNITS or before in {"#", "room", "number", "no.", "page", "unit", "ks", "£", "$", ":", "/"}:
        return None
    return Age(whole, at, end, bare=True, about=about)


def _is_not_yet(before: str, earlier: str) -> bool:
    if before == "turned":
        return False
    return (
        before in _NOT_YET
        or (earlier, before) in {("not", "quite"), ("going", "on"), ("coming", "up")}
        or (before in {"turning"} and earlier in {"about", "just"})
    )


def _is_range(doc: Doc, at: int, end: int) -> bool:
    """ "14 or 15" and "10-12" say no one age."""
    joins = {"or", "-", "to", "/"}
    after = _word(doc, end) in joins and number_in(_word(doc, end + 1)) is not None
    before = _word(doc, at - 1) in joins and number_in(_word(doc, at - 2)) is not None
    return after or before


def _word(doc: Doc, at: int) -> str:
    return doc[at].lower_ if 0 <= at < len(doc) else ""
