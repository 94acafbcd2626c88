"""Learns what typed answers mean, and from when that is believed: chosen on answers that were not learnt from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.answers.answer_judge import AnswerJudge
from bot.answers.answer_lessons import lessons_on_answers
from bot.answers.labelled_answers import LabelledAnswer
from bot.nlu.sentence_model import SentenceModel
from bot.reading.accounts import Account
from bot.reading.learning_to_judge import learn
from bot.reading.learning_to_weigh import SUREST, sure_from
from bot.reading.sureness import calms
from safeguarding.answers import read_answer
from safeguarding.facts import NOT_KNOWN

# Of what is read where no phrase says it, and for itself of what calms, which does more harm when it is wrong. Half of
# the answers set apart are in four words at most, most of them denials; of another writer's 0.98 is right then.
RIGHT = 0.95
HELD_SMALL = 0.5
Judged = tuple[float, bool, bool]  # how likely, whether that is right, and whether it calms


def learn_answers(
    accounts: Iterable[Account], answers: Iterable[LabelledAnswer], set_apart: Sequence[LabelledAnswer]
) -> AnswerJudge:
    """Takes some minutes.

    Args:
        set_apart: answers by other writers, by which it is chosen when a meaning is believed.
    """
    judge = learn(lessons_on_answers(accounts, answers), held_small=HELD_SMALL, rare_signs_say_more=True)
    unsure = AnswerJudge(judge, SUREST, SUREST)
    judged = list(_judged(unsure, set_apart))
    of_all, of_calming = (sure_from(those, RIGHT) for those in (judged, [one for one in judged if one[2]]))
    return replace(unsure, sure_from=of_all, sure_from_if_it_calms=max(of_all, of_calming))


def _judged(judge: AnswerJudge, answers: Sequence[LabelledAnswer]) -> Iterable[Judged]:
    """Of each answer that no phrase reads the likeliest meaning."""
    for answer, vector in zip(answers, SentenceModel.load().embed([one.text for one in answers]), strict=True):
        meant = judge.likeliest(answer.asked, answer.text, vector)
        if meant is not None and read_answer(answer.asked, answer.text) is None:
            calming = meant.code != NOT_KNOWN and calms(answer.asked, meant.code)
            yield meant.likely, meant.code in answer.means, calming
