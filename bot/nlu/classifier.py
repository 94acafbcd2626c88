"""Recognises what a message wants, with a confidence that can be believed, or says that it does not know."""

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import (
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.acceptance import Acceptance, belief_in, chosen, what_is_not_ours
from bot.nlu.clauses import clauses_in, looks_like_a_question
from bot.nlu.embedding import vector_of
from bot.nlu.examples import Examples, Floats, learn
from bot.nlu.other_questions import note_other_questions
from bot.nlu.sentence_model import SentenceModel

KEPT_IN = "examples.npz"
RANKED = 5
BELIEF = "belief"  # in what is parsed, beside the confidence: what the thresholds are on
QUESTION = "ask_"
SURER = 1.5  # times the threshold


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ExampleClassifier(GraphComponent, IntentClassifier):
    """Kernel ridge regression over the training examples; its weights are plain numbers in an .npz file."""

    def __init__(self, model_storage: ModelStorage, resource: Resource) -> None:
        self._storage, self._resource = model_storage, resource
        self._examples: Examples | None = None
        self._acceptance: Acceptance | None = None

    @classmethod
    def create(
        cls,
        config: dict[str, Any],  # noqa: ARG003 - Rasa hands it to every component
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,  # noqa: ARG003
    ) -> GraphComponent:
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],  # noqa: ARG003
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,  # noqa: ARG003
        **_: Any,
    ) -> GraphComponent:
        """What `train` kept; no part of the file is code."""
        loaded = cls(model_storage, resource)
        with model_storage.read_from(resource) as folder, np.load(folder / KEPT_IN, allow_pickle=False) as arrays:
            loaded._examples, loaded._acceptance = Examples.from_arrays(arrays), Acceptance.from_arrays(arrays)
        return loaded

    def train(self, training_data: TrainingData) -> Resource:
        """Learns the examples and chooses when to believe them."""
        seen = [each for each in training_data.intent_examples if vector_of(each) is not None]
        vectors = np.stack([vector for each in seen if (vector := vector_of(each)) is not None])
        texts, intents = [str(each.get(TEXT)) for each in seen], [str(each.get(INTENT)) for each in seen]
        self._examples, _ = learn(texts, vectors, intents)
        not_ours = what_is_not_ours()
        self._acceptance = chosen(self._examples, SentenceModel.load().embed(not_ours), not_ours)
        with self._storage.write_to(self._resource) as folder:
            np.savez_compressed(folder / KEPT_IN, **self._examples.as_arrays(), **self._acceptance.as_arrays())
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """The same messages, each that was typed with its intent, or with the fallback where none is believed."""
        for message in messages:
            vector = vector_of(message)
            if vector is not None and self._examples is not None and self._acceptance is not None:
                _recognise(message, vector, self._examples, self._acceptance)
                _note_other_questions(message, self._examples, self._acceptance)
        return messages


def _recognise(message: Message, vector: Floats, examples: Examples, acceptance: Acceptance) -> None:
    judged = examples.judge(str(message.get(TEXT)), vector)
    likeliest = np.argsort(judged.probabilities)[::-1][:RANKED]
    ranking = [_named(examples.intents[place], float(judged.probabilities[place])) for place in likeliest]
    belief = belief_in(judged)
    if not acceptance.accepts(examples.intents[judged.best], belief):
        ranking.insert(0, _named(DEFAULT_NLU_FALLBACK_INTENT_NAME, 1.0 - belief))
    message.set(INTENT, ranking[0], add_to_output=True)
    message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
    message.set(BELIEF, belief, add_to_output=True)


def _note_other_questions(message: Message, examples: Examples, acceptance: Acceptance) -> None:
    """A question in a part of the message gets its answer too; it has to be surer than a message by itself."""
    text, recognised = str(message.get(TEXT)), message.get(INTENT)[INTENT_NAME_KEY]
    clauses = [clause for clause in clauses_in(text) if looks_like_a_question(clause)]
    if not clauses or clauses == [text]:
        return
    vectors = SentenceModel.load().embed(clauses)
    judged = [examples.judge(clause, vector) for clause, vector in zip(clauses, vectors, strict=True)]
    asked = [examples.intents[one.best] for one in judged if belief_in(one) >= acceptance.threshold * SURER]
    others = [each for each in dict.fromkeys(asked) if each.startswith(QUESTION) and each != recognised]
    if others and recognised == DEFAULT_NLU_FALLBACK_INTENT_NAME:
        message.set(INTENT, _named(others[0], 1.0), add_to_output=True)
        others = others[1:]
    note_other_questions(message, others)


def _named(intent: str, confidence: float) -> dict[str, Any]:
    return {INTENT_NAME_KEY: intent, PREDICTED_CONFIDENCE_KEY: confidence}
