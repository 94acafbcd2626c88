"""The network learns what the lessons show, and nothing where a label is not known."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading import learning_a_network
from bot.reading.learning_a_network import TOKENS, Cut, _batches, _speed, cut, learn_a_network, together
from bot.reading.network_lessons import LABELS, MessageLesson, SpanLesson

CRIED, LAUGHED = LABELS.index("other_response=distressed"), LABELS.index("other_response=comfortable")
WHOM = ["She", "His sister", "The girl", "The younger boy", "The little one", "Her friend"]


def a_lesson(message, *has, known=(CRIED, LAUGHED)):
    wanted, is_known = np.zeros(len(LABELS), dtype=bool), np.zeros(len(LABELS), dtype=bool)
    wanted[[*has]], is_known[[*known]] = True, True
    return MessageLesson(message, (SpanLesson((0, len(message)), wanted, is_known),))


@pytest.fixture(scope="module")
def learnt():
    """A few messages gone through often: what takes half an hour with all accounts takes seconds with these."""
    lessons = [a_lesson(f"{who} cried.", CRIED) for who in WHOM]
    lessons += [a_lesson(f"{who} laughed.", LAUGHED) for who in WHOM]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(learning_a_network, "TIMES", 30)
        said: list[str] = []
        return learn_a_network(lessons, said.append), said


@pytest.mark.parametrize(("message", "has", "has_not"), [("A boy wept.", 0, 1), ("A boy was laughing.", 1, 0)])
def test_what_was_shown_is_learnt_and_found_in_other_words(learnt, message, has, has_not):
    (odds,) = learnt[0].odds(message, [(0, len(message))])[:, [CRIED, LAUGHED]]
    assert odds[has] > odds[has_not] + 1


def test_of_what_is_not_known_nothing_is_learnt(learnt):
    others = np.delete(learnt[0].odds("She cried.", [(0, 10)])[0], [CRIED, LAUGHED])
    assert others.max() < -2  # as rare as every label is at the start


def test_it_says_how_far_it_is(learnt):
    assert len(learnt[1]) == 30
    first, last = (float(line.split()[-1]) for line in (learnt[1][0], learnt[1][-1]))
    assert last < first / 2


@pytest.mark.parametrize(("labels", "rounds", "knows"), [(LABELS, 1, True), (LABELS[::-1], 2, False)])
def test_it_goes_on_from_one_that_has_learnt_unless_its_labels_are_others(learnt, monkeypatch, labels, rounds, knows):
    monkeypatch.setattr(learning_a_network, "TIMES", 2)
    monkeypatch.setattr(learning_a_network, "TIMES_AGAIN", 1)
    said: list[str] = []
    again = learn_a_network([a_lesson("He sat.")], said.append, start=replace(learnt[0], labels=labels))
    assert len(said) == rounds
    (odds,) = again.odds("A boy wept.", [(0, 11)])[:, [CRIED, LAUGHED]]
    assert (odds[0] > odds[1] + 1) == knows


@given(st.lists(st.integers(1, 256), min_size=1, max_size=60), st.integers(0, 9))
def test_every_message_is_gone_through_once_and_no_batch_is_too_large(lengths, seed):
    nothing = np.zeros((1, 1))
    cuts = [Cut(np.full(length, place), nothing, nothing, nothing) for place, length in enumerate(lengths)]
    batches = list(_batches(cuts, np.random.default_rng(seed)))
    assert sorted(int(one.tokens[0]) for batch in batches for one in batch) == list(range(len(lengths)))
    for batch in batches:
        assert len(batch) == 1 or len(batch) * min(len(one.tokens) for one in batch) <= TOKENS


@given(st.floats(0, 1))
def test_no_step_is_longer_than_the_longest(done):
    assert 0 <= _speed(done) <= 1


def test_steps_grow_and_then_shrink_to_nothing():
    assert _speed(0) == _speed(1) == 0
    assert _speed(0.01) < _speed(0.05) > _speed(0.5) > _speed(0.9)


def test_the_end_of_a_shorter_message_counts_for_nothing():
    tokens, there, of, within, _, _ = together([cut(a_lesson("He ran home to his mum.")), cut(a_lesson("He ran."))])
    assert tokens.shape == there.shape == within.shape
    assert of.tolist() == [0, 1]
    assert there[1].sum() < there[0].sum() == tokens.shape[1]
    assert (within[1] <= there[1]).all()
