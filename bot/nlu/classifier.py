"""Recognises what a message wants, with a confidence that can be believed, or says that it does not know."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME as FALLBACK
from rasa.shared.nlu.constants import (
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.clauses import looks_like_a_question
from bot.nlu.embedding import parts_of, vector_of
from bot.nlu.examples import Floats
from bot.nlu.meaning_of_parts import Part
from bot.nlu.mended_text import meant_in
from bot.nlu.other_questions import note_other_questions
from bot.nlu.part_by_itself import meaning_by_itself
from bot.nlu.part_of_the_pipeline import KeptInTheModel
from bot.nlu.recognising import QUESTION, Recognised, Recogniser, learn_to_recognise
from bot.nlu.whether_to_ring import ASKS_WHO_TO_CALL, asks_whether_to_ring

RANKED = 5
BELIEF = "belief"  # in what is parsed, beside the confidence: what the thresholds are on
_A_NUMBER = re.compile(r"\s*\d{1,2}\s*")  # an age or a count: only the question that it answers says what it wants


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ExampleClassifier(KeptInTheModel, IntentClassifier):
    """Kernel ridge regression over the training examples; its weights are plain numbers in an .npz file."""

    KEPT_IN = "examples.npz"

    def __init__(self, model_storage: ModelStorage, resource: Resource) -> None:
        super().__init__(model_storage, resource)
        self._recogniser: Recogniser | None = None

    def take_up(self, file: Path) -> None:
        """What `train` kept; no part of the file is code."""
        with np.load(file, allow_pickle=False) as arrays:
            self._recogniser = Recogniser.from_arrays(arrays)

    def train(self, training_data: TrainingData) -> Resource:
        """Learns the examples and chooses when to believe them."""
        seen = [each for each in training_data.intent_examples if vector_of(each) is not None]
        vectors = np.stack([vector for each in seen if (vector := vector_of(each)) is not None])
        texts, intents = [str(each.get(TEXT)) for each in seen], [str(each.get(INTENT)) for each in seen]
        self._recogniser = learn_to_recognise(texts, vectors, intents)
        with self._storage.write_to(self._resource) as folder:
            np.savez(folder / self.KEPT_IN, **self._recogniser.as_arrays())
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """The same messages, each that was typed with its intent, or with the fallback where none is believed."""
        for message in messages:
            vector = vector_of(message)
            if vector is not None and self._recogniser is not None:
                _recognise(message, self._recogniser.examples.near.of([vector])[0], self._recogniser)
                _note_other_questions(message, self._recogniser)
        return messages


def _recognise(message: Message, cosines: Floats, recogniser: Recogniser) -> None:
    if _A_NUMBER.fullmatch(meant_in(message)):
        message.set(INTENT, _named(FALLBACK, 1.0), add_to_output=True)
        return
    found = recogniser.recognise(meant_in(message), cosines)
    if asks_whether_to_ring(meant_in(message)):
        found = _surely(ASKS_WHO_TO_CALL, found)
    odds, likeliest = dict(found.ranking), [intent for intent, _ in found.ranking[:RANKED]]
    first = _named(found.intent, odds[found.intent]) if found.intent else _named(FALLBACK, 1.0 - found.belief)
    ranking = [first, *(_named(intent, odds[intent]) for intent in likeliest if intent != found.intent)]
    message.set(INTENT, first, add_to_output=True)
    message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
    message.set(BELIEF, found.belief, add_to_output=True)
    note_other_questions(message, [found.also] if found.also else [])


def _surely(intent: str, found: Recognised) -> Recognised:
    others = (each for each in found.ranking if each[0] != intent)
    return Recognised(intent, ((intent, 1.0), *others), belief=1.0)


def _note_other_questions(message: Message, recogniser: Recogniser) -> None:
    """A question in a part of the message gets its answer too; it has to be surer than a message by itself."""
    recognised = message.get(INTENT)[INTENT_NAME_KEY]
    asked = _asked_in([part for part in parts_of(message) if _may_ask(part[0], beside=recognised)], recogniser)
    others = [each for each in dict.fromkeys(asked) if each and each.startswith(QUESTION) and each != recognised]
    if others and recognised == FALLBACK:
        message.set(INTENT, _named(others[0], 1.0), add_to_output=True)
        others = others[1:]
    note_other_questions(message, others)


def _asked_in(parts: Sequence[Part], recogniser: Recogniser) -> Iterator[str | None]:
    """Each part as it stands in the message, which shows what "and where is that" means, or by itself: from "and can
    I tell his mum" beside it "do I ring now or wait" takes up too much."""
    if parts:
        near = recogniser.examples.near.of([vector for _, vector in parts])
        for (text, _), within in zip(parts, near, strict=True):
            is_plain = asks_whether_to_ring(text)
            alone = partial(_by_itself, text, recogniser)
            yield ASKS_WHO_TO_CALL if is_plain else recogniser.surely_asked(text, within, alone)


def _by_itself(text: str, recogniser: Recogniser) -> Floats:
    """How near it is to each example."""
    return np.asarray(recogniser.examples.near.of([meaning_by_itself(text)])[0])


def _may_ask(part: str, *, beside: str) -> bool:
    """Beside a question "and the number for duty" is one too; in a story "he told me on the phone" is none."""
    return beside.startswith(QUESTION) or looks_like_a_question(part)


def _named(intent: str, confidence: float) -> dict[str, Any]:
    return {INTENT_NAME_KEY: intent, PREDICTED_CONFIDENCE_KEY: confidence}
