"""Whose additional needs or disability it is, and the stage of development where an age is compared to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from bot.reading.age_words import number_in
from bot.reading.phrases import Found
from bot.reading.rendering import Rendered
from bot.reading.roles import Cast, Role
from bot.reading.standing import Standing
from bot.reading.word_lists import word_list

_OWNER_WORDS = {"CHILD", "OTHER", "KID", "BOTH", "CHILD's", "OTHER's", "KID's", "BOTH's"}
_STAGES = ((13, "adolescence"), (10, "early_adolescence"), (5, "primary"), (0, "early_years"))
_ENDS = {".", "?", "!", ";"}
OLDEST_STAGE = 17
_OF_THE_CHILD = frozenset({"functioning", "services", "trauma", "wider_behaviour"})


def needs_found(cast: Cast, text: Rendered, found: list[Found]) -> Iterator[Found]:
    """Gives each need that was read to the child it is said of; drops it where that is open."""
    for one in found:
        owner = _owner(cast, text, one) if one.fact in _OF_THE_CHILD else None
        if one.fact in _OF_THE_CHILD - {"functioning"} and owner is Role.OTHER:
            continue  # "the victim is looked after" says nothing of the child who showed the behaviour
        if one.fact != "functioning" or owner in {Role.CHILD, Role.BOTH}:
            yield one
        if one.fact == "functioning" and owner in {Role.OTHER, Role.BOTH}:
            yield replace(one, fact="other_functioning")


def _owner(cast: Cast, text: Rendered, one: Found) -> Role | None:
    """The child in whose words it stands ("an autistic boy"), else the one named last before it in the sentence."""
    for place, mention in enumerate(cast.people.mentions):
        if mention.start <= one.first < mention.end and mention.head >= one.last:
            return cast.roles[place]
    word = next((place for place, token in enumerate(text.tokens) if token >= one.first), 0)
    for at in range(word, -1, -1):
        shown = text.words[at]
        if shown in _ENDS:
            return _owner_of_a_note(text, at, word)
        if shown in _OWNER_WORDS:
            return Role(shown.removesuffix("'s"))
        if shown.startswith(("ADULT", "WRITER")):
            return None
    return _owner_of_a_note(text, 0, word)


def _owner_of_a_note(text: Rendered, begin: int, word: int) -> Role | None:
    """ "Boy, KS1. Speech delay.": notes without a subject go on about the child they began with."""
    opens_with_child = next((shown for shown in text.words if shown in _OWNER_WORDS), "") == "CHILD"
    has_verb = any(tag in {"VBD", "VBZ", "VBP"} for tag in text.tags[begin:word])
    return Role.CHILD if opens_with_child and not has_verb else None


def stages_found(cast: Cast, text: Rendered, standing: Standing) -> Iterator[Found]:
    """ "works at the level of a 6 year old" is the stage of a child of six, said of the child named before it."""
    for match in _like_an_age().finditer(text.line):
        years = number_in(match.group("years"))
        first, last = text.word_at(match.start()), text.word_at(match.end() - 1)
        found = Found("developmental_stage", "", text.tokens[first], text.tokens[last], standing.hedged[first])
        if years is None or years > OLDEST_STAGE or not standing.is_so(first):
            continue
        if _owner(cast, text, found) is Role.CHILD:
            yield replace(found, value=next(value for least, value in _STAGES if years >= least))


@lru_cache(maxsize=1)
def _like_an_age() -> re.Pattern[str]:
    return re.compile(rf"(?<![^ ])(?:{word_list('gaps.yml')['like_an_age']})(?![^ ])")
