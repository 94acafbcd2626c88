"""Whose additional needs or disability it is, and the stage of development where an age is compared to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.age_words import number_in
from bot.reading.phrases import Found
from bot.reading.rendering import Rendered
from bot.reading.roles import Cast, Role
from bot.reading.standing import Standing

_OWNER_WORDS = {"CHILD", "OTHER", "KID", "BOTH", "CHILD's", "OTHER's", "KID's", "BOTH's"}
_STAGES = ((13, "adolescence"), (10, "early_adolescence"), (5, "primary"), (0, "early_years"))
_LIKE = re.compile(
    r"(?<![^ ])(?:(?:level|age|stage|ability|abilities|understanding|equivalent|functioning|mentality|mind|capacity|maturity|brain) (?:of|at|is|like|as|to|equivalent to)?"
    r"|(?:functions?|functioning|works?|working|developmentally|presents?|emotionally|cognitively|operat(?:es|ing)|behaves?|acts?) (?:more )?(?:like|at|as|closer to|at about|around|nearer)(?: the level of| about| around| the age of)?|more like|nearer to that of|mental age(?: of)?|thinking age(?: of)?|developmental age(?: of)?)"
    r" (?:about |around |roughly |a |an |that of |more |like |the |of |as |is |child |KID |as a |closer to )*(?P<years>\d{1,2}|[a-z]+)(?: (?:year old|year olds|years old|year|years))?(?![^ ])"
)


def needs_found(cast: Cast, text: Rendered, found: list[Found]) -> Iterator[Found]:
    """Gives each need that was read to the child it is said of; drops it where that is open."""
    for one in found:
        if one.fact != "functioning":
            yield one
            continue
        owner = _owner(cast, text, one)
        if owner in {Role.CHILD, Role.BOTH}:
            yield one
        if owner in {Role.OTHER, Role.BOTH}:
            yield Found("other_functioning", one.value, one.first, one.last, one.hedged, one.confidence)


def _owner(cast: Cast, text: Rendered, one: Found) -> Role | None:
    for place, mention in enumerate(cast.people.mentions):
        if mention.start <= one.first < mention.end and mention.head >= one.last:
            return cast.roles[place]
    word = next((place for place, token in enumerate(text.tokens) if token >= one.first), 0)
    for at in [word, *range(word - 1, -1, -1)]:
        shown = text.words[at]
        if shown in {".", "?", "!", ";"}:
            break
        if shown in _OWNER_WORDS:
            return Role(shown.removesuffix("'s"))
        if shown.startswith(("ADULT", "WRITER")):
            return None
    # "Boy, KS1. Speech delay.": notes without a subject go on about the child they began with.
    opens_with_child = next((shown for shown in text.words if shown in _OWNER_WORDS), "") == "CHILD"
    has_verb = any(tag in {"VBD", "VBZ", "VBP"} for tag in text.tags[at:word])
    return Role.CHILD if opens_with_child and not has_verb else None


def stages_found(cast: Cast, text: Rendered, standing: Standing) -> Iterator[Found]:
    """ "works at the level of a 6 year old" is the stage of a child of six, said of the child named before it."""
    for match in _LIKE.finditer(text.line):
        years = number_in(match.group("years"))
        first, last = text.word_at(match.start()), text.word_at(match.end() - 1)
        found = Found("functioning", "", text.tokens[first], text.tokens[last], standing.hedged[first])
        if years is None or years > 17 or not standing.is_so(first) or _owner(cast, text, found) is not Role.CHILD:
            continue
        value = next(value for least, value in _STAGES if years >= least)
        yield Found("developmental_stage", value, found.first, found.last, found.hedged)
