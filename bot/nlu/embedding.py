"""Puts the meaning of each message among its features: one vector from a small sentence model that runs on the CPU."""

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.sentence_model import SentenceModel

ORIGIN = "SentenceEmbedding"
BUTTON_MARK = "/"  # a button's payload has no meaning to embed


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEmbedding(GraphComponent):
    """A dense featurizer without tokens: the sentence model has its own."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],  # noqa: ARG003 - Rasa hands them to every component
        model_storage: ModelStorage,  # noqa: ARG003
        resource: Resource,  # noqa: ARG003
        execution_context: ExecutionContext,  # noqa: ARG003
    ) -> GraphComponent:
        """Loads and checks the model now, so that no practitioner waits for it."""
        return cls(SentenceModel.load())

    def __init__(self, model: SentenceModel) -> None:
        self._model = model

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The same examples, each with its vector."""
        self.process([each for each in training_data.training_examples if each.get(TEXT)])
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """The same messages, each that a person typed with its vector."""
        typed = [each for each in messages if not str(each.get(TEXT) or BUTTON_MARK).startswith(BUTTON_MARK)]
        if typed:
            vectors = self._model.embed([str(each.get(TEXT)) for each in typed])
            for message, vector in zip(typed, vectors, strict=True):
                message.add_features(Features(vector[np.newaxis, :], FEATURE_TYPE_SENTENCE, TEXT, ORIGIN))
        return messages


def vector_of(message: Message) -> "np.ndarray[Any, np.dtype[np.float32]] | None":
    """The vector of a message, of length 1; None where it has none, as a button's."""
    found = [each for each in message.features if each.origin == ORIGIN and each.attribute == TEXT]
    return np.asarray(found[0].features[0], dtype=np.float32) if found else None
