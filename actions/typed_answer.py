"""What a typed answer says to the question that is open: by its phrases, and by what was learnt of answers."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from actions.case import Case
from actions.counts_more import counts_more
from actions.message import Message
from safeguarding.answers import read_answer
from safeguarding.fact_values import YesNo
from safeguarding.facts import FACT_NAMES, NOT_KNOWN, code_of
from safeguarding.short_answers import begins_with_no, is_no, is_yes, says_dont_know

_PARTS = re.compile(r"[,.;!?]\s+|\s+-\s+")
_ASKS = re.compile(
    r"\s*(?:what|who|when|where|which|why|how|do|does|did|should|shall|can|could|is|are)\b", re.IGNORECASE
)
DANGER, DANGER_TOLD = "danger_now", "danger"
_A_PLAIN_YES_OR_NO = 3  # words


def answers_what_was_asked(message: Message, covers: tuple[str, ...]) -> bool:
    """Whether it is surely an answer, whatever its few words may sound like besides: "just tonight" like danger, and
    "dated and in the file" like how to record. What is surely of danger, or asked about it, is left to who hears it;
    that there is none ("all safe now") is an answer."""
    if not covers or message.is_surely({DANGER_TOLD}):
        return False
    if covers[0] == DANGER:
        return _says_that_all_is_well(message) and not message.is_of_danger and not message.is_worded_as_a_question
    return covers[0] in message.answers and not message.is_worded_as_a_question


def _says_that_all_is_well(message: Message) -> bool:
    """ "Safe now" is no question about the Safe Project."""
    by_phrase = read_answer(DANGER, message.text) if len(message.text.split()) <= _A_PLAIN_YES_OR_NO else None
    return message.answers.get(DANGER) == "no" or (by_phrase or {}).get(DANGER) is YesNo.NO


def only_sounds_like_danger(message: Message, covers: tuple[str, ...]) -> bool:
    """Whether what is typed to a question about something else may be danger, and is not surely: of 1,500 labelled
    answers 107 sounded so ("gone clean out of my head"). Then 999 is said, and the conversation goes on. So it is where
    danger was asked about, and what was learnt of the answers to that question hardly hears any ("police are here")."""
    may_only_sound_so = bool(covers) and (covers[0] != DANGER or message.hardly_tells_of_danger)
    return may_only_sound_so and message.is_of_danger and not message.is_surely({DANGER_TOLD})


def says_that_there_is_no_danger(message: Message, covers: tuple[str, ...]) -> bool:
    """Whether someone who was asked says no and goes on ("no, she's at home now"): that is the answer, whatever it
    sounds like, while no rule hears a danger in it."""
    return covers[:1] == (DANGER,) and begins_with_no(message.text) and not message.is_of_danger_by_rule


def answer_in(message: Message, covers: tuple[str, ...], child_age: int | None) -> dict[str, Any]:
    """The codes that a message which is all answer gives, NOT_KNOWN among them.

    Args:
        covers: the facts that the open question asks, the one that it is about first.
        child_age: of the child who showed the behaviour, where it is known.
    """
    return answer_of(message.text, message.answers, covers, child_age, hardly_said=message.hardly_said)


def answer_of(
    text: str,
    learnt: Mapping[str, str],
    covers: tuple[str, ...],
    child_age: int | None = None,
    *,
    hardly_said: Collection[str] = (),
) -> dict[str, Any]:
    """As answer_in; `learnt` is what the text says by what was learnt of answers, which is only given where it is surer
    than a phrase, or where no phrase says anything. Of ``hardly_said`` facts no phrase is believed."""
    asked_for = {fact: code for fact, code in learnt.items() if fact in covers}
    if asked_for.get(covers[0]) == NOT_KNOWN:
        return dict.fromkeys(covers, NOT_KNOWN)
    said = _by_phrases(covers, text, child_age)
    return {**{fact: code for fact, code in said.items() if fact not in hardly_said}, **asked_for}


def told_unasked(case: Case, message: Message, covers: tuple[str, ...]) -> dict[str, Any]:
    """What few words tell while another question is open, such as "last night": of a known fact only where it is put
    right."""
    asks = message.is_worded_as_a_question or (message.asks_something and message.is_surely({message.intent}))
    if asks or message.is_surely({DANGER_TOLD}):
        return {}
    puts_right = message.intent == "correct" or not covers
    return {
        fact: code
        for fact, code in message.answers.items()
        if fact not in covers and (puts_right or not case.knows(fact) or _adds_to(case, fact, code))
    }


def _adds_to(case: Case, fact: str, code: str) -> bool:
    """ "Under clothes", where over clothes was said before, is the more serious of two."""
    return str(case.slots[fact]) == code or counts_more(case, fact, code)


def answer_beside_a_question(message: Message, covers: tuple[str, ...], child_age: int | None) -> dict[str, Any]:
    """The answer in "he is 12, do I need to tell his parents?": a first part that asks nothing itself."""
    first, *rest = _PARTS.split(message.text, maxsplit=1)
    if not rest or _ASKS.match(first):
        return {}
    word = first.split(maxsplit=1)[0] if first.strip() else ""
    return _by_phrases(covers, first, child_age) or _by_phrases(covers, word, child_age)


def is_plain(text: str) -> bool:
    """Whether it is so short that a yes or no is all of it."""
    return len(text.split()) <= _A_PLAIN_YES_OR_NO


def _by_phrases(covers: tuple[str, ...], text: str, child_age: int | None) -> dict[str, Any]:
    """What a short answer says to a question. Yes or no to one that asks several things says nothing for certain."""
    if len(covers) > 1 and is_plain(text) and (is_yes(text) or is_no(text)) and not says_dont_know(text):
        return {}
    found: dict[str, Any] = {}
    for fact in covers:
        for name, value in (read_answer(fact, text, child_age=child_age) or {}).items():
            if name in FACT_NAMES:
                found.setdefault(name, NOT_KNOWN if value is None else code_of(value))
    return found
