"""A typed answer is understood by the question that is open, and by nothing else."""

from __future__ import annotations

import numpy as np
import pytest
from rasa.shared.nlu.constants import ENTITIES, FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu import answer_reader
from bot.nlu.answer_reader import ANSWERS, HARDLY_SAID, AnswerReader
from bot.nlu.embedding import ORIGIN
from bot.nlu.sentence_model import SentenceModel
from bot.turn import note_slots, open_turn


def read(text: str, requested_slot: str | None, *entities: dict[str, object]) -> list[dict[str, object]]:
    vector = SentenceModel.load().embed([text])
    message = Message({TEXT: text}, features=[Features(vector, FEATURE_TYPE_SENTENCE, TEXT, ORIGIN)])
    message.set(ENTITIES, list(entities))
    with open_turn():
        note_slots({"requested_slot": requested_slot})
        (read_from,) = AnswerReader().process([message])
    return list(read_from.get(ENTITIES))


def understood(text: str, requested_slot: str | None) -> list[object]:
    return [each["value"] for each in read(text, requested_slot) if each["entity"] == ANSWERS]


def hardly_said(text: str, requested_slot: str) -> list[object]:
    return [fact for each in read(text, requested_slot) if each["entity"] == HARDLY_SAID for fact in each["value"]]


def facts_left(text: str, requested_slot: str, *entities: dict[str, object]) -> list[object]:
    return [each["entity"] for each in read(text, requested_slot, *entities) if each["extractor"] == "FactReader"]


@pytest.mark.parametrize(
    ("asked", "text", "said"),
    [
        ("how_often", "more times than we can count", {"how_often": "persistent"}),
        ("named_person_told", "sat next to me as i type, shes the dsl", {"named_person_told": "yes"}),
        ("trauma", "nobody has been through the file with us", {"trauma": "not_known"}),
        ("child_age", "his date of birth isnt on the referral", {"child_age": "not_known"}),
    ],
)
def test_an_open_question_gives_the_words_their_meaning(asked: str, text: str, said: dict[str, str]) -> None:
    assert understood(text, asked) == [said]


def test_at_the_read_back_what_needs_no_question_is_understood() -> None:
    assert understood("most weeks", "facts_confirmed") == [{"how_often": "persistent"}]


def test_without_a_question_nothing_is_understood() -> None:
    assert understood("more times than we can count", None) == []


@pytest.mark.parametrize(
    ("asked", "text", "facts"),
    [
        ("violence", "the mum is kicking off about all this", ["violence"]),
        ("violence", "he was kicking and biting her", []),
        ("violence", "kicking off", []),  # so few words are all phrase
    ],
)
def test_a_phrase_that_the_words_as_a_whole_hardly_say_is_not_believed(asked: str, text: str, facts: list[str]) -> None:
    assert hardly_said(text, asked) == facts


def test_what_was_read_as_of_a_story_has_to_be_told_by_its_few_words() -> None:
    read = {"entity": "children_now", "value": "apart", "start": 0, "end": 4, "extractor": "FactReader"}
    assert facts_left("her brother was excluded for fighting", "violence", read) == []
    assert facts_left("theyre in separate rooms with staff", "violence", read) == ["children_now"]


def test_a_button_and_training_lines_are_left_alone() -> None:
    reader, button = AnswerReader(), Message({TEXT: "/deny"})
    with open_turn():
        note_slots({"requested_slot": "how_often"})
        assert reader.process([button])[0].get(ENTITIES) is None
    lines = TrainingData([Message.build("every day", "report_incident")])
    assert reader.process_training_data(lines) is lines


def test_another_sentence_model_leaves_answers_to_their_phrases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answer_reader, "kept_answers", lambda: None)
    assert understood("more times than we can count", "how_often") == []
    assert np.isfinite(SentenceModel.load().embed(["x"])).all()
