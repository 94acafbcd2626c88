"""Puts the meaning of each message among its features: one vector from a small sentence model that runs on the CPU.

A message is embedded as it was meant (mended_text.py). The same pass gives the meaning of its parts, for what else it
asks.
"""

from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.clauses import parts_in
from bot.nlu.meaning_of_parts import Part, embed_with_parts
from bot.nlu.mended_text import MEANT, meant_in
from bot.nlu.part_of_the_pipeline import WithoutTraining
from bot.nlu.sentence_model import SentenceModel
from bot.nlu.sentence_model_vectors import Vectors

ORIGIN = "SentenceEmbedding"
PARTS = "parts"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEmbedding(WithoutTraining):
    """A dense featurizer without tokens: the sentence model has its own."""

    def __init__(self) -> None:
        self._model = SentenceModel.load()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The same examples, each with its vector; they are embedded together, which is quicker."""
        typed = [each for each in training_data.training_examples if each.get(TEXT)]
        for message, vector in zip(typed, self._model.embed([meant_in(each) for each in typed]), strict=True):
            _set_meaning(message, vector)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """The same messages, each that a person typed with its vector."""
        for message in messages:
            if text := message.get(MEANT):
                vector, parts = embed_with_parts(self._model, text, parts_in(text))
                message.set(PARTS, parts)
                _set_meaning(message, vector)
        return messages


def _set_meaning(message: Message, vector: Vectors) -> None:
    message.add_features(Features(vector[np.newaxis, :], FEATURE_TYPE_SENTENCE, TEXT, ORIGIN))


def parts_of(message: Message) -> tuple[Part, ...]:
    """The parts of a message that has several, each with its vector."""
    return message.get(PARTS) or ()


def vector_of(message: Message) -> "np.ndarray[Any, np.dtype[np.float32]] | None":
    """The vector of a message, of length 1; None where it has none, as a button's."""
    found = [each for each in message.features if each.origin == ORIGIN and each.attribute == TEXT]
    return np.asarray(found[0].features[0], dtype=np.float32) if found else None
