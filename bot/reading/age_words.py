"""Reads an age where one is written: "twelve", "3 and a half", "nearly 13", "year 9"; never a count or a time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

from bot.reading.word_lists import word_list, words_of

FILE = "ages.yml"
OLDEST_READ = 99
_DIGITS = re.compile(r"(\d{1,2})(?:ish)?", re.ASCII)
_FIRST_YEAR_STARTS_AT = 5  # a child starts year 1 at five, so year 9 is 13
_LONGEST_UNTIL = 5  # words: "in a couple of weeks"
_YEARS_OF_SCHOOL = range(1, 14)


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


@lru_cache(maxsize=4096)  # every word of a message is asked, several times
def number_in(word: str) -> int | None:
    """The whole number that a word or its digits stand for; "12ish" is 12."""
    numbers: list[str] = word_list(FILE)["numbers"].split()
    if word in numbers:
        return numbers.index(word)
    digits = _DIGITS.fullmatch(word)
    return int(digits.group(1)) if digits else None


def word_at(doc: Doc, at: int) -> str:
    """The word in small letters; nothing beyond either end of the text."""
    return str(doc[at].lower_) if 0 <= at < len(doc) else ""


def _school_year(doc: Doc, at: int) -> Age | None:
    """The age at which a child starts that school year: year 9 is 13, reception 4."""
    word, following = doc[at].lower_, word_at(doc, at + 1)
    if word == "reception" and following not in words_of(FILE, "not_reception"):
        return Age(_FIRST_YEAR_STARTS_AT - 1, at, at + 1, bare=False)
    number = number_in(following.rstrip("s")) if word == "year" else None
    if number is None or number not in _YEARS_OF_SCHOOL or word_at(doc, at + 2) in words_of(FILE, "after_a_year_group"):
        return None
    return Age(number - 1 + _FIRST_YEAR_STARTS_AT, at, at + 2, bare=False)


def _years(doc: Doc, at: int) -> Age | None:
    number = number_in(doc[at].lower_)
    if number is None:
        return None
    end = _past_a_bit(doc, at + 1)
    about = bool({word_at(doc, at - 1), word_at(doc, at - 2)} & words_of(FILE, "about")) or "ish" in doc[at].lower_
    if word_at(doc, end) in words_of(FILE, "months"):
        return _months(doc, number, at, end, about=about)
    if _is_range(doc, at, end):
        return None
    is_to_come = _is_not_yet(doc, at) or _is_yet_to_come(doc, at, end)
    years = number - 1 if is_to_come and number > 0 else number
    return _with_unit(doc, Age(years, at, end, bare=False, about=about)) or _bare(doc, years, at, end, about=about)


def _months(doc: Doc, number: int, at: int, end: int, *, about: bool) -> Age | None:
    """ "14 months old", "he is fifteen months"; not "for six months"."""
    if word_at(doc, end + 1) == "old":
        return Age(number // 12, at, end + 2, bare=False, about=about)
    is_said = word_at(doc, at - 1) in {"is", "'s", "aged"} and word_at(doc, end + 1) in {"", ".", ",", "and"}
    return Age(number // 12, at, end + 1, bare=False, about=about) if is_said else None


def _with_unit(doc: Doc, age: Age) -> Age | None:
    """ "12 years old", "12 years of age", "aged 12 years"."""
    if word_at(doc, age.end) not in words_of(FILE, "units"):
        return None
    after = (word_at(doc, age.end + 1), word_at(doc, age.end + 2))
    if after[0] in {"old", "olds"}:
        return Age(age.years, age.start, age.end + 2, bare=False, about=age.about)
    if word_at(doc, age.start - 1) in {"aged", "age"} or after == ("of", "age"):
        return Age(age.years, age.start, age.end + 1, bare=False, about=age.about)
    return None


def _bare(doc: Doc, years: int, at: int, end: int, *, about: bool) -> Age | None:
    after, before = word_at(doc, end), word_at(doc, at - 1)
    is_aside = before in {"(", ","} and word_at(doc, end + 1) in {")", ",", ".", "", ";"}
    if after in words_of(FILE, "units") and is_aside:
        return Age(years, at, end + 1, bare=True, about=about)
    if doc[at].lower_ == "one" and before not in {"aged", "age"}:
        return None  # "he's an only one", "the other one"
    is_of_school = end < len(doc) and _school_year(doc, end) is not None  # "12 year 7" is no "12 years"
    is_counted = not is_of_school and after in words_of(FILE, "counted") | words_of(FILE, "units")
    return None if is_counted or before in words_of(FILE, "not_after") else Age(years, at, end, bare=True, about=about)


def _past_a_bit(doc: Doc, end: int) -> int:
    """Where "3 and a half" and "10 and half" end."""
    bit = words_of(FILE, "and_a_bit")
    if word_at(doc, end) == "and" and word_at(doc, end + 1) == "a" and word_at(doc, end + 2) in bit:
        return end + 3
    return end + 2 if word_at(doc, end) == "and" and word_at(doc, end + 1) in bit else end


def _is_not_yet(doc: Doc, at: int) -> bool:
    before, earlier = word_at(doc, at - 1), word_at(doc, at - 2)
    pairs: list[str] = word_list(FILE)["not_yet_pairs"].split("|")
    return before in words_of(FILE, "not_yet") or f"{earlier} {before}" in pairs


def _is_yet_to_come(doc: Doc, at: int, end: int) -> bool:
    """ "He is 17 next week"; not "a boy of 12 in May", which says when it was."""
    if word_at(doc, at - 1) not in words_of(FILE, "to_be"):
        return False
    after = " ".join(word_at(doc, place) for place in range(end, end + _LONGEST_UNTIL))
    return re.match(word_list(FILE)["not_yet_after"], after) is not None


def _is_range(doc: Doc, at: int, end: int) -> bool:
    """ "14 or 15" and "10-12" say no one age."""
    joins = words_of(FILE, "range")
    after = word_at(doc, end) in joins and number_in(word_at(doc, end + 1)) is not None
    return after or (word_at(doc, at - 1) in joins and number_in(word_at(doc, at - 2)) is not None)
