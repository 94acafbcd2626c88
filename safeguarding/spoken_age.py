"""Ages in short answers: "12", "twelve and a half", "nearly 13", "y7", "both 14", "12 and 9"."""

from __future__ import annotations

import re

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_WORDS = {word: number for number, word in enumerate(_ONES.split())}
_NUMBER = r"(?P<number>\d{1,2}|" + "|".join(_WORDS) + r")"
_YEAR_GROUP = re.compile(r"\b(?:year|yr|y)\s*(?P<year>\d{1,2}|" + "|".join(_WORDS) + r")\b")
_MONTHS = re.compile(r"\b(?P<number>\d{1,2})\s*(?:months?|mths?|mo)\b")
_AGE = re.compile(
    r"(?P<before>\b(?:nearly|almost|not quite|coming up to|about to turn|soon)\s+)?\b"
    + _NUMBER
    + r"(?:\s*(?:and a half|½|\.5))?\s*(?:(?:years?|yrs?|yr)(?:\s*old)?|yo|y/o|y\.o)?\b"
)
_UNSURE = re.compile(
    r"\b(?:\d{1,2}|" + "|".join(_WORDS) + r")\s*(?:or|-|–|to|/)\s*(?:\d{1,2}|" + "|".join(_WORDS) + r")\b"
)
_NOT_AN_AGE = re.compile(r"\b\d+\s*(?:times?|children|kids|pupils|weeks?|days?|hours?|of them)\b|\d{3,}|\d:\d")
_ONE_AS_A_PRONOUN = re.compile(
    r"\b(?:the|this|that|younger|older|other|little|first|second)\s+one\b|\bone of\b|\bone's\b"
)
_YEARS_TO_AGE = 4  # the age at which most start the school year: year 7 at 11


def ages_in(text: str) -> tuple[int, ...]:
    """Whole years, in the order in which they are said; none where the text is not sure of one."""
    text = _ONE_AS_A_PRONOUN.sub(_blank, text)
    if _UNSURE.search(text) or _NOT_AN_AGE.search(text):
        return ()
    found = [
        (match.start(), 0 if int(match["number"]) < 12 else int(match["number"]) // 12)
        for match in _MONTHS.finditer(text)
    ]
    found += [(match.start(), _number(match["year"]) + _YEARS_TO_AGE) for match in _YEAR_GROUP.finditer(text)]
    if "reception" in text:
        found.append((text.index("reception"), _YEARS_TO_AGE))
    rest = _YEAR_GROUP.sub(_blank, _MONTHS.sub(_blank, text))
    found += [(match.start(), _years(match)) for match in _AGE.finditer(rest)]
    return tuple(age for _, age in sorted(found))


def says_both(text: str) -> bool:
    """Whether one age is given for both children."""
    return bool(re.search(r"\b(?:both|same age|the same|each|twins?)\b", text))


def number_in_words(said: str) -> int | None:
    """A small whole number in digits or words ("a" is one), or None."""
    if said in {"a", "an"}:
        return 1
    return int(said) if said.isdigit() else _WORDS.get(said)


def _years(match: re.Match[str]) -> int:
    years = _number(match["number"])
    return years - 1 if match["before"] else years


def _number(said: str) -> int:
    return int(said) if said.isdigit() else _WORDS[said]


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
