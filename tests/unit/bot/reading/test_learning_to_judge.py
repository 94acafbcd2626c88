"""What is learnt is what the examples show, from enough of them, and from nothing that is not known of them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix

from bot.reading.learning_to_judge import FEWEST, SHOWN_BY, WEIGHT_THEN, Lessons, _Loss, _rarity, learn
from bot.reading.signs import Signs

LABELS = ("warm", "cold")
NO_MEANING = np.zeros(2, dtype=np.float32)
A_MEANING = np.array([1, -1], dtype=np.float32)


def lessons(*examples, known=None):
    """Each example: its signs, the labels it has, and perhaps what it means."""
    signs = [Signs(dict.fromkeys(names.split(), 1.0), *(meaning or [NO_MEANING])) for names, _, *meaning in examples]
    wanted = np.array([[label in has.split() for label in LABELS] for _, has, *_ in examples])
    return Lessons(LABELS, signs, wanted, np.ones_like(wanted) if known is None else known)


def learnt(given, held_small=0.1, rare_signs_say_more=False):
    return learn(given, held_small=held_small, rare_signs_say_more=rare_signs_say_more)


def likely(judge, names, meaning=NO_MEANING):
    return dict(zip(LABELS, judge.likely(Signs(dict.fromkeys(names.split(), 1.0), meaning)).tolist(), strict=True))


@pytest.mark.parametrize("rare_signs_say_more", [True, False])
def test_a_label_is_learnt_from_the_sign_that_goes_with_it(rare_signs_say_more):
    judge = learnt(lessons(*[("red", "warm"), ("blue", "cold")] * 20), rare_signs_say_more=rare_signs_say_more)
    assert likely(judge, "red")["warm"] > 0.9 > 0.1 > likely(judge, "red")["cold"]
    assert likely(judge, "blue")["cold"] > 0.9 > 0.1 > likely(judge, "blue")["warm"]


def test_an_example_may_have_both_labels_or_none():
    judge = learnt(lessons(*[("red blue", "warm cold"), ("grey", "")] * 20))
    assert min(likely(judge, "red blue").values()) > 0.9
    assert max(likely(judge, "grey").values()) < 0.1


def test_a_label_is_learnt_from_meaning_alone():
    judge = learnt(lessons(*[("grey", "warm", A_MEANING), ("grey", "cold", -A_MEANING)] * 20))
    assert likely(judge, "", A_MEANING)["warm"] > 0.9
    assert likely(judge, "", -A_MEANING)["warm"] < 0.1


def test_what_is_not_known_of_an_example_does_not_count():
    examples = [("red", "warm"), ("blue", "cold"), ("red", "")] * 10
    known = np.ones((30, 2), dtype=np.bool_)
    known[2::3, 0] = False
    as_if_warm = [("red", "warm"), ("blue", "cold"), ("red", "warm")] * 10
    one, other = learnt(lessons(*examples, known=known)), learnt(lessons(*as_if_warm, known=known))
    assert (one.weights == other.weights).all()
    assert likely(one, "red")["warm"] > likely(learnt(lessons(*examples)), "red")["warm"]


def test_a_label_of_which_nothing_is_known_is_taken_to_be_rare():
    known = np.ones((20, 2), dtype=np.bool_)
    known[:, 1] = False
    judge = learnt(lessons(*[("red", "warm cold"), ("blue", "cold")] * 10, known=known))
    assert likely(judge, "red")["cold"] < 0.01


@pytest.mark.parametrize(("times", "has_a_weight"), [(1, False), (FEWEST - 1, False), (FEWEST, True)])
def test_a_sign_that_few_examples_show_has_no_weight(times, has_a_weight):
    judge = learnt(lessons(*[("red odd", "warm")] * times, *[("red", "warm"), ("blue", "cold")] * 10))
    assert ("odd" in judge.rows) is has_a_weight
    assert len(judge.rows) == len(judge.weights)


def test_the_more_the_weights_are_held_the_smaller_they_are():
    examples = lessons(*[("red", "warm"), ("blue", "cold")] * 20)
    sizes = [float(np.abs(learnt(examples, held_small=held).weights).max()) for held in (0.1, 1.0, 10.0)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] > 0


def test_learning_twice_gives_the_same():
    examples = lessons(*[("red", "warm", A_MEANING), ("blue", "cold")] * 20)
    assert (learnt(examples).weights == learnt(examples).weights).all()


def test_the_rarer_a_sign_the_more_it_weighs():
    def weighs(times):
        return float(_rarity(csr_matrix(np.arange(200).reshape(-1, 1) < times, dtype=np.float32))[0])

    assert weighs(SHOWN_BY) == pytest.approx(WEIGHT_THEN)
    assert weighs(FEWEST) > weighs(SHOWN_BY - 1) > WEIGHT_THEN > weighs(SHOWN_BY + 1) > weighs(200) > 0


def a_loss(numbers, known):
    def of(*shape):
        return numbers.normal(size=shape).astype(np.float32)

    wanted = (of(6, 2) > 0).astype(np.float32)
    return _Loss(csr_matrix(of(6, 3)), of(6, 4), wanted, np.array(known, dtype=np.float32).reshape(6, 2), 0.5)


@settings(max_examples=30)
@given(st.integers(0, 2**32 - 1), st.lists(st.booleans(), min_size=12, max_size=12))
def test_the_slope_of_the_loss_is_that_of_its_values(seed, known):
    numbers = np.random.default_rng(seed)
    loss = a_loss(numbers, known)
    at = numbers.normal(size=len(loss.start()))
    _, slope = loss.with_slope(at)
    for place, step in enumerate(np.eye(len(at)) * 0.01):
        by_values = (loss.with_slope(at + step)[0] - loss.with_slope(at - step)[0]) / 0.02
        assert by_values == pytest.approx(slope[place], abs=0.02)


@given(st.integers(0, 2**32 - 1))
def test_the_loss_begins_without_weights_and_with_each_label_as_likely_as_it_is(seed):
    loss = a_loss(np.random.default_rng(seed), [True] * 12)
    weights, meaning_weights, bias = loss.parted(loss.start())
    assert not weights.any()
    assert not meaning_weights.any()
    share = np.clip(loss.wanted.mean(axis=0), 1e-4, 0.5)
    assert 1 / (1 + np.exp(-bias)) == pytest.approx(share, abs=1e-6)


def test_extreme_weights_give_a_loss_and_no_warning():
    loss = a_loss(np.random.default_rng(1), [True] * 12)
    value, slope = loss.with_slope(np.full(len(loss.start()), 1e4))
    assert np.isfinite(value)
    assert np.isfinite(slope).all()
