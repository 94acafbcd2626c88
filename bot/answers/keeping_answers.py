"""Keeps what was learnt of answers with the code. `make learn` writes it; until then it stays as it is, since what was
learnt from a few answers less is none the worse."""

from __future__ import annotations

import hashlib
import os
from functools import lru_cache
from pathlib import Path

import numpy as np

from bot.answers.answer_judge import AnswerJudge
from bot.answers.labelled_answers import LEARNT_FROM, SET_APART, labelled_answers
from bot.answers.off_topic import off_topic_messages
from bot.nlu.sentence_model_files import FOLDER_SETTING
from bot.reading.keeping import learnt_from, write

FOLDER = Path(__file__).parent
KEPT = FOLDER / "kept" / "answers.npz"
# The words of the accounts and the messages about other things are learnt from too; but they are many, and some more
# teach hardly more.
_LEARNT_BY = (
    "answer_signs.py",
    "answer_lessons.py",
    "answer_judge.py",
    "learning_answers.py",
    "off_topic.py",
    "*/*.yml",
)


def mark_of_answers() -> str:
    """Another one when the labelled answers, or how is learnt from them, changes."""
    files = sorted(file for pattern in _LEARNT_BY for file in FOLDER.glob(pattern))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]


def learn_where_it_is_stale() -> None:
    """Into kept/, where the answers have changed since."""
    if learnt_from(KEPT)[0] == mark_of_answers():
        return
    from bot.answers.learning_answers import learn_answers  # scipy's optimiser, which nobody else here needs
    from bot.reading.accounts import accounts_in

    start = sum(os.times()[:4])
    answers = (*labelled_answers(LEARNT_FROM), *off_topic_messages())
    learnt = learn_answers(accounts_in(), answers, labelled_answers(SET_APART))
    write(learnt.as_arrays(), KEPT, of=mark_of_answers(), took=sum(os.times()[:4]) - start)


@lru_cache(maxsize=1)
def kept_answers() -> AnswerJudge | None:
    """None for another sentence model: what was learnt rests on the vectors of the one that was tested."""
    if os.environ.get(FOLDER_SETTING) or not KEPT.is_file():
        return None
    with np.load(KEPT, allow_pickle=False) as arrays:
        return AnswerJudge.from_arrays(dict(arrays))
