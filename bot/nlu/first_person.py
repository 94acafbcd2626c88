"""Whether the person writing is a child, or was harmed, told only by what leaves no doubt.

The classifier judges the rest. Words of others ("she said: my brother touched me") and of people at work ("I am in
year 8 as cover teacher") do not count.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.nlu.danger_sign import any_of
from bot.nlu.plain_words import plain

_QUOTED = re.compile(
    r"[\"\u201c\u201d][^\"\u201c\u201d]*[\"\u201c\u201d]|(?<!\w)['\u2018][^'\u2018\u2019]{3,}['\u2019](?!\w)"
)


@lru_cache(maxsize=2)  # the fact reader and the urgent check ask of the same message
def a_child_writes(text: str) -> bool:
    """The writer gives their own age below 18, their own school year, or calls themself a child."""
    words = plain(_QUOTED.sub(" ", text))
    if _patterns()["at work"].search(words):
        return False
    told = _patterns()["told by another"]
    return any(not told.search(words[: found.start()]) for found in _patterns()["child"].finditer(words))


@lru_cache(maxsize=2)
def a_harmed_person_writes(text: str) -> bool:
    """The writer says that sexual harm, or harm by someone close, was done to them."""
    words = _patterns()["never mind"].sub(" ", plain(_QUOTED.sub(" ", text)))
    if _patterns()["another speaks"].search(words):
        return False
    if _patterns()["harmed for certain"].search(words):
        return True
    return bool(_patterns()["harmed"].search(words)) and not _patterns()["at work"].search(words)


def a_carer_by_work_writes(text: str) -> bool:
    """The writer fosters: our own daughter and our foster lad, but a practitioner."""
    return bool(_patterns()["fosters"].search(plain(_QUOTED.sub(" ", text))))


def a_practitioner_writes(text: str) -> bool:
    """The writer says what their work is, or that a child or a parent came to them."""
    words = plain(_QUOTED.sub(" ", text))
    return any(_patterns()[name].search(words) for name in ("works with children", "was told by another", "fosters"))


def _first_person(group: str) -> str:
    return any_of(group, file="first_person.yml")


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    patterns = {"at work": _at_work(), "fosters": _fosters(), "child": _a_child(), **_speakers(), **_harmed()}
    patterns |= {"works with children": _works_with_children(), "was told by another": _was_told_by_another()}
    return {name: re.compile(source) for name, source in patterns.items()}


def _at_work() -> str:
    role = _first_person("roles")
    return (
        rf"\b{_first_person('at_work')}\b|\b(?:i am|as|we are) (?!not )(?:\w+ ){{0,4}}?{role}\b(?! (?:said|says|told))"
        rf"|^{role} here\b"
    )


def _works_with_children() -> str:
    """As _at_work, but no parent's words."""
    work = _first_person("work")
    which = r"(?:an?|the|his|her|their|our|just|also|only|actually|new|trainee|supply|student|senior|agency|lead|school|year)"
    return (
        rf"\b(?:i am|as|we are) (?:{which} ){{0,3}}{work}\b(?! (?:said|says|told|touch|hurt))"
        rf"|^(?:\w+ ){{0,2}}?{work} here\b"
        r"|\bmy (?:caseload|tutor group|key ?child|key ?worker session|ofsted|placement)\b"
    )


def _was_told_by_another() -> str:
    """Friends and family of the writer may tell a child."""
    someone = (
        r"(?:he|she|they|someone|somebody|(?:a|one of (?:my|the|our)|the|this) (?!friend|mate|man|woman)(?:\w+ )?"
        r"(?:child|children|pupils?|girls?|boys?|lads?|lass(?:es)?|parents?|mum|dad|students?|residents?|colleague|ta|teacher"
        r"|kids?|young person|yp|year \d+s?))"
    )
    tells = r"(?:told|tells|disclosed to|came to|come to|confided in|approached|reported to)"
    return rf"\b{someone}(?: is| has| have| had| just| now| also)* {tells} me\b(?! (?:not|to|off|that i|i|it was our))"


def _fosters() -> str:
    carer = r"(?:foster|kinship|respite|connected persons?) (?:carers?|mum|dad|mother|father|parents?)"
    child = r"(?:lad|lass|son|daughter|child|children|boy|girl|kids?|one|ones|placement)"
    return (
        rf"\b(?:i am|we are|as) (?:\w+ ){{0,3}}?{carer}\b|^(?:\w+ ){{0,2}}?{carer} (?:here|ere)\b|\b(?:we|i) foster\b"
        rf"|\b(?:my|our|me) foster {child}\b"
    )


def _speakers() -> dict[str, str]:
    """Who says it: someone else right before ("told me that ..."), or someone else anywhere in the message."""
    someone_else = (
        r"\b(?!(?:i|we|have|not|never|just|to|ever|been)\b)\w+ (?:has |had |have |is |was )?(?:just |also |now |then )?"
    )
    small = r"(?:me|us|her|him|them|staff|that|today|to|in|the|a|ta|teacher|mum|my|class|office|[,:.])"
    kept_secret = r"(?! (?:me )?(?:not to|to keep|to shut|no one|nobody|it (?:was|is) our|i would|he would|she would|he will|if i))"
    return {
        "told by another": rf"{someone_else}{_first_person('tellers')}(?: {small}){{0,4}}\s*$",
        "another speaks": rf"{someone_else}{_first_person('tellers')}\b{kept_secret}",
        "never mind": rf"\b{_first_person('never_mind')}\b",
    }


def _harmed() -> dict[str, str]:
    relation, did, made = (_first_person(group) for group in ("my_people", "did_to_me", "made_me_do"))
    people = "boys?|girls?|man|men|woman|guys?|lads?|person|one|friend|teacher|resident|student|pupil|young person"
    someone = rf"(?:(?:he|she|they|someone|somebody|people|who) (?:\w+ ){{0,2}}?|(?:{people}) (?:\w+ ){{0,5}}?)"
    passive = _first_person("done_to_me_passive")
    deed = r"(?:things?|stuff|something|it|this|that|what|bad things|sexual things|sexual stuff|something sexual)"
    return {
        "harmed": rf"\b(?!\w+ (?:never|not) ){someone}(?<!never )(?<!not ){did} me\b(?! (?:that|off|to leave|with|feelings|on the (?:arm|shoulder|back|leg|hand)))"
        rf"|\b{someone}(?:made|makes|is making|forced|forces|was making) me (?:to )?{made}\b"
        r"|\b(?:has |is |was |it |this |what )happen(?:ed|ing) to me\b|\bit happened to me\b"
        r"|\btouch(?:ed|es|ing) me (?:down there|inappropriately|up|sexually|under|there|when|at night|in my bed)"
        rf"|\b(?:did|does|do|doing) {deed} (?:bad |sexual )?(?:to|with) me\b|\b(?:was|been|being) done to me\b",
        "harmed for certain": rf"\bi (?:was|am|have been|had been|got|keep getting|were|is) (?:also |once |actually |really |sexually )?(?:being )?{passive}\b"
        r"|\bi (?:am|was) (?:a |an |the )?(?:\w+ )?(?:survivor|victim)\b"
        r"|\bi (?:\w+ )?(?:suffered|experienced|survived|lived through) (?:\w+ ){0,2}?(?:abuse|rape|assault|csa|incest)"
        rf"|\bmy {relation} (?!never|not)(?:\w+ ){{0,2}}?{did} me\b|\b(?<!never )(?<!not )(?:raped|molested) me\b",
    }


def _a_child() -> str:
    age = rf"(?:[5-9]|1[0-7]|{_first_person('numbers')})"
    old = r"(?: and (?:a |three )?(?:half|quarters?))?(?: (?:years?|yrs?) ?(?:old|of age)| yo| y o)?"
    nth = r"(?:[1-9]|1[0-3]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)"
    i_am = r"\bi am (?:only |just |still |nearly |almost |like |about |actually |really |now |also )*"
    goes_on = (
        r"(?:and|but|my|he|she|they|can|please|what|this|so|i|who|help|girl|boy|do|someone|somebody|you|how|will|if|too"
        r"|by the way|at school|in school|there|am)"
    )
    no_child = (
        r"(?! (?:social|protection|psych\w+|nurse|worker|minder|and family|development|care|specialist|practitioner"
        r"|expert|premium|champion|lead|voice|support|welfare|therap\w+|and adolescent|is)\b)"
    )
    return (
        rf"{i_am}{age}{old}(?= {goes_on}\b|$| [.,!?;:\n])"
        rf"|{i_am}(?:a |an )?{age} (?:years? old|yrs? old|yo|y o)\b"
        rf"|{i_am}in (?:year |yr |y ?){nth}\b|{i_am}(?:a )?(?:year|yr) {nth} (?:girl|boy|pupil|student|and)\b"
        rf"|{i_am}(?:a |an )?(?:(?:small|young|little|school) )?{_first_person('child_names')}\b{no_child}"
        rf"|{i_am}(?:at|in) (?:primary|high|secondary|junior|infant|middle) school\b|{i_am}under (?:18|16|13)\b"
        rf"|{i_am}not an adult\b|\b(?:me and \w+ \w+|we) are both {age}\b|\b{age} and so am i\b"
    )
