"""Reads ages from a bare answer: "12", "twelve and a half", "nearly 13", "y7", "both 14", "12 and 9", "he's 12 she's 9"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from difflib import get_close_matches

from safeguarding.facts import AGES_OF_CHILDHOOD

WORDS_FOR_AGES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
).split()
COUNTED = rf"(?:\d{{1,2}}|{'|'.join(sorted(WORDS_FOR_AGES, key=len, reverse=True))})"
_AGE = re.compile(
    rf"(?P<both>\b(?:both|all|each|same)\b[^0-9]{{0,24}}?)?"
    rf"(?P<not>\b(?:not|isn'?t|wasn'?t|instead of|rather than)\s+(?:(?:a|an|he'?s|she'?s)\s+)?)?"
    rf"(?P<nearly>\b(?:nearly|almost|not quite|about to turn|coming up(?: to)?|going on|turning)\s+)?"
    rf"(?:(?P<year>\b(?:y(?:ea)?r?|year group)\s*\.?\s*(?P<school>\d{{1,2}}|{'|'.join(WORDS_FOR_AGES[1:14])})\b(?!\s*olds?))"
    rf"|(?P<reception>\breception\b)"
    rf"|\b(?P<number>{COUNTED})(?P<half>\s*(?:and a half|1/2|\.5|\u00bd))?(?P<unit>\s*-?\s*(?:months?(?:\s*-?\s*olds?)?|weeks?(?:\s*-?\s*olds?)?|y(?:ea)?rs?(?:\s*-?\s*olds?)?|y/?os?|ish))?\b)",
    re.IGNORECASE,
)
# What may stand beside the ages in an answer; anything else makes it something other than a bare answer.
_BESIDE = re.compile(
    r"(?:\b(?:(?:s?he|they|it|child|boy|girl|lad|lass|kid|pupil|yp|young person|one|other|others|the|a|an|and|is|was|are|were|'?s|re|aged?|ages|year|years|yrs?|old|olds|gone"
    r"|just|only|now|about|around|approx(?:imately)?|roughly|i|think|believe|maybe|probably|turned|turning|so|well|but|both|each|all|of|them|in|at|then|him|her|that|him|younger|older"
    r"|im|i'm|pretty|sure|sorry|actually|erm?|um+|ok|yeah|yes|be|would|will|victim|brother|sister|who|did|did it|from|memory|going|on|her|his|my|same|age|too|also|respectively|youngest|oldest|eldest|still|hes|shes|theyre|somewhere|or so|say|most|likely|not|school|reckon|guess|roughly|group|both|being|i'd|id|birthday|last|week|month|next|soon|recently|a|bit|over|under|plus|cusp))\b|[\s,.;:&+/()'\"?!~-]|\u2019)*",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\bor\b|\bto\b", re.IGNORECASE)


# "Just the one child", "the younger one is 6": one is an age only as the whole answer or before "year".
_ONE_THAT_IS_NO_AGE = re.compile(r"(?!^\W*one\W*$)\bone\b(?!\W*(?:years?|yrs?|and a half))", re.IGNORECASE)


# "12 or 13" is no more than a year of doubt; as with a school year, the lower is taken. "5, nearly 6" is one age too.
_ONE_OR_THE_NEXT = re.compile(
    rf"\b(?P<one>{COUNTED}),?\s*(?:or(?: maybe)?|/|nearly|almost|going on|coming up(?: to)?|turning)\s*(?P<next>{COUNTED})\b",
    re.IGNORECASE,
)


def ages_in_answer(text: str) -> tuple[int, ...]:
    """The ages of childhood that the answer gives, in its order; none where it says more, or other, than ages."""
    text = re.sub(r"[A-Za-z]{4,}", _number_with_a_slip, _ONE_THAT_IS_NO_AGE.sub(" ", text))
    text = _ONE_OR_THE_NEXT.sub(_the_lower, text)
    found = list(_AGE.finditer(text))
    rest = _AGE.sub(" ", text)
    if not found or not _BESIDE.fullmatch(rest) or _JOINED.search(text):
        return ()
    ages: list[int] = []
    for match in _without_years_beside_ages(found):
        age = _age(match)
        if match["not"]:
            continue
        if age is None:
            return ()
        ages += [age, age] if match["both"] and len(found) == 1 else [age]
    return tuple(ages) if len(ages) <= 6 else ()


def _without_years_beside_ages(found: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """ "12, year 8" and "six, in yr 1" are one child, whose age is said: the year that fits an age says it once more."""
    said = {_age(match) for match in found if match["number"]}
    return [match for match in found if match["number"] or not _fits(_age(match), said)]


def _fits(youngest: int | None, ages: Collection[int | None]) -> bool:
    return youngest is not None and bool({youngest, youngest + 1} & {*ages})


def _age(match: re.Match[str]) -> int | None:
    if match["reception"]:
        return 4
    if match["year"]:
        number = counted(match["school"])
        return number + 4 if 1 <= number <= 13 else None  # a child is 11 at the start of year 7
    unit = (match["unit"] or "").strip(" -").lower()
    number = counted(match["number"])
    if unit.startswith("month"):
        return number // 12
    if unit.startswith("week"):
        return None
    years = number - 1 if match["nearly"] and not match["half"] else number
    return years if years in AGES_OF_CHILDHOOD else None


def _the_lower(found: re.Match[str]) -> str:
    one, following = sorted((counted(found["one"]), counted(found["next"])))
    return str(one) if following - one == 1 else found.group()


def _number_with_a_slip(found: re.Match[str]) -> str:
    """ "twelv" is twelve; a word that stands beside ages anyway is left as it is."""
    word = found.group().lower()
    if word in WORDS_FOR_AGES or _BESIDE.fullmatch(word):
        return word
    near = get_close_matches(word, WORDS_FOR_AGES, n=1, cutoff=0.85)
    return near[0] if near else word


def counted(word: str) -> int:
    """The number that a word of COUNTED stands for."""
    return WORDS_FOR_AGES.index(word.lower()) if word.lower() in WORDS_FOR_AGES else int(word)
