"""Finds the one age in an answer that says more than an age: "hes only nine bless him", "17, 18 in march".

Read only as an answer to "how old?". A number is an age where it stands as one does: first, behind "is" or "turned",
with "years" or before a birthday. Where two may be meant, none is read, and the question is asked again.
"""

from __future__ import annotations

import re

from safeguarding.answer_ages import WORDS_FOR_AGES
from safeguarding.facts import AGES_OF_CHILDHOOD

_WORDS = (*WORDS_FOR_AGES, "eighteen")  # who is eighteen in a fortnight is seventeen
_IN_WORDS = "|".join(sorted(_WORDS[2:], key=len, reverse=True))  # "one" is a child more often than an age
_NUMBER = rf"(?P<number>(?<![\d:.])\d{{1,2}}(?![\d:%]|\s?\d)|{_IN_WORDS})"
_SOON = (
    r"(?P<soon>rising|nearly|almost|not (?:quite|yet|even)|wasn'?t even|coming up (?:to )?|about to turn"
    r"|(?:few|\d) (?:wks|weeks|days|months) off)"
)
_LEADS = (
    r"(?P<lead>^|[,.;]\s*|\b(?:is|was|were|be|he's|she's|hes|shes|lad's|it's|its|had|turned|make|makes him|makes her"
    r"|gone|started|so|but|aged|well|erm?|um|sorry|lie|no|mean|just|only|nobbut|still|about|bout|the|a|he has|she has"
    r"|(?:his|her|their)|just had (?:his|her)|sweet|already|now|today|actually|reckon|think|say)\s+)"
)
_UNIT = r"(?:\s*-?\s*(?:(?P<months>months?|mths?)|(?P<years>y(?:ea)?rs?(?: old)?|y/?os?|f|m)))?"
_BIRTHDAY = r"(?:(?:st|nd|rd|th)?(?P<birthday>\s+birthday))?"
_PART = r"(?:\s+(?:and|an|n|&)\s+(?:a |three )?(?:half|bit|quarters?))?"
_DATE = (
    r"(?:\s+(?:(?:in|at|on|come|next)\s+(?:a |the |\d |two |three )?"
    r"(?P<date>fortnight|weeks?|wks?|days?|months?|christmas|xmas|easter|mon|tues|wednes|thurs|fri|satur|sun"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter)\w*\b"
    r"(?! (?:just )?(?:gone|past))))?"
)
_AN_AGE = re.compile(
    rf"{_LEADS}(?:{_SOON}\s*)?{_NUMBER}{_BIRTHDAY}{_PART}{_UNIT}{_DATE}(?=(?P<then>\s+\w+|))", re.IGNORECASE
)
# What goes on behind an age, or is counted by a number that is none ("10 of us", "12 kids").
_MAY_FOLLOW = re.compile(
    r"in|at|but|same|on|now|still|already|next|come|going|moving|looks|looking|small|big|young|too|today|as|per|bless"
    r"|love|youngest|oldest|eldest|nursery|and|an|i|he|she|his|her|it|last|sorry|no|this|ish|like|when|so|not|female|male|sir"
    r"|miss|ok|mate|duck|sat|had|years|old|again"
)
_HAS_BEEN = re.compile(r"\b(?:turned|was|were|had|gone|make|started)(?:\s+(?:his|her|their))?\s*$", re.IGNORECASE)
_NOT_ABOUT_THE_AGE = re.compile(
    r"\b(?:acts?|acting|functions?|functioning|presents?|looks?|looked|like|size|plays|emotionally|mentally|developmentally"
    r"|under|since|when|room|year|yr|class|group|number|no\.|ward|x)\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_PUTS_RIGHT = re.compile(r"\b(?:sorry|i mean|tell a lie|make that|actually|no,? (?:he|she)|no i)\b", re.IGNORECASE)


def age_in_a_sentence(text: str) -> int | None:
    """The age of childhood, in whole years, where just one is said; a mistake that is put right counts as it is put."""
    found = [age for match in _AN_AGE.finditer(text.replace("\u2019", "'")) if (age := _age(match)) is not None]
    if len(set(found)) > 1 and not _PUTS_RIGHT.search(text):
        return None
    return found[-1] if found and found[-1] in AGES_OF_CHILDHOOD else None


def _age(match: re.Match[str]) -> int | None:
    """None where the number is no age of the child's."""
    before = match.string[: match.start("number")]
    follows = match["then"].strip().lower()
    is_named_as_one = match["birthday"] or match["years"] or match["months"] or match["soon"] or match["date"]
    if _NOT_ABOUT_THE_AGE.search(before) or not (is_named_as_one or not follows or _MAY_FOLLOW.fullmatch(follows)):
        return None
    number = _WORDS.index(word) if (word := match["number"].lower()) in _WORDS else int(word)
    if match["months"]:
        return number // 12
    is_to_come = match["soon"] or (match["date"] and not _HAS_BEEN.search(before))
    return number - 1 if is_to_come else number
