"""A difference in age that is said in years; one that follows from two ages is left to the policy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.reading.age_words import number_in
from bot.reading.phrases import Found
from bot.reading.rendering import Rendered
from bot.reading.standing import Standing
from bot.reading.word_lists import word_list

_GAPS = ((5, "five_years_or_more"), (3, "three_or_four_years"), (2, "two_years"), (0, "under_two_years"))
_CHILD_IS_OLDER = {("CHILD", "older"), ("OTHER", "younger"), ("CHILD", "above"), ("OTHER", "below")}


def age_gap_found(text: Rendered, standing: Standing) -> Iterator[Found]:
    """ "he is three years older", "five years between them"."""
    for match in (found for pattern in _patterns() for found in pattern.finditer(text.line)):
        years = 1 if match.group("years") == "a" else number_in(match.group("years"))
        first, last = text.word_at(match.start()), text.word_at(match.end() - 1)
        if years is None or not standing.is_so(first):
            continue
        value = _gap(years, match.groupdict().get("who"), match.groupdict().get("which"))
        if value:
            yield Found("age_gap", value, text.tokens[first], text.tokens[last], standing.hedged[first])


def _gap(years: int, who: str | None, which: str | None) -> str | None:
    if who == "KID":
        return None
    if who is not None and (who, which) not in _CHILD_IS_OLDER:
        return "other_older" if years >= 2 else "under_two_years"
    return next(value for least, value in _GAPS if years >= least)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    gaps = word_list("gaps.yml")
    return tuple(re.compile(rf"(?<![^ ])(?:{gaps[name]})(?![^ ])") for name in ("said", "between", "gap_of"))
