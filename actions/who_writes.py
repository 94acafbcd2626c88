"""Whether it is for certain someone whom the practitioner questions are not for.

Who has told of an incident and then says "the 5 yr old is my own son", "its a girl in my class" or "he hit me after"
sounds like a parent, a child or someone who was harmed, and is a practitioner; "no pics" asks for none. Such a message
empties no case: only who says in so many words that they are one is let go.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.case import Case
from actions.message import Message

_MAY_BE_SAID_BY_A_PRACTITIONER = frozenset({"i_am_a_child", "i_was_harmed", "i_am_a_parent", "seeking_explicit"})
_IS_THE_PARENT = re.compile(
    r"\b(?:i'?m|i am) (?:actually |really |also |just )*(?:his|her|their|the (?:boy|girl|child|lad|lass)'?s) "
    r"(?:real |own )?(?:mum|mam|mom|mummy|dad|daddy|mother|father|parent)\b",
    re.IGNORECASE,
)
_CERTAIN_BY_A_RULE = 1.0


def is_for_certain_someone_else(message: Message, case: Case, told: Mapping[str, Any]) -> bool:
    """Whether the questions end, and nothing of the case is kept."""
    if told or not message.is_from_someone_else or message.may_be_from_someone_else:
        return False
    return not may_be_the_practitioner(message, case)


def surely_was_harmed(message: Message) -> bool:
    """Whether a rule heard it ("i was abused as a child too"): a practitioner may say so, and is answered."""
    return message.intent == "i_was_harmed" and message.confidence == _CERTAIN_BY_A_RULE


def may_be_the_practitioner(message: Message, case: Case) -> bool:
    """Whether someone who has told of an incident may well have said this of their work or their own family."""
    if not case.is_told or message.intent not in _MAY_BE_SAID_BY_A_PRACTITIONER:
        return False
    if message.intent == "i_am_a_child":
        return message.confidence < _CERTAIN_BY_A_RULE
    return _IS_THE_PARENT.search(message.text) is None
