"""What a bare answer means to the question that was asked: "12", "y", "nope", "dunno", "once i think", "both 14".

Only what is plainly said is taken; anything else is left for the question to be asked again with its options.
"""

from __future__ import annotations

import difflib
import re
from enum import Enum

from safeguarding.answer_words import phrases_for
from safeguarding.fact_values import WhoElse, YesNo
from safeguarding.facts import AGES_OF_CHILDHOOD, read_value, values_of
from safeguarding.spoken_age import ages_in, number_in_words, says_both

Answer = dict[str, "Enum | int | None"]


def _any_of(*phrases: str) -> str:
    return f"(?:{'|'.join(phrases)})"


_FILLER = _any_of(
    "i", "im", "i'm", "we", "sorry", "really", "honestly", "er", "erm", "um", "well", "just", "at all", "yet", "no"
)
_DONT_KNOW = re.compile(
    rf"(?:{_FILLER}\s+)*"
    + _any_of(
        "(?:do not|don'?t|didn'?t) (?:really )?know",
        "dunno",
        "dk",
        "idk",
        "not (?:(?:too|very|really|quite) )?sure",
        "unsure",
        "no (?:real )?idea",
        "(?:no|not a) clue",
        "haven'?t (?:got )?a clue",
        "(?:can'?t|cannot|couldn'?t) (?:say|tell|remember)",
        "(?:not |un)known",
        "who knows",
        "hard to say",
        "(?:nobody|no one) knows",
        "pass",
    )
    + r"\b.*"
)
_SURELY_YES = ("yes+", "y", "yea", "yeah", "yep", "yup", "yh", "aye", "correct", "definitely", "sure", "true")
_YES = re.compile(_any_of(*_SURELY_YES, "afraid so", "(?:i )?think so", "(?:he|she|they) did") + r"\b")
_SURELY_NO = ("no", "n", "nope", "nah", "naw", "nay", "never", "none", "neither", "nowt", "nothing", "not at all")
_NO = re.compile(
    _any_of(
        *_SURELY_NO,
        "not (?:that i|as far as|really)",
        "(?:i )?don'?t think so",
        "(?:he|she|they) didn'?t",
    )
    + r"\b"
)
_NOT = re.compile(r"(?:\bnot|n't|\bno|\bnever|\bwithout|\bnt)\s+(?:\w+\s+){0,2}$")
_LONGEST_DONT_KNOW = 10
_SHORT = 4
_NO_MEANS = {
    "pressure": "none",
    "violence": "none",
    "technology": "not_used",
    "power": "equal",
    "planning": "spontaneous",
    "how_often": "once",
    "effect_on_child": "not_affected",
    "agreement": "not_given",
    "parents_told": "neither",
    "services": "none",
}
_YES_MEANS = {"agreement": "mutual", "power": "imbalance", "parents_told": "both_families"}


def read_answer(fact: str, text: str) -> Answer | None:
    """The facts that a short answer to the question about `fact` gives; a value of None is "don't know".

    None as the whole result: it cannot be read as an answer to this question.

    Raises:
        FactError: `fact` does not exist.
    """
    kinds, said = values_of(fact), _plain(text)
    if not said:
        return None
    if says_dont_know(said):
        return {fact: None}
    if isinstance(kinds[0], int):
        return _ages(fact, said)
    named = _how_long_ago(said) if fact == "when_it_happened" else None
    named = named or _by_its_words(fact, said)
    if named is not None:
        return {fact: read_value(fact, named)}
    return _yes_or_no(fact, said)


def says_dont_know(text: str) -> bool:
    """Whether a short answer says that it is not known."""
    said = _plain(text)
    return bool(_DONT_KNOW.fullmatch(said)) and len(said.split()) <= _LONGEST_DONT_KNOW and not re.search(r"\d", said)


def is_yes(text: str) -> bool:
    """Whether a short answer is a plain yes."""
    return bool(_YES.match(_plain(text)))


def is_no(text: str) -> bool:
    """Whether a short answer is a plain no."""
    return bool(_NO.match(_plain(text)))


def _ages(fact: str, said: str) -> Answer | None:
    ages = ages_in(said)
    if not ages or len(ages) > 2:
        return None
    if len(ages) == 2:
        return _two_ages(fact, ages)
    if ages[0] not in AGES_OF_CHILDHOOD:
        return {"who_else": WhoElse.ADULT} if fact == "other_age" else None
    both = ("child_age", "other_age") if says_both(said) else (fact,)
    return dict.fromkeys(both, ages[0])


def _two_ages(fact: str, ages: tuple[int, ...]) -> Answer | None:
    if not all(age in AGES_OF_CHILDHOOD for age in ages):
        return None
    if fact == "child_age":
        return {"child_age": ages[0], "other_age": ages[1]}
    return {"other_age": min(ages)}  # the youngest of several others


def _how_long_ago(said: str) -> str | None:
    """Within 14 days or longer, where days, weeks, months or years are counted."""
    counted = re.search(r"\b(?P<count>\w+) (?P<unit>day|week|fortnight|month|year)s? (?:ago|back)\b", said)
    if counted is None:
        return None
    if counted["unit"] in {"month", "year"}:
        return "longer_ago"
    count = number_in_words(counted["count"])
    days = {"day": 1, "week": 7, "fortnight": 14}[counted["unit"]] * count if count else None
    return None if days is None else "within_14_days" if days <= 14 else "longer_ago"


def _by_its_words(fact: str, said: str) -> str | None:
    """The one value whose words stand in the answer; the longest phrase decides, and a tie is no answer."""
    spelt = _with_spelling(fact, said)
    found: dict[str, int] = {}
    for code, phrases in phrases_for(fact).items():
        lengths = [len(phrase) for phrase in phrases if _says(phrase, spelt)]
        if lengths:
            found[code] = max(lengths)
    best = [code for code, length in found.items() if length == max(found.values())]
    return best[0] if len(best) == 1 else None


def _says(phrase: str, said: str) -> bool:
    for match in re.finditer(rf"(?<![\w']){re.escape(phrase)}(?![\w'])", said):
        if phrase.split()[0] in {"no", "not", "never", "none"} or not _NOT.search(said[: match.start()]):
            return True
    return False


def _yes_or_no(fact: str, said: str) -> Answer | None:
    yes_no = isinstance(values_of(fact)[0], YesNo)
    if len(said.split()) > _SHORT * 3:
        return None
    if _NO.match(said):
        code = "no" if yes_no else _NO_MEANS.get(fact)
        return {fact: read_value(fact, code)} if code else None
    if _YES.match(said):
        code = "yes" if yes_no else _YES_MEANS.get(fact)
        return {fact: read_value(fact, code)} if code else None
    return None


def _with_spelling(fact: str, said: str) -> str:
    """Long words of the answer that are almost a word of this question's answers are taken for it."""
    known = {word for phrases in phrases_for(fact).values() for phrase in phrases for word in phrase.split()}
    words = [word if len(word) < 6 or word in known else _nearest(word, known) for word in said.split()]
    return " ".join(words)


def _nearest(word: str, known: set[str]) -> str:
    near = difflib.get_close_matches(word, [each for each in known if len(each) > 4], n=1, cutoff=0.85)
    return near[0] if near else word


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").strip(" .,!").replace(",", " ").split())
