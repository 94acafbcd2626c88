"""What an answer says to an open question beside, or against, what its phrases say."""

from __future__ import annotations

from collections.abc import Mapping

from bot.answers.answer_judge import AnswerJudge, Meant
from bot.reading.signs import Floats
from bot.reading.sureness import calms, is_left_to_phrases
from safeguarding.answers import read_answer
from safeguarding.facts import NOT_KNOWN, code_of
from safeguarding.questions import also_asked
from safeguarding.short_answers import begins_with_no, is_no, is_yes

LONGEST = 14  # words; a longer message was read as a story
# From here on it is believed against a phrase ("the fine one is him" says nothing of how he is), and of a fact that was
# asked beside another. Chosen on answers that were not learnt from. What of a story only a phrase may say, as that
# nobody is in danger, has to be surer.
AGAINST_A_PHRASE, BESIDE_WHAT_WAS_ASKED, WHAT_CALMS_MOST = 0.5, 0.9, 0.9


def meant_by(text: str, likely: Floats, asked: str, judge: AnswerJudge) -> Mapping[str, str]:
    """The codes of what an answer says, NOT_KNOWN among them; nothing of what its phrases say already.

    Args:
        likely: what `judge` makes of the text.
        asked: the fact that the open question asks; what it asks beside is answered only where that is plain.
    """
    if len(text.split()) > LONGEST or is_yes(text) or is_no(text):
        return {}
    meant = judge.of_each([asked, *also_asked(asked)], likely)
    return {fact: one.code for fact, one in meant.items() if _counts(fact, one, text, judge, asked=asked)}


def _counts(fact: str, meant: Meant, text: str, judge: AnswerJudge, *, asked: str) -> bool:
    if fact != asked:
        return meant.code != NOT_KNOWN and meant.likely >= BESIDE_WHAT_WAS_ASKED
    said, is_plain = read_answer(fact, text), meant.likely >= WHAT_CALMS_MOST or not _calms_most(fact, meant.code)
    if said is None or fact not in said:
        return (is_plain or begins_with_no(text)) and judge.is_sure(fact, meant)
    value = said[fact]
    if calms(fact, meant.code) and value is not None and not calms(fact, str(code_of(value))):
        return False  # "no force, but he threatened her": a phrase that the whole hardly says is left out elsewhere
    # "No, but she is bleeding" begins with a no that a phrase contradicts.
    return (
        is_plain
        and meant.code != (NOT_KNOWN if value is None else str(code_of(value)))
        and meant.likely >= AGAINST_A_PHRASE
    )


def _calms_most(fact: str, code: str) -> bool:
    return is_left_to_phrases(fact, code) and (fact, code) != ("danger_now", "yes")
