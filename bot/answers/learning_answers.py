"""Learns what typed answers mean, and from when that is believed: chosen on answers that were not learnt from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from bot.answers.answer_judge import AnswerJudge, SureFrom
from bot.answers.answer_lessons import lessons_on_answers
from bot.answers.labelled_answers import LabelledAnswer
from bot.nlu.acceptance import garbled
from bot.nlu.sentence_model import SentenceModel
from bot.reading.accounts import Account
from bot.reading.judge import Judge
from bot.reading.learning_to_judge import learn
from bot.reading.learning_to_weigh import SUREST, sure_from
from bot.reading.sureness import calms
from safeguarding.answers import read_answer
from safeguarding.facts import FACT_NAMES, NOT_KNOWN

# Of what is read where no phrase says it, and for itself of what calms, which does more harm when it is wrong. Half of
# the answers set apart are in four words at most, most of them denials; of another writer's 0.98 is right then.
RIGHT = 0.95
AS_LIKELY_AS_NOT = 0.5  # what calms is not believed below this, however many of such were right
HELD_SMALL = 0.5
OF_NONSENSE = 0.02  # of garbled messages, to each question, this much may be read at most
Judged = tuple[float, bool, bool]  # how likely, whether that is right, and whether it calms


def learn_answers(
    accounts: Iterable[Account], answers: Iterable[LabelledAnswer], set_apart: Sequence[LabelledAnswer]
) -> AnswerJudge:
    """Takes some minutes.

    Args:
        set_apart: answers by other writers, by which it is chosen when a meaning is believed.
    """
    judge = learn(lessons_on_answers(accounts, answers), held_small=HELD_SMALL, rare_signs_say_more=True)
    return believed_from(judge, set_apart)


def believed_from(judge: Judge, set_apart: Sequence[LabelledAnswer]) -> AnswerJudge:
    """With the likelihoods from which a meaning is believed."""
    nothing = SureFrom(SUREST, SUREST)
    unsure = AnswerJudge(judge, nothing, nothing, {})
    asked = list(_judged(unsure, [one for one in set_apart if one.asked]))
    unasked = list(_judged_unasked(unsure, [one for one in set_apart if not one.asked]))
    beyond = _beyond_nonsense(unsure, garbled())
    return AnswerJudge(judge, _sure_from(asked), _sure_from(unasked), beyond)


def _sure_from(judged: Sequence[Judged]) -> SureFrom:
    of_any, of_calming = (sure_from(those, RIGHT) for those in (judged, [one for one in judged if one[2]]))
    return SureFrom(of_any, max(of_any, of_calming, AS_LIKELY_AS_NOT))


def _beyond_nonsense(judge: AnswerJudge, nonsense: Sequence[str]) -> dict[str, float]:
    """Some facts are likely whatever is typed, as that another child was there."""
    reached: defaultdict[str, list[float]] = defaultdict(list)
    for text, vector in zip(nonsense, SentenceModel.load().embed(nonsense), strict=True):
        for fact, meant in judge.of_each(FACT_NAMES, judge.likely(text, vector)).items():
            reached[NOT_KNOWN if meant.code == NOT_KNOWN else fact].append(meant.likely)
    return {of: float(np.quantile(likely, 1 - OF_NONSENSE)) for of, likely in sorted(reached.items())}


def _judged(judge: AnswerJudge, answers: Sequence[LabelledAnswer]) -> Iterable[Judged]:
    """Of each answer that no phrase reads the likeliest meaning."""
    for answer, vector in zip(answers, SentenceModel.load().embed([one.text for one in answers]), strict=True):
        meant = judge.likeliest(answer.asked, answer.text, vector)
        if meant is not None and read_answer(answer.asked, answer.text) is None:
            calming = meant.code != NOT_KNOWN and calms(answer.asked, meant.code)
            yield meant.likely, meant.code in answer.means, calming


def _judged_unasked(judge: AnswerJudge, answers: Sequence[LabelledAnswer]) -> Iterable[Judged]:
    """Of each message that was told while nobody asked for it the likeliest value of every fact."""
    for answer, vector in zip(answers, SentenceModel.load().embed([one.text for one in answers]), strict=True):
        tells = dict(answer.beside)
        for fact, meant in judge.of_each(tells.keys(), judge.likely(answer.text, vector)).items():
            if meant.code != NOT_KNOWN:
                yield meant.likely, meant.code in tells[fact], calms(fact, meant.code)
