"""Whether a message begins another case. What was told of this one is let go only where that is said in so many words.

"What about strat", "another one filmed" and "do i need to start a new log" sound like it too: of those it is asked.
"""

from __future__ import annotations

import re

from actions.case import Case
from actions.message import Message

NEW_CASE = "new_case"
TOO_FEW_TO_ASK_FOR_ANYTHING = 2
_GOES_ON = re.compile(
    r"\b(?:carry on|keep going|(?:don'?t|do not|not to) (?:start|begin|reset|restart|delete|clear|wipe|forget))\b",
    re.IGNORECASE,
)
_ANEW = r"(?:a |the )?(?:new|different|another|fresh) (?:case|incident|child|conversation|chat)\b(?! worker)"
_SAYS_SO = re.compile(
    rf"\b(?:start|begin|open|do) (?:this |it |with )*{_ANEW}"
    r"|\b(?:start|begin)(?: it| this)? (?:again|over|afresh|anew)\b"
    rf"|^\W*{_ANEW}\W*(?:please|now)?\W*$|\b(?:reset|clear|wipe|delete) (?:it|this|that|all|everything|the)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:do|should|shall|must|need) (?:i|we|to)\b|\?", re.IGNORECASE)


def wants_to_go_on(message: Message, case: Case) -> bool:
    """Whether someone in the middle of a question says so: "no, don't start again, carry on"."""
    return case.requested is not None and _GOES_ON.search(message.text) is not None


def begins_another_case(message: Message, case: Case) -> bool:
    """Whether someone may want to begin anew: in the middle of a question only where that is sure."""
    if case.requested is None:
        return message.intent == NEW_CASE
    return message.is_surely({NEW_CASE}) and not wants_to_go_on(message, case)


def is_to_be_asked(message: Message, case: Case) -> bool:
    """Whether there is something to lose, and the message does not say in so many words that it may be let go."""
    says_so = _SAYS_SO.search(message.text) and not _ASKS.search(message.text)
    return case.is_told and not message.is_button and not says_so


def sounds_like_another_case(message: Message) -> bool:
    """Two words that sound so ("another child") may as well be the answer to who was there."""
    return message.is_surely({NEW_CASE}) and len(message.text.split()) > TOO_FEW_TO_ASK_FOR_ANYTHING
