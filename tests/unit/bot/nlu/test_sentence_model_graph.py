"""Our own graph of the sentence model computes what its published file does: with fractions so, with bytes
twice over exactly, with bytes nearly."""

from __future__ import annotations

import numpy as np
import onnxruntime
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from bot.nlu import sentence_model
from bot.nlu.in_bytes import InBytes
from bot.nlu.learning_the_spread import spread_over
from bot.nlu.sentence_model import SentenceModel
from bot.nlu.sentence_model_files import installed_tokenizer
from bot.nlu.sentence_model_graph import COMES_OUT, GOES_IN, LAYERS, graph_of
from bot.nlu.sentence_model_passes import first_states, kept_spread, quick_pass
from bot.nlu.sentence_model_products import in_fractions
from bot.nlu.sentence_model_weights import places, weights

TEXTS = (
    "A boy of nine touched his sister while mum was out.",
    "who do i ring tonight",
    "She told me at break that two lads from year 8 keep on at her for pictures, and that she is scared of them.",
    "no",
    "Foster carer here. The older one gets into bed with the little one most nights; I have moved him downstairs.",
    "what does the traffic light tool say about a four year old who asks to see",
    "Can we search his phone?",
    "thx",
)


@pytest.fixture(scope="module")
def published():
    return SentenceModel.published()


@pytest.fixture(scope="module")
def quick():
    """Of the weights as they are: nothing is added to any."""
    return SentenceModel(through=quick_pass(), tokenizer=installed_tokenizer())


def cosine(one, other):
    return float(one @ other / np.linalg.norm(one) / np.linalg.norm(other))


@pytest.mark.parametrize("text", TEXTS)
def test_with_fractions_it_computes_what_the_published_file_does(published, text):
    session = onnxruntime.InferenceSession(graph_of(weights, in_fractions), providers=["CPUExecutionProvider"])
    tensors = published.tensors(text)
    ours, theirs = session.run([COMES_OUT], {GOES_IN: first_states(tensors, places())})[0][0], published.states(tensors)
    assert np.abs(ours - theirs).mean() < 0.1 * np.abs(theirs).mean()  # the file's weights were put into bytes
    assert cosine(ours.ravel(), theirs.ravel()) > 0.998


@pytest.mark.parametrize("text", [*TEXTS, "", " ".join(TEXTS) * 4])
def test_with_bytes_twice_over_it_computes_the_same_as_the_published_file(published, text):
    ours, theirs = SentenceModel.load().token_by_token(text)[0], published.token_by_token(text)[0]
    assert np.abs(ours - theirs).max() < 0.01
    assert cosine(ours.ravel(), theirs.ravel()) > 0.99999


@pytest.mark.parametrize("text", TEXTS)
def test_with_bytes_a_text_means_nearly_the_same(published, quick, text):
    assert cosine(quick.embed([text])[0], published.embed([text])[0]) > 0.985


def test_with_bytes_texts_are_as_near_to_each_other(published, quick):
    ours, theirs = quick.embed(TEXTS), published.embed(TEXTS)
    assert np.abs(ours @ ours.T - theirs @ theirs.T).mean() < 0.01


def test_a_text_comes_out_the_same_each_time(quick):
    first, again = (quick.states(quick.tensors(TEXTS[0])) for _ in range(2))
    assert (first == again).all()


def test_with_bytes_many_texts_have_the_vectors_that_each_has_alone(quick, monkeypatch):
    """Each is put into bytes by its own size, and so goes through by itself."""
    alone = np.stack([quick.embed([text])[0] for text in TEXTS])
    monkeypatch.setattr(sentence_model, "WORTH_SEVERAL_THREADS", 2)
    assert quick.embed(TEXTS) == pytest.approx(alone, abs=1e-6)


def test_a_text_longer_than_any_that_the_spread_was_learnt_on_means_nearly_the_same(published, quick):
    long = " ".join(TEXTS) * 4
    assert cosine(quick.embed([long])[0], published.embed([long])[0]) > 0.97


def test_the_kept_spread_covers_every_product():
    assert len(kept_spread()) == 4 * LAYERS
    assert all((spread.max() > 0) and np.isfinite(spread).all() for spread in kept_spread().values())


def test_the_spread_is_what_the_texts_make_it(published):
    spread = spread_over([published.tensors(TEXTS[0])])
    more = spread_over([published.tensors(text) for text in TEXTS[:2]])
    assert spread.keys() == kept_spread().keys()
    assert all((more[name] >= spread[name]).all() for name in spread)


@given(arrays(np.float32, (5, 3), elements=st.floats(-4, 4, width=32)))
def test_a_matrix_in_bytes_is_off_by_half_a_step_at_most(matrix):
    held = InBytes.of(matrix)
    back = (held.bytes.astype(np.float32) - held.nothing.astype(np.float32)) * held.step
    assert (np.abs(back - matrix) <= held.step * 0.5001 + 1e-6).all()


def test_a_column_of_nothing_stays_nothing():
    held = InBytes.of(np.zeros((4, 2), dtype=np.float32))
    assert (held.bytes == held.nothing).all()
    assert np.isfinite(held.step).all()
