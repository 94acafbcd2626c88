"""Puts the meaning of each message among its features: one vector from a small sentence model that runs on the CPU.

A message is embedded as it was meant: slips of the finger are mended first, towards the words of the training lines.
The same pass gives the meaning of its parts, for what else it asks.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.clauses import clauses_in
from bot.nlu.meaning_of_parts import Part, embed_with_parts
from bot.nlu.mending import Mending
from bot.nlu.part_of_the_pipeline import KeptInTheModel
from bot.nlu.sentence_model import SentenceModel
from bot.nlu.sentence_model_vectors import Vectors

ORIGIN = "SentenceEmbedding"
MEANT, PARTS = "meant", "parts"
BUTTON_MARK = "/"  # a button's payload has no meaning to embed


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class SentenceEmbedding(KeptInTheModel):
    """A dense featurizer without tokens: the sentence model has its own."""

    KEPT_IN = "words.json"

    def __init__(self, model_storage: ModelStorage, resource: Resource) -> None:
        """Loads and checks the model now, so that no practitioner waits for it."""
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
        """The same examples, each with its vector; they are embedded together, which is quicker."""
        typed = [each for each in training_data.training_examples if each.get(TEXT)]
        meant = [self._mending.mend(str(each.get(TEXT))) for each in typed]
        for message, text, vector in zip(typed, meant, self._model.embed(meant), strict=True):
            _set_meaning(message, text, vector)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """The same messages, each that a person typed with its vector."""
        typed = [each for each in messages if not str(each.get(TEXT) or BUTTON_MARK).startswith(BUTTON_MARK)]
        for message in typed:
            text = self._mending.mend(str(message.get(TEXT)))
            vector, parts = embed_with_parts(self._model, text, _parts_of(text))
            message.set(PARTS, parts)
            _set_meaning(message, text, vector)
        return messages


def _parts_of(text: str) -> tuple[str, ...]:
    """None where the message is all of one part."""
    parts = clauses_in(text)
    return () if parts == (text,) else parts


def _set_meaning(message: Message, text: str, vector: Vectors) -> None:
    message.set(MEANT, text)
    message.add_features(Features(vector[np.newaxis, :], FEATURE_TYPE_SENTENCE, TEXT, ORIGIN))


def meant_in(message: Message) -> str:
    """The text of a message without slips of the finger."""
    return str(message.get(MEANT) or message.get(TEXT))


def parts_of(message: Message) -> tuple[Part, ...]:
    """The parts of a message that has several, each with its vector."""
    return message.get(PARTS) or ()


def vector_of(message: Message) -> "np.ndarray[Any, np.dtype[np.float32]] | None":
    """The vector of a message, of length 1; None where it has none, as a button's."""
    found = [each for each in message.features if each.origin == ORIGIN and each.attribute == TEXT]
    return np.asarray(found[0].features[0], dtype=np.float32) if found else None
