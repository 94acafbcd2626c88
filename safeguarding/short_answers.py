"""Answers that are the same to every question: yes, no, "don't know", and "that is all I know"."""

import re

from safeguarding.answer_words import is_said_in, is_wholly

# "No idea", "no one knows where he is" and "not breathing" are no noes, and "no phones" denies only phones.
_WHAT_IS_DENIED = (
    r"phones?|force|threats?|threatening|pressure|violence|weapons?|pics?|pictures?|photos?|images?|nudes?|videos?|porn|internet"
    r"|online|screens?|kids|children|other|others|injur\w+|marks?|bruis\w+|contact|consent|needs|sen|send|ehcp|diagnos\w+"
    r"|concerns?|history|trauma|pattern|secrets?|secrecy|witness\w*|touching|clothes|social|services|siblings?|penetration|sex"
)
_BEGINS_WITH_NO = re.compile(
    r"\W*(?:(?:no|nope|nah|naw|nay)(?!\W+(?:idea|clue|one|body|reply|answer|signs?|staff|adults?|supervision|way|longer|pulse|"
    rf"{_WHAT_IS_DENIED})\b)"
    r"|not (?:right |just )?now|not at (?:the|this) (?:moment|minute)|not any ?more|not that (?:i|we)|not as far as)\b",
    re.IGNORECASE,
)


def is_yes(text: str) -> bool:
    """Whether the whole answer is a plain yes."""
    return is_wholly("yes", text)


def is_no(text: str) -> bool:
    """Whether the whole answer is a plain no, or "none"."""
    return is_wholly("no", text)


def begins_with_no(text: str) -> bool:
    """Whether someone says no and goes on: "no, she's gone home"."""
    return _BEGINS_WITH_NO.match(text) is not None


def says_dont_know(text: str) -> bool:
    """Whether the whole answer is that it is not known."""
    return is_wholly("not_known", text)


def is_all_that_is_known(text: str) -> bool:
    """Whether someone says, beside whatever else, that they know no more."""
    return is_said_in("all_that_is_known", text)
