"""Parses a message and says who is who in it, while the sentence model works beside; what it tells is read later.

The message's intent is recognised in between (config.yml): when the parser is done so is the pass that shows the
intent, but the one that shows the facts may not be. Whoever reads first would wait for it.
"""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.mended_text import BUTTON_MARK
from bot.nlu.part_of_the_pipeline import WithoutTraining
from bot.reading.incident import Incident
from bot.reading.reader import incident_told_in

TOLD = "told"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class ToldIncident(WithoutTraining):
    """Leaves the incident with the message, for the fact reader."""

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The same: nothing is read from examples."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """The same messages, each that a person typed with the incident that it may tell."""
        for message in messages:
            text = str(message.get(TEXT) or BUTTON_MARK)
            if not text.startswith(BUTTON_MARK):
                message.set(TOLD, incident_told_in(text))
        return messages


def told_in(message: Message) -> Incident | None:
    """What a message may tell; None where it can tell nothing."""
    told: Incident | None = message.get(TOLD)
    return told
