"""Puts the facts read from a message among its entities, whatever the open question is and whatever the intent.

What phrases say is read from bot/reading/words/ as it stands. What the accounts and the example clauses teach is
learnt in training and kept in the model, so that a process starts without learning it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.part_of_the_pipeline import KeptInTheModel
from bot.nlu.told_incident import told_in
from bot.reading import keeping
from bot.reading.incident import Incident
from bot.reading.read_fact import ReadFact
from bot.reading.reader import read_facts, read_on
from bot.reading.so_far import SoFar
from bot.turn import slots_so_far

EXTRACTOR, WHO_IS_WHO = "FactReader", "who_is_who"
BUTTON_MARK = "/"  # what a button sends was read already, by Rasa itself


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class FactReader(KeptInTheModel, EntityExtractorMixin):
    """Adds one entity for each fact: the fact's name, its code, the words read, and whether they were hedged."""

    KEPT_IN = "learnt.npz"

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Nothing can be set."""
        return {}

    @staticmethod
    def fingerprint_addon(config: dict[str, Any]) -> str | None:  # noqa: ARG004 - Rasa hands it to every component
        """Rasa trains anew what has another fingerprint; it does not know of the accounts."""
        return keeping.mark()

    def take_up(self, file: Path) -> None:
        """Loads what was learnt, the parser and the phrases now, so that no practitioner waits for them."""
        keeping.use(keeping.read(file))
        read_facts("A boy of 9 touched a girl of 8.")

    def train(self, training_data: TrainingData) -> Resource:  # noqa: ARG002 - the accounts are not messages
        """Learns from the accounts and the example clauses, whatever the messages of the training are."""
        with self._storage.write_to(self._resource) as folder:
            keeping.write(keeping.learnt_now().as_arrays(), folder / self.KEPT_IN)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """The same messages, with the facts that each states."""
        for message in messages:
            text = message.get(TEXT) or ""
            if text and not text.startswith(BUTTON_MARK):
                kept = [entity for entity in message.get(ENTITIES, []) if entity.get("extractor") != EXTRACTOR]
                message.set(ENTITIES, [*kept, *_entities(text, told_in(message))], add_to_output=True)
        return messages


def _entities(text: str, told: Incident | None) -> list[dict[str, Any]]:
    reading = read_on(text, told, SoFar.from_slots(slots_so_far()))
    found = [_entity(each) for each in reading.facts]
    return found + ([_who(reading.so_far)] if reading.so_far and found else [])


def _who(so_far: SoFar) -> dict[str, Any]:
    """Not a fact: by which words the next message may speak of the two children."""
    return {"entity": WHO_IS_WHO, "value": so_far.as_value(), "start": 0, "end": 0, "extractor": WHO_IS_WHO}


def _entity(read: ReadFact) -> dict[str, Any]:
    return {
        "entity": read.fact,
        "value": read.value,
        "start": read.start,
        "end": read.end,
        "extractor": EXTRACTOR,
        "hedged": read.hedged,
        "confidence": round(read.confidence, 3),
    }
