"""Understands a typed answer by the question that is open: "she went stiff", asked how the other child was.

What phrases say is read by the actions, which know them; this adds what was learnt of answers (bot/answers).
"""

from __future__ import annotations

from collections.abc import Mapping

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.answers.answer_judge import AnswerJudge
from bot.answers.answering import meant_by
from bot.answers.keeping_answers import kept_answers
from bot.answers.told_unasked import told_unasked
from bot.nlu.embedding import vector_of
from bot.nlu.part_of_the_pipeline import WithoutTraining
from bot.reading.signs import Floats
from bot.turn import slots_so_far
from safeguarding.facts import FACT_NAMES
from safeguarding.questions import also_asked

ANSWERS, EXTRACTOR = "answers", "AnswerReader"
_READ_BACK = "facts_confirmed"  # asks of no fact; what is said then puts something right
_MAY_BE_OPEN = frozenset({*FACT_NAMES, _READ_BACK})


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class AnswerReader(WithoutTraining):
    """Adds one entity that holds the codes of what was asked, and of what is told unasked; nothing while no question is
    open."""

    def __init__(self) -> None:
        """Loads what was learnt now, so that no practitioner waits for it."""
        self._judge = kept_answers()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The same: no example answers a question."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """The same messages, each that answers an open question with what it says."""
        asked = slots_so_far().get("requested_slot")
        for message in messages:
            vector = vector_of(message)
            if self._judge is None or vector is None or asked not in _MAY_BE_OPEN:
                continue
            if said := _said(str(message.get(TEXT)), vector, str(asked), self._judge):
                noted = {"entity": ANSWERS, "value": dict(said), "start": 0, "end": 0, "extractor": EXTRACTOR}
                message.set(ENTITIES, [*(message.get(ENTITIES) or []), noted], add_to_output=True)
        return messages


def _said(text: str, vector: Floats, asked: str, judge: AnswerJudge) -> Mapping[str, str]:
    """To the open question, and beside it."""
    if asked not in FACT_NAMES:
        return told_unasked(text, vector, judge, asked=())
    unasked = told_unasked(text, vector, judge, asked=(asked, *also_asked(asked)))
    return {**unasked, **meant_by(text, vector, asked, judge)}
