"""A message is parsed once: before its intent is recognised, for the facts that are read after."""

from __future__ import annotations

import pytest
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.fact_reader import FactReader
from bot.nlu.told_incident import ToldIncident, told_in
from bot.reading import reader
from bot.reading.learnt import Learnt
from bot.reading.reader import Reading, read_message
from bot.reading.so_far import SoFar

pytestmark = pytest.mark.usefixtures("learnt")

STORY = "A boy of 9 in my class touched a girl of 7 under her skirt. She cried."


def processed(text: str) -> Message:
    return ToldIncident().process([Message({TEXT: text})])[0]


def test_what_may_tell_something_is_parsed() -> None:
    told = told_in(processed(STORY))
    assert told is not None
    assert told.message == STORY


@pytest.mark.parametrize("text", ["/affirm", "", "which number is it for duty", "i am 10 and he touched me"])
def test_nothing_is_left_with_what_can_tell_nothing_or_is_of_the_writer(text: str) -> None:
    assert told_in(processed(text)) is None


def test_the_facts_are_read_without_parsing_again(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = {one.fact: one.value for one in read_message(STORY).facts}
    message = processed(STORY)
    monkeypatch.setattr(reader, "incident_in", None)
    (read,) = FactReader(None, None).process([message])
    assert {one["entity"]: one["value"] for one in read.get(ENTITIES) if one["extractor"] == "FactReader"} == expected
    assert expected["child_age"] == 9


def test_the_network_has_begun_when_the_intent_is_recognised(monkeypatch: pytest.MonkeyPatch, learnt: Learnt) -> None:
    begun: list[str] = []
    monkeypatch.setattr(type(learnt.network), "begin", lambda _, text: begun.append(text))
    processed(STORY)
    assert begun == [STORY]


@pytest.mark.parametrize("text", ["i am 10 and he touched me, i cried", "I was abused by my uncle when I was 9"])
def test_nothing_is_read_of_a_child_or_a_harmed_person_who_writes_later_either(text: str) -> None:
    assert read_message(text, SoFar("boy", "girl")) == Reading()
