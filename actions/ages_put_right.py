"""Whose age a short message means: "12 not 11" is the one who was 11, "the younger one is 6" the younger, and of
"15 and 12" the child's comes first, as in the question.

The reader sees one message; only the case knows who was said to be 11. Where neither says whose, nothing is taken.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.case import Case

_WORDS = [  # "one" is left out: in "the younger one" it is no age
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
]
_NUMBERS = {word: number for number, word in enumerate(_WORDS, start=2)}
_AGE = r"\d{1,2}|" + "|".join(_NUMBERS)
_NOT = re.compile(rf"\b(?P<new>{_AGE})\b[^0-9]{{0,20}}?\b(?:not|instead of|rather than)\s+(?P<old>{_AGE})\b")
_NOT_FIRST = re.compile(rf"\b(?:not|isn'?t|wasn'?t)\s+(?P<old>{_AGE})\b[^0-9]{{0,30}}?\b(?P<new>{_AGE})\b")
_WHOSE = re.compile(rf"\b(?P<whose>younger|youngest|older|oldest|elder|other)\b[^0-9]{{0,20}}?\b(?P<new>{_AGE})\b")
_BARE = re.compile(
    rf"(?:\w+\W+){{0,6}}?(?:he|she|they|it)?\W*(?:is|was|'?s|re)?\W*(?P<new>{_AGE})\W*(?:years? old)?\W*"
)
# Both ages, the child's first, as the question has it: "they're 15 and 12", "12 n 9", "ages 14, 11".
_OLD = r"(?:\W?(?:yr|year|yo)s?(?:\W?olds?)?)?"
_BOTH = re.compile(
    r"\W*(?:(?:they|theyre|they'?re|are|were|is|aged?|ages|so|about|both|kids|children|it'?s|ones?|one'?s)\W+){0,4}"
    rf"(?P<first>{_AGE}){_OLD}\s*(?:and|&|n|,|\+)+\s*(?:(?:the )?(?:other|ones?)(?:'?s)?\W+(?:is\W+)?)?"
    rf"(?P<second>{_AGE}){_OLD}\W*"
)
# "Its a boy of 11", said before any age was.
_A_CHILD_OF = re.compile(
    rf"\W*(?:(?:it'?s|its|this is|is|re|about|regarding|for) ){{0,3}}(?:an? )?(?:little |young )?"
    rf"(?:boy|girl|lad|lass|child|kid|pupil|resident|yp)\W+(?:(?:of|aged?|is|who is|who'?s|whos) )?(?P<new>{_AGE})\W*"
)
_OTHER_WAY_ROUND = re.compile(
    r"\b(?:the )?(?:other|wrong|opposite) way (?:a?round|about)\b"
    r"|\b(?:got|had|have|put|mixed) (?:them|the two|the children|it|the ages) (?:mixed up|muddled)\b"
    r"|\bmixed (?:them|the two|the children|the ages) up\b|\bback to front\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:kids|children|girls|boys|lads|lasses|others|pupils|siblings|brothers|sisters|cousins|residents|victims|ones)\b"
    rf"[^.;0-9]{{0,30}}?\b(?P<ages>(?:{_AGE})(?:\s*(?:,|and|&|\bn\b)\s*(?:and )?(?:{_AGE}))+)\b"
)
_FACTS = ("child_age", "other_age")


def ages_put_right(case: Case, text: str, *, is_correction: bool) -> dict[str, int]:
    """The age facts that the text settles or corrects and their values; empty where it says nothing of whose they are.

    Args:
        is_correction: the message is one to a read-back or says that something was wrong, so that a bare age counts.
    """
    said = text.lower()
    known = {fact: int(case.slots[fact]) for fact in _FACTS if case.knows(fact)}
    if says_the_other_way_round(said) and len(known) == len(_FACTS):
        return {"child_age": known["other_age"], "other_age": known["child_age"]}
    # "14, 11", asked when it happened, is a day: of ages that are known only who is asked, or corrects, means ages.
    may_be_ages = not known or is_correction or case.requested in _FACTS
    if may_be_ages and (found := _BOTH.fullmatch(said)):
        both = (_number(found["first"]), _number(found["second"]))
        # The same two in the other order, "9 and 12", turn nothing round.
        return {} if sorted(known.values()) == sorted(both) else dict(zip(_FACTS, both, strict=True))
    if not known and (found := _A_CHILD_OF.fullmatch(said)):
        return {"child_age": _number(found["new"])}
    if found := _NOT.search(said) or _NOT_FIRST.search(said):
        return _of_whom([fact for fact, age in known.items() if age == _number(found["old"])], found["new"])
    if not is_correction or not known:
        return {}
    if found := _WHOSE.search(said):
        return _of_whom(_meant_by(found["whose"], known), found["new"])
    bare = _BARE.fullmatch(said)
    return _of_whom(list(known), bare["new"]) if bare else {}


def says_the_other_way_round(text: str) -> bool:
    """Whether someone says that the two children were taken for each other."""
    return _OTHER_WAY_ROUND.search(text) is not None


def with_the_youngest_of_several(text: str, read: Mapping[str, Any]) -> dict[str, Any]:
    """What was read, but that of "kids 9, 7 and 5" the youngest is meant, as in the question."""
    found = _SEVERAL.search(text.lower())
    ages = [_number(age) for age in re.findall(rf"\b(?:{_AGE})\b", found["ages"])] if found else []
    is_of_the_others = str(read.get("other_age")) in map(str, ages) and str(read.get("child_age")) not in map(str, ages)
    return {**read, "other_age": min(ages)} if is_of_the_others else dict(read)


def _of_whom(facts: list[str], new: str) -> dict[str, int]:
    return {facts[0]: _number(new)} if len(facts) == 1 else {}


def _meant_by(whose: str, known: dict[str, int]) -> list[str]:
    if whose == "other":
        return ["other_age"] if "other_age" in known else []
    if len(set(known.values())) < len(_FACTS):
        return []
    chosen = min if whose.startswith("young") else max
    return [chosen(known, key=lambda fact: known[fact])]


def _number(said: str) -> int:
    return int(said) if said.isdigit() else _NUMBERS[said]
