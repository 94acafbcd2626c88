"""Says what a message was meant to say, slips of the finger mended, and starts the sentence model's pass over that.

First in the pipeline, so that the pass is done beside the parser when the embedding wants it.
"""

from __future__ import annotations

import json
from pathlib import Path

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.mending import Mending
from bot.nlu.part_by_itself import begin_with_the_questions_in
from bot.nlu.part_of_the_pipeline import KeptInTheModel
from bot.nlu.sentence_model import SentenceModel

MEANT = "meant"
BUTTON_MARK = "/"  # a button's payload is not language


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class MendedText(KeptInTheModel):
    """Mends towards the words of the training lines."""

    KEPT_IN = "words.json"

    def __init__(self, model_storage: ModelStorage, resource: Resource) -> None:
        """Loads and checks the sentence model now, so that no practitioner waits for it."""
        super().__init__(model_storage, resource)
        self._model, self._mending = SentenceModel.load(), Mending({})

    def take_up(self, file: Path) -> None:
        """The words that `train` counted."""
        self._mending = Mending(json.loads(file.read_text()))

    def train(self, training_data: TrainingData) -> Resource:
        """Counts the words of the training lines."""
        self._mending = Mending.towards(
            str(each.get(TEXT)) for each in training_data.training_examples if each.get(TEXT)
        )
        with self._storage.write_to(self._resource) as folder:
            (folder / self.KEPT_IN).write_text(json.dumps(self._mending.counts))
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The same examples, mended too, where a slip is left in them."""
        for message in training_data.training_examples:
            if text := message.get(TEXT):
                message.set(MEANT, self._mending.mend(str(text)))
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """The same messages, each that a person typed as it was meant."""
        for message in messages:
            text = str(message.get(TEXT) or BUTTON_MARK)
            if not text.startswith(BUTTON_MARK):
                message.set(MEANT, meant := self._mending.mend(text))
                self._model.begin(meant)
                begin_with_the_questions_in(meant)
        return messages


def meant_in(message: Message) -> str:
    """The text of a message without slips of the finger."""
    return str(message.get(MEANT) or message.get(TEXT))
