"""What is learnt from examples: intents, a belief in them, and what must not be missed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from bot.nlu import recognising
from bot.nlu.acceptance import NEVER_TO_BE_MISSED, Acceptance, chosen
from bot.nlu.belief import learn_belief
from bot.nlu.examples import NEAREST, Examples, Judgement, _mean_of_the_highest, softmax
from bot.nlu.learning import RIDGE, learn
from bot.nlu.recognising import Recogniser, learn_to_recognise
from bot.nlu.sentence_model import SentenceModel

PEOPLE = ("my head teacher", "the school nurse", "a social worker", "the duty team", "our lead", "the office")
WORDED = {
    "ask_who_to_call": "who is the number to ring for {}",
    "ask_recording": "how do i write down what {} told me",
    "ask_images": "what do i do about naked pictures on the phone of {}",
    "danger": "he is hurting her right now in front of {}",
    "i_am_a_child": "i am ten and i am scared of {}",
    "out_of_scope": "what is for dinner says {}",
}
LINES = [(worded.format(each), intent) for intent, worded in WORDED.items() for each in PEOPLE]
NOT_OURS = ["the boiler is broken", "wibble wobble", "play some music", "qwerty zxcv", "my car will not start"]


@pytest.fixture(scope="module")
def recogniser():
    texts, intents = [text for text, _ in LINES], [intent for _, intent in LINES]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recognising, "what_is_not_ours", lambda: NOT_OURS)
        return learn_to_recognise(texts, SentenceModel.load().embed(texts), intents)


def recognise(recogniser, text):
    return recogniser.recognise(text, recogniser.examples.near.of(SentenceModel.load().embed([text]))[0])


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("which number do I ring for the nurse", "ask_who_to_call"),
        ("how should I write it down for the office", "ask_recording"),
        ("there are naked pictures on her phone", "ask_images"),
        ("he is hurting her right now", "danger"),
    ],
)
def test_another_wording_is_recognised(recogniser, text, intent):
    assert recognise(recogniser, text).intent == intent


def test_the_likeliest_comes_first_and_all_add_to_one(recogniser):
    odds = [each for _, each in recognise(recogniser, "who do I ring").ranking]
    assert odds == sorted(odds, reverse=True)
    assert sum(odds) == pytest.approx(1, abs=1e-3)


def test_it_comes_back_from_its_arrays_as_it_was(recogniser):
    again = Recogniser.from_arrays(recogniser.as_arrays())
    for text, _ in LINES[::5]:
        one, other = recognise(recogniser, text), recognise(again, text)
        assert (one.intent, one.also) == (other.intent, other.also)
        assert one.belief == pytest.approx(other.belief, abs=0.02)


def test_unseen_is_what_training_without_the_example_gives():
    texts, intents = [text for text, _ in LINES], [intent for _, intent in LINES]
    vectors, place = SentenceModel.load().embed(texts), 8
    _, unseen = learn(texts, vectors, intents, judged=[place])
    alike = {other for other in range(len(LINES)) if vectors[place] @ vectors[other] >= 0.8} | {place}
    rest = [each for each in range(len(LINES)) if each not in alike or intents[each] != intents[place]]
    without, _ = learn([texts[each] for each in rest], vectors[rest], [intents[each] for each in rest], judged=[0])
    scores = without.judge(texts[place], without.near.of(vectors[[place]])[0]).scores
    # Without it the letters are a little less rare, which is all that differs.
    assert without.intents[scores.argmax()] == tuple(sorted(set(intents)))[unseen.scores[0].argmax()]
    assert RIDGE > 0


INTENTS = ("ask_images", "ask_law", "danger", "i_am_a_child", "i_was_harmed", "out_of_scope")


def judgement(known=1.0, **odds):
    probabilities = np.array([odds.get(each, 0.01) for each in INTENTS], dtype=np.float32)
    return Judgement(probabilities, np.log(probabilities), 0.5, 0.5, (1.0, known), (0.0, 0.0), 1.0)


@pytest.mark.parametrize(
    ("odds", "heard"),
    [
        ({"ask_law": 0.7, "danger": 0.2}, "danger"),  # possible is enough
        ({"ask_law": 0.9, "danger": 0.1}, None),  # just below the bar
        # A child and a harmed person get the same help: together they pass.
        ({"ask_law": 0.7, "i_am_a_child": 0.12, "i_was_harmed": 0.14}, "i_was_harmed"),
        ({"danger": 0.3, "ask_images": 0.6}, "danger"),  # danger first
        ({"ask_law": 0.5, "ask_images": 0.25}, "ask_images"),
        ({"ask_law": 0.95}, None),
    ],
)
def test_what_must_not_be_missed_is_heard_above_its_bar(odds, heard):
    acceptance = Acceptance(threshold=0.5, surely=0.9, bars=(0.15, 0.2, 0.2), chosen_on=1)
    assert acceptance.heard(judgement(**odds), INTENTS) == heard


def test_a_subject_without_them_hears_none_of_them():
    acceptance = Acceptance(threshold=0.5, surely=0.9, bars=(0.0, 0.0, 0.0), chosen_on=1)
    assert acceptance.heard(judgement(ask_law=0.9), ("a", "ask_law", "b", "c", "d", "e")) is None


class FixedExamples(Examples):
    """Judges every message alike."""

    def judge(self, text, vector):
        return self.letters


@pytest.mark.parametrize(
    ("odds", "belief", "intent", "also"),
    [
        ({"ask_law": 0.9}, 0.8, "ask_law", None),
        ({"ask_law": 0.9}, 0.2, None, None),
        ({"ask_law": 0.6, "ask_images": 0.3}, 0.8, "ask_law", "ask_images"),  # both get their answer
        ({"ask_law": 0.6, "ask_images": 0.3}, 0.2, "ask_images", None),
        ({"ask_law": 0.6, "danger": 0.3}, 0.8, "danger", None),  # no question beside danger
        ({"ask_images": 0.6, "danger": 0.3}, 0.8, "danger", "ask_images"),  # but what must not be missed
        ({"ask_images": 0.6, "i_am_a_child": 0.3}, 0.8, "i_am_a_child", "ask_images"),
        ({"ask_images": 0.6, "i_am_a_child": 0.3}, 0.2, "i_am_a_child", None),  # nothing that is not believed
        ({"danger": 0.6}, 0.1, "danger", None),  # believed or not
        ({"out_of_scope": 0.6}, 0.1, "out_of_scope", None),
        ({"out_of_scope": 0.4}, 0.1, None, None),
        ({"out_of_scope": 0.9, "known": 0.4}, 0.1, None, None),  # nonsense
    ],
)
def test_what_is_taken(odds, belief, intent, also):
    examples = FixedExamples(INTENTS, None, None, None, judgement(**odds), None, 1.0)
    found = Recogniser(examples, lambda _: belief, Acceptance(0.5, 0.9, (0.15, 0.2, 0.2), 1)).recognise("a", None)
    assert (found.intent, found.also) == (intent, also)


def test_thresholds_let_through_less_than_a_twentieth_of_what_is_not_ours():
    chance = np.random.default_rng(1)

    def made(first, count):
        all_odds = softmax(chance.normal(size=(count, len(INTENTS))) + first * np.eye(len(INTENTS))[1])
        return [judgement(**dict(zip(INTENTS, each, strict=True))) for each in all_odds]

    ours, others = [(each, True) for each in made(5, 200)], made(0, 400)
    belief = learn_belief(ours, others)
    examples = Examples(INTENTS, None, None, None, None, None, 1.0)
    acceptance = chosen(examples, belief, [(each, "ask_law") for each, _ in ours], others)
    believed = [belief(each) > acceptance.threshold and INTENTS[each.best] != "out_of_scope" for each in others]
    # Fewer than that of those that choose, so that it is at most as many of others.
    assert 0.025 < np.mean(believed) < 0.045
    assert len(acceptance.bars) == len(NEVER_TO_BE_MISSED)
    assert acceptance.threshold <= acceptance.surely


@given(arrays(np.float32, st.integers(1, 40), elements=st.floats(-1, 1, width=32)))
def test_the_nearest_examples_are_those_with_the_highest_cosines(cosines):
    before = cosines.copy()
    assert _mean_of_the_highest(cosines) == pytest.approx(np.sort(cosines)[-NEAREST:].mean(), abs=1e-5)
    assert (cosines == before).all()


SURELY_A_NUMBER, LESS_SURELY_A_RECORD = (
    "which number do I ring for the nurse",
    "how to write it down for the head teacher",
)


def understood(recogniser, within, alone, *, without_a_doubt):
    near = recogniser.examples.near.of(SentenceModel.load().embed([within, alone]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recognising, "WITHOUT_A_DOUBT", without_a_doubt)
        return recogniser.surely_asked("the number to ring", near[0], lambda: near[1])


@pytest.mark.parametrize(
    ("within", "alone", "without_a_doubt", "asks"),
    [
        (SURELY_A_NUMBER, LESS_SURELY_A_RECORD, 1.1, "ask_who_to_call"),
        (LESS_SURELY_A_RECORD, SURELY_A_NUMBER, 1.1, "ask_who_to_call"),
        (LESS_SURELY_A_RECORD, SURELY_A_NUMBER, 0.0, "ask_recording"),
    ],
    ids=["surer in the message", "surer by itself", "by itself it is not looked at"],
)
def test_a_part_is_understood_in_the_way_that_is_surer(recogniser, within, alone, without_a_doubt, asks):
    assert understood(recogniser, within, alone, without_a_doubt=without_a_doubt) == asks


def test_a_part_that_is_sure_in_neither_way_asks_nothing(recogniser):
    doubtful = replace(recogniser, acceptance=replace(recogniser.acceptance, surely=1.1))
    assert understood(doubtful, SURELY_A_NUMBER, SURELY_A_NUMBER, without_a_doubt=1.1) is None
