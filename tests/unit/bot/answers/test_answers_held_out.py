"""What is read of answers by a writer who was never learnt from does not get worse unnoticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.typed_answer import answer_of
from benchmarks.nlu.answers import told_in_passing, whole_answers_right
from bot.answers.answering import meant_by
from bot.answers.keeping_answers import KEPT, kept_answers, mark_of_answers
from bot.answers.labelled_answers import answers_of
from bot.nlu.sentence_model import SentenceModel
from bot.reading.keeping import learnt_from
from safeguarding.facts import FACT_NAMES
from tests.nlu import evaluation_set

HELD_OUT = Path(__file__).parent / "answers_held_out.yml"
IN_PASSING = Path(__file__).parent / "told_in_passing.yml"
WHOLE = Path(__file__).parent / "answers_to_whole_questions.yml"
# A little below what was measured when it was written.
READ_IN_PASSING, RIGHT_IN_PASSING = 0.8, 0.92
READ_OF_ALL, RIGHT_OF_WHAT_IS_READ, RIGHT_AS_A_WHOLE = 0.85, 0.95, 0.85
MOST_OF_NONSENSE = 0.04


@pytest.fixture(scope="module")
def read() -> list[bool | None]:
    """Of each answer whether it is read rightly; None where nothing is read."""
    answers, judge = list(answers_of(HELD_OUT)), kept_answers()
    assert judge is not None
    found: list[bool | None] = []
    for answer, vector in zip(answers, SentenceModel.load().embed([one.text for one in answers]), strict=True):
        learnt = meant_by(answer.text, judge.likely(answer.text, vector), answer.asked, judge)
        said = answer_of(answer.text, learnt, (answer.asked,)).get(answer.asked)
        found.append(None if said is None else str(said) in answer.means)
    return found


def test_most_answers_are_read(read) -> None:
    assert sum(one is not None for one in read) / len(read) >= READ_OF_ALL


def test_nearly_all_that_is_read_is_right(read) -> None:
    assert sum(one is True for one in read) / sum(one is not None for one in read) >= RIGHT_OF_WHAT_IS_READ


def test_most_answers_to_a_whole_question_are_understood_as_a_whole() -> None:
    found = whole_answers_right(tuple(answers_of(WHOLE)))
    assert found.value >= RIGHT_AS_A_WHOLE


def test_most_of_what_is_told_in_passing_is_read_and_little_else() -> None:
    found = told_in_passing(tuple(answers_of(IN_PASSING)))
    assert found.recall.value >= READ_IN_PASSING
    assert found.precision.value >= RIGHT_IN_PASSING


def test_nonsense_answers_hardly_any_question() -> None:
    judge, lines = kept_answers(), [line.text for line in evaluation_set.garbled()]
    assert judge is not None
    read = [
        meant_by(text, likely, fact, judge)
        for text, vector in zip(lines, SentenceModel.load().embed(lines), strict=True)
        for likely in [judge.likely(text, vector)]
        for fact in FACT_NAMES
    ]
    assert sum(bool(one) for one in read) / len(read) <= MOST_OF_NONSENSE


def test_what_is_kept_was_learnt_from_what_is_there() -> None:
    assert learnt_from(KEPT)[0] == mark_of_answers()
