"""What a few words tell while another question is open: "last night", "most weeks", "he's got a social worker".

Asked about something else, people add what they think of. It is read back at once, so that a misreading is seen.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from bot.answers.answer_judge import AnswerJudge
from bot.reading.introductions import says_who_writes
from bot.reading.signs import Floats
from bot.reading.sureness import calms
from safeguarding.facts import FACT_NAMES, NOT_KNOWN
from safeguarding.short_answers import begins_with_no, is_no, is_yes

LONGEST = 8  # words; more tell something in a clause of their own, which the reader of stories reads
# As likely as this only what needs no question to be understood: of 10,730 lines of data/nlu that tell of no incident
# something is read from 137.
SURE_FROM = 0.96
# These mean something else by themselves, or follow from any words about a second child.
_ONLY_WHERE_ASKED = frozenset(
    {"danger_now", "behaviour", "who_else", "child_age", "other_age", "age_gap", "intent", "wrong_place"}
)
_FACTS = tuple(fact for fact in FACT_NAMES if fact not in _ONLY_WHERE_ASKED)


def told_unasked(text: str, vector: Floats, judge: AnswerJudge, *, asked: Collection[str]) -> Mapping[str, str]:
    """The codes of facts that nobody asked about.

    Args:
        vector: what the sentence model makes of the text.
        asked: the facts that the open question asks.
    """
    if len(text.split()) > LONGEST or is_yes(text) or is_no(text) or says_who_writes(text):
        return {}
    meant = judge.of_each([fact for fact in _FACTS if fact not in asked], text, vector)
    likely = {fact: one.code for fact, one in meant.items() if one.code != NOT_KNOWN and one.likely >= SURE_FROM}
    # "No, nothing of the sort" denies what was asked, and what calms is asked for by itself.
    return {fact: code for fact, code in likely.items() if not (begins_with_no(text) and calms(fact, code))}
