"""The words of a clause: as the sentence model reads them, and as they are compared piece by piece."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SPOKEN = {
    "CHILD": "he",
    "OTHER": "she",
    "BOTH": "they",
    "KID": "a child",
    "WRITER": "we",
    "SELF": "himself",
    "NOBODY": "nobody",
}
_SPOKEN_OWNERS = {"CHILD": "his", "OTHER": "her", "BOTH": "their", "KID": "a child's", "WRITER": "our"}
# By which word the adult was called is not known; "adult" would say more than the story does.
_BARE_ADULT = re.compile(r"\bADULT\b(?!:)")
_SHOWN = re.compile(r"\b(CHILD|OTHER|BOTH|KID|WRITER|SELF|NOBODY)\b('s)?")
_ADULTS = (
    "mums?|mam|dads?|nan|grandad|parents?|carers?|foster carers?|mother|father|uncle|auntie|aunt|staff"
    "|teachers?|head|dsl|manager|worker|coach|man|adult|stepdad|stepmum|nurse|neighbour"
)
_AFTER_IS = (
    "been|got|a|an|the|in|on|not|gone|had|always|at|off|never|just|still|now|so|too|very|really|only|being"
    "|under|with|[a-z]+ing"
)
_WRITTEN = (
    (re.compile(r"\b(?:[Ww]on't|[Ww]ont)\b"), "will not"),
    (re.compile(r"\b(?:[Cc]an't|[Cc]annot|[Cc]ant)\b"), "can not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"\bI'm\b"), "WRITER am"),
    (re.compile(r"'(?:ve|re)\b"), " have"),
    (re.compile(r"\b(?:CHILD's|OTHER's|BOTH's|him|her|them) ?sel(?:f|ves)\b"), "SELF"),
    (re.compile(rf"\b(CHILD|OTHER|KID)'s (?=(?:{_AFTER_IS})\b)"), r"\1 is "),
    (re.compile(r"\b(?:I|me|we|We|us|Us)\b"), "WRITER"),
    (re.compile(r"\b(?:my|our|My|Our)\b"), "WRITER's"),
    (re.compile(rf"\b(?:the |a |an )?({_ADULTS})\b", re.IGNORECASE), r"ADULT:\1"),
)  # fmt: skip


@dataclass(frozen=True)
class ClauseWords:
    """`meaning` is what the sentence model reads, `letters` what is compared piece by piece."""

    meaning: str
    letters: str


def words_of(rendered: str) -> ClauseWords:
    """The words of a clause in which persons are shown by their part."""
    without_kinds = _BARE_ADULT.sub("someone", rendered).replace("ADULT:", "")
    return ClauseWords(
        meaning=_SHOWN.sub(_spoken, without_kinds),
        letters=without_kinds.lower(),
    )


def rendered_as(written: str) -> str:
    """An example as the rule layer renders a story: "CHILD won't tell mum" is "CHILD will not tell ADULT:mum"."""
    for pattern, instead in _WRITTEN:
        written = pattern.sub(instead, written)
    return written.strip()


def _spoken(found: re.Match[str]) -> str:
    return _SPOKEN_OWNERS.get(found[1], "") if found[2] else _SPOKEN[found[1]]
