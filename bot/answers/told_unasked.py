"""What is told while another question is open: "last night", "he's got a social worker", "told her not to tell".

Asked about something else, people add what they think of. It is read back at once, so that a misreading is seen. Learnt
from messages that nobody asked for, a third of which tell nothing though they sound near: "mum is kicking off".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from bot.answers.answer_judge import AnswerJudge
from bot.answers.labelled_answers import MAY_BE_TOLD_IN_PASSING
from bot.reading.introductions import says_who_writes
from bot.reading.signs import Floats
from bot.reading.sureness import calms
from safeguarding.short_answers import begins_with_no, is_no, is_yes

# Someone is named in most messages ("i'm his social worker", "is he the other"); who was there is asked.
_FOLLOWS_FROM_ANY_OTHER_PERSON = frozenset({("who_else", "one_child"), ("who_else", "adult")})
_A_WORD = re.compile(r"[^\W\d_]{2}")  # a number alone is an age, or answers what was asked
SURELY = 0.95  # "the train leaves at platform 12" has a word of public places, and "last night" says when
LONGEST = 14  # words; a longer message is read as a story


def told_unasked(
    text: str, likely: Floats, judge: AnswerJudge, *, asked: Collection[str], off_topic: bool = False
) -> Mapping[str, str]:
    """The codes of facts that nobody asked about.

    Args:
        likely: what `judge` makes of the text.
        asked: the facts that the open question asks.
        off_topic: whether the message is recognised as one about other things, so that it has to be surer.
    """
    says_something = _A_WORD.search(text) and len(text.split()) <= LONGEST
    if not says_something or is_yes(text) or is_no(text) or says_who_writes(text):
        return {}
    meant = judge.of_each([fact for fact in MAY_BE_TOLD_IN_PASSING if fact not in asked], likely)
    sure = {fact: one.code for fact, one in meant.items() if judge.is_sure_unasked(fact, one)}
    sure = {fact: code for fact, code in sure.items() if not off_topic or meant[fact].likely >= SURELY}
    sure = {fact: code for fact, code in sure.items() if (fact, code) not in _FOLLOWS_FROM_ANY_OTHER_PERSON}
    # "No, nothing of the sort" denies what was asked, and what calms is asked for by itself.
    return {fact: code for fact, code in sure.items() if not (begins_with_no(text) and calms(fact, code))}
