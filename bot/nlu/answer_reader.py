"""Understands a typed answer by the question that is open: "she went stiff", asked how the other child was.

What phrases say is read by the actions, which know them; this adds what was learnt of answers (bot/answers).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.answers.answer_judge import AnswerJudge
from bot.answers.answering import meant_by
from bot.answers.hardly_said import hardly_said_in_passing, hardly_said_to_what_was_asked, hardly_tells_of_danger
from bot.answers.keeping_answers import kept_answers
from bot.answers.told_unasked import told_unasked
from bot.nlu.embedding import vector_of
from bot.nlu.part_of_the_pipeline import WithoutTraining
from bot.reading.signs import Floats
from bot.turn import slots_so_far
from safeguarding.facts import FACT_NAMES
from safeguarding.questions import also_asked

ANSWERS, HARDLY_SAID, EXTRACTOR = "answers", "hardly_said", "AnswerReader"
HARDLY_DANGER, OFF_TOPIC = "hardly_tells_of_danger", "out_of_scope"
Entity = dict[str, Any]
_READ_BACK = "facts_confirmed"  # asks of no fact; what is said then puts something right
_MAY_BE_OPEN = frozenset({*FACT_NAMES, _READ_BACK})


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class AnswerReader(WithoutTraining):
    """Adds one entity that holds the codes of what was asked, and of what is told unasked, and one that names the facts
    of which no phrase is to be believed; nothing while no question is open."""

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
            text, likely = str(message.get(TEXT)), self._judge.likely(str(message.get(TEXT)), vector)
            entities = _that_are_said(text, message.get(ENTITIES) or [], likely, self._judge)
            noted = {
                ANSWERS: dict(_said(text, likely, str(asked), self._judge, off_topic=_is_off_topic(message))),
                HARDLY_SAID: _hardly_said(text, likely, str(asked), self._judge),
                HARDLY_DANGER: hardly_tells_of_danger(likely, self._judge, asked=str(asked)),
            }
            message.set(ENTITIES, [*entities, *_as_entities(noted)], add_to_output=True)
        return messages


def _is_off_topic(message: Message) -> bool:
    return (message.get(INTENT) or {}).get(INTENT_NAME_KEY) == OFF_TOPIC


def _said(text: str, likely: Floats, asked: str, judge: AnswerJudge, *, off_topic: bool) -> Mapping[str, str]:
    """To the open question, and beside it."""
    if asked not in FACT_NAMES:
        return told_unasked(text, likely, judge, asked=(), off_topic=off_topic)
    unasked = told_unasked(text, likely, judge, asked=(asked, *also_asked(asked)), off_topic=off_topic)
    return {**unasked, **meant_by(text, likely, asked, judge)}


def _hardly_said(text: str, likely: Floats, asked: str, judge: AnswerJudge) -> list[str]:
    """The facts of the question of which no phrase is to be believed."""
    of = (asked, *also_asked(asked)) if asked in FACT_NAMES else ()
    return hardly_said_to_what_was_asked(text, likely, judge, of)


def _that_are_said(text: str, entities: list[Entity], likely: Floats, judge: AnswerJudge) -> list[Entity]:
    """Without the facts that were read as of a story, and that its few words hardly tell."""
    read = {str(one["entity"]): str(one["value"]) for one in entities if one["entity"] in FACT_NAMES}
    hardly = hardly_said_in_passing(text, read, likely, judge)
    return [one for one in entities if one["entity"] not in hardly]


def _as_entities(noted: Mapping[str, Any]) -> list[Entity]:
    return [
        {"entity": name, "value": value, "start": 0, "end": 0, "extractor": EXTRACTOR}
        for name, value in noted.items()
        if value
    ]
