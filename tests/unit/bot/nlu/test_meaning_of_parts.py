"""The parts of a message take their meaning from the one pass over it."""

from __future__ import annotations

import numpy as np
import pytest

from bot.nlu.clauses import clauses_in
from bot.nlu.meaning_of_parts import embed_with_parts
from bot.nlu.sentence_model import MOST_TOKENS, SentenceModel

TWO = "who do I ring tonight? and can I wash the clothes he had on"


@pytest.fixture(scope="module")
def model() -> SentenceModel:
    return SentenceModel.load()


def test_the_message_has_the_vector_that_it_has_without_parts(model: SentenceModel) -> None:
    whole, _ = embed_with_parts(model, TWO, clauses_in(TWO))
    assert whole == pytest.approx(model.embed([TWO])[0], abs=1e-5)
    assert (embed_with_parts(model, TWO, ())[0] == model.embed([TWO])[0]).all()


def test_each_part_is_nearer_to_its_own_meaning_than_to_the_other(model: SentenceModel) -> None:
    _, parts = embed_with_parts(model, TWO, clauses_in(TWO))
    number, clothes = model.embed(["which number do i phone", "should her clothing be washed"])
    (first, ring), (second, wash) = parts
    assert (first, second) == clauses_in(TWO)
    assert ring @ number > ring @ clothes + 0.1
    assert wash @ clothes > wash @ number + 0.1


def test_each_has_length_one(model: SentenceModel) -> None:
    whole, parts = embed_with_parts(model, TWO, clauses_in(TWO))
    assert [np.linalg.norm(each) for each in (whole, *(vector for _, vector in parts))] == pytest.approx([1, 1, 1])


def test_the_same_words_twice_are_two_parts(model: SentenceModel) -> None:
    text = "do i ring mum? he is six. do i ring mum?"
    _, parts = embed_with_parts(model, text, ["do i ring mum?", "do i ring mum?"])
    assert len(parts) == 2
    assert (parts[0][1] != parts[1][1]).any()


def test_a_part_that_the_model_does_not_reach_is_left_out(model: SentenceModel) -> None:
    text = "boy " * MOST_TOKENS + "? who do i ring"
    _, parts = embed_with_parts(model, text, ["who do i ring"])
    assert parts == ()


def test_odd_characters_move_no_part(model: SentenceModel) -> None:
    text = "\ud83d 👍 é who do i ring? what do i write"
    _, parts = embed_with_parts(model, text, ["what do i write"])
    assert parts[0][1] @ model.embed(["what do i write"])[0] > 0.6
