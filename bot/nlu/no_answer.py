"""Whether someone says that nobody answers the number they were given.

At two in the morning they have to hear at once what else to ring, and not that they were not understood.
"""

from __future__ import annotations

import re

from bot.nlu.plain_words import plain

WHO_TO_CALL = "ask_who_to_call"
MOST_WORDS = 14
_THEY = (
    r"(?:no ?one|nobody|they|duty(?: (?:and|&|n) advice)?|edt|(?:the )?(?:emergency )?duty team"
    r"|social (?:care|services)|(?:the |that |this |your )?(?:number|line|phone)|\d[\d ]{8,})"
)
_IS = r"(?: (?:is|are|was|were|has been|have been|keeps?|just|still|always|there|at|on|from|it|even))*"
_NOBODY_ANSWERS = re.compile(
    rf"\b(?:no ?one|nobody){_IS} (?:pick(?:s|ed|ing)? (?:it )?up|answer(?:s|ed|ing)?)\b"
    rf"|\b{_THEY}{_IS} not (?:pick(?:ing)? up|answer(?:ing)?|work(?:ing)?|connect(?:ing)?)\b"
    rf"|\b{_THEY}{_IS} (?:engaged|ringing out|rings? out|busy|dead)\b"
    r"|\b(?:cannot|can not|could not|not) (?:get|getting) through\b"
    r"|\bno answer (?:from|at|on) (?:duty|edt|them|the|that|your|0)"
    r"|\b(?:it|phone|line|number)(?: just| keeps?| only)? (?:rings out|ringing out|ringing and ringing)\b"
    r"|\bgo(?:es|ing)? (?:straight )?to (?:voice ?mail|answer ?phone)\b"
    r"|\bon hold (?:for|to|with|since)\b|\bi (?:keep getting |got |was )cut off\b"
)


def says_that_nobody_answers(text: str) -> bool:
    """Of the number of the service; that a parent does not answer is another matter, and so is a story."""
    words = plain(text)
    return len(words.split()) <= MOST_WORDS and _NOBODY_ANSWERS.search(words) is not None
