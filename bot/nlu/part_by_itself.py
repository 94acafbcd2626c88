"""What a part of a message means by itself, for a part whose question is in doubt as it stands in the message.

It takes a pass of its own: begun beside the parser, and the quick one, whose vectors are alike to 0.998. Nothing else
is recognised by these.
"""

from __future__ import annotations

import os
from functools import lru_cache

from bot.nlu.clauses import looks_like_a_question, parts_in
from bot.nlu.sentence_model import SentenceModel
from bot.nlu.sentence_model_files import FOLDER_SETTING, installed_tokenizer
from bot.nlu.sentence_model_passes import quick_pass
from bot.nlu.sentence_model_vectors import Vectors


def begin_with_the_questions_in(text: str) -> None:
    """Starts the pass over each part that looks like a question, where the message has several parts."""
    for part in parts_in(text):
        if looks_like_a_question(part):
            _model().begin(part)


def meaning_by_itself(part: str) -> Vectors:
    """A vector of length 1."""
    vector: Vectors = _model().embed([part])[0]
    return vector


@lru_cache(maxsize=1)
def _model() -> SentenceModel:
    """Any other model in a folder is run as it is."""
    if os.environ.get(FOLDER_SETTING):
        return SentenceModel.load()
    return SentenceModel(through=quick_pass(), tokenizer=installed_tokenizer())
