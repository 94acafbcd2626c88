"""A typed answer is understood by the question that is open, and by nothing else."""

from __future__ import annotations

import numpy as np
import pytest
from rasa.shared.nlu.constants import ENTITIES, FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu import answer_reader
from bot.nlu.answer_reader import ANSWERS, AnswerReader
from bot.nlu.embedding import ORIGIN
from bot.nlu.sentence_model import SentenceModel
from bot.turn import note_slots, open_turn


def understood(text: str, requested_slot: str | None) -> list[object]:
    vector = SentenceModel.load().embed([text])
    message = Message({TEXT: text}, features=[Features(vector, FEATURE_TYPE_SENTENCE, TEXT, ORIGIN)])
    with open_turn():
        note_slots({"requested_slot": requested_slot})
        (read,) = AnswerReader().process([message])
    return [each["value"] for each in read.get(ENTITIES) or [] if each["entity"] == ANSWERS]


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


@pytest.mark.parametrize("asked", [None, "facts_confirmed"])
def test_without_a_question_about_a_fact_nothing_is_understood(asked: str | None) -> None:
    assert understood("more times than we can count", asked) == []


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
