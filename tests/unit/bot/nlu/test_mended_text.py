"""A message is mended before all else, and the sentence model begins with what was meant."""

from __future__ import annotations

import pytest
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.embedding import SentenceEmbedding, parts_of, vector_of
from bot.nlu.mended_text import MendedText, meant_in
from bot.nlu.sentence_model import SentenceModel

LINES = ("who do i make a referral to", "how is a referral made", "what is a referral")


class Store:
    """Keeps what a component writes in a folder, as Rasa's does."""

    def __init__(self, folder):
        self.folder = folder

    def write_to(self, _):
        return self

    read_from = write_to

    def __enter__(self):
        return self.folder

    def __exit__(self, *_):
        return None


@pytest.fixture
def trained(tmp_path):
    part = MendedText.create({}, Store(tmp_path), None, None)
    part.train(TrainingData([Message.build(line, "ask_referral") for line in LINES]))
    return MendedText.load({}, Store(tmp_path), None, None)


def processed(part, text):
    return part.process([Message({TEXT: text})])[0]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("how do i make a refferal", "how do i make a referral"),
        ("how do i make a referral", "how do i make a referral"),
        ("", ""),
        ("/ask_referral", "/ask_referral"),
    ],
)
def test_a_slip_is_mended_and_all_else_left_alone(trained, typed, meant):
    assert meant_in(processed(trained, typed)) == meant


def test_the_pass_over_what_was_meant_is_begun(trained):
    processed(trained, "what is a refferal for, I ask")
    assert "what is a referral for, I ask" in SentenceModel.load()._by_token


def test_what_was_meant_is_embedded_with_its_parts(trained):
    typed = "How do I make a refferal? And who do I ring tonight?"
    embedded = SentenceEmbedding().process([processed(trained, typed)])[0]
    expected = SentenceModel.load().embed([typed.replace("refferal", "referral")])[0]
    assert vector_of(embedded) == pytest.approx(expected, abs=1e-6)
    assert [part for part, _ in parts_of(embedded)] == ["How do I make a referral?", "And who do I ring tonight?"]


def test_a_button_has_no_vector(trained):
    assert vector_of(SentenceEmbedding().process([processed(trained, "/affirm")])[0]) is None


def test_training_lines_are_mended_and_embedded_too(trained):
    lines = TrainingData([Message.build(line, "ask_referral") for line in (*LINES, "a refferal")])
    embedded = SentenceEmbedding().process_training_data(trained.process_training_data(lines)).training_examples
    assert meant_in(embedded[-1]) == "a referral"
    assert all(vector_of(each) is not None for each in embedded)
