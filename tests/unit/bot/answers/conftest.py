"""A small judge of answers, learnt in a moment from a few."""

from __future__ import annotations

import pytest

from bot.answers.answer_judge import AnswerJudge, SureFrom
from bot.answers.answer_lessons import lessons_on_answers
from bot.answers.labelled_answers import LabelledAnswer
from bot.nlu.sentence_model import SentenceModel
from bot.reading.learning_to_judge import learn
from safeguarding.facts import NOT_KNOWN

SAID = {
    ("how_often", "once"): ("just the one time", "one off", "a single time", "only this time"),
    ("how_often", "persistent"): ("every day", "all the time", "each night", "day in day out"),
    ("other_response", "distressed"): ("she cried", "in tears", "sobbing", "crying her eyes out"),
    ("other_response", "comfortable"): ("giggling", "she laughed", "quite happy", "smiling"),
    ("secrecy", "yes"): ("told her to keep quiet", "behind a locked door", "swore her to secrecy", "hid it"),
    ("secrecy", "no"): ("in plain sight", "in front of us all", "quite openly", "did not hide it"),
}
NOBODY_KNOWS = ("have to check the file", "nobody has asked", "ask the night staff", "the file is locked away")


@pytest.fixture(scope="session")
def judge() -> AnswerJudge:
    answers = [LabelledAnswer(fact, text, (code,)) for (fact, code), texts in SAID.items() for text in texts]
    answers += [LabelledAnswer(fact, text, (NOT_KNOWN,)) for fact, _ in SAID for text in NOBODY_KNOWS]
    learnt = learn(lessons_on_answers([], answers), held_small=0.05, rare_signs_say_more=True)
    return AnswerJudge(learnt, SureFrom(0.4, 0.6), sure_unasked=SureFrom(0.7, 0.8), beyond_nonsense={"setting": 0.9})


@pytest.fixture(scope="session")
def vector_of():
    return lambda text: SentenceModel.load().embed([text])[0]
