"""What the classifier makes of a message: its intent, and what else its parts ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import ENTITIES, FEATURE_TYPE_SENTENCE, INTENT, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.classifier import BELIEF, ExampleClassifier
from bot.nlu.embedding import ORIGIN, PARTS
from bot.nlu.recognising import Recognised

VECTOR = np.ones(3, dtype=np.float32)


@dataclass(frozen=True)
class Saying:
    """Recognises each message as one intent, and a part as what it is given for it."""

    intent: str | None
    parts: dict[str, str]
    examples = SimpleNamespace(near=SimpleNamespace(of=list))

    def recognise(self, *_: Any) -> Recognised:
        return Recognised(self.intent, (("ask_law", 0.6), ("report_incident", 0.4)), 0.7)

    def surely_asked(self, part: str, within: Any, alone: Callable[[], Any]) -> str | None:
        return self.parts.get(part)


def processed(text: str, intent: str | None, **asked: str) -> Message:
    """The message with the intent that it has as a whole; the parts are named by one word each."""
    classifier = ExampleClassifier(None, Resource("none"))  # type: ignore[arg-type]
    classifier._recogniser = Saying(intent, {key.replace("_", " "): value for key, value in asked.items()})  # type: ignore[assignment]
    features = [Features(VECTOR[np.newaxis, :], FEATURE_TYPE_SENTENCE, TEXT, ORIGIN)]
    parts = tuple((key.replace("_", " "), VECTOR) for key in asked)
    return classifier.process([Message({TEXT: text, PARTS: parts}, features=features)])[0]


def also_asked(message: Message) -> list[str]:
    return [each["value"] for each in message.get(ENTITIES) or []]


def test_beside_a_question_every_part_may_be_one() -> None:
    message = processed(
        "is it a crime and the number", "ask_law", is_it_a_crime="ask_law", the_number="ask_who_to_call"
    )
    assert message.get(INTENT)["name"] == "ask_law"
    assert also_asked(message) == ["ask_who_to_call"]


def test_in_a_story_only_what_looks_like_a_question_is_one() -> None:
    asked = {"he rang the number": "ask_who_to_call", "do i tell mum": "ask_parents_consent"}
    message = processed("he rang the number. do i tell mum", "report_incident", **asked)
    assert also_asked(message) == ["ask_parents_consent"]


def test_a_sure_question_is_the_intent_of_a_message_that_is_none_as_a_whole() -> None:
    message = processed("well. do i tell mum", None, **{"do i tell mum": "ask_parents_consent"})
    assert message.get(INTENT)["name"] == "ask_parents_consent"
    assert also_asked(message) == []


def test_a_part_that_is_no_question_adds_nothing() -> None:
    assert also_asked(processed("hello. is it a crime", "ask_law", hello="greet")) == []


@pytest.mark.parametrize("text", ["4", " 13 ", "17"])
def test_a_number_alone_has_no_intent(text: str) -> None:
    assert processed(text, "i_am_a_child").get(INTENT)["name"] == "nlu_fallback"


@pytest.mark.parametrize("text", ["999", "i am 13", "4?"])
def test_more_than_a_number_has_one(text: str) -> None:
    assert processed(text, "report_incident").get(INTENT)["name"] == "report_incident"


def test_who_asks_whether_to_ring_asks_for_the_number_whatever_it_is_like() -> None:
    message = processed("Do I ring someone now?", "ask_law")
    assert (message.get(INTENT)["name"], message.get(BELIEF)) == ("ask_who_to_call", 1.0)
    beside = processed("is it a crime? do i ring someone", "ask_law", do_i_ring_someone="ask_about_bot")
    assert also_asked(beside) == ["ask_who_to_call"]
