"""A judge adds up the weights of what it is shown, and its likelihoods never leave 0 to 1."""

from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from bot.reading.judge import LARGEST, Judge, in_bytes, odds_to_likelihood
from bot.reading.signs import Signs

ODDS = st.floats(width=32, allow_nan=False)
WEIGHTS = st.floats(-60, 60, width=32)
NO_MEANING = np.zeros(2, dtype=np.float32)


def a_judge(weights=((1.0, -2.0), (0.5, 3.0)), meaning=((1.0, 0.0), (0.0, 1.0)), bias=(-1.0, 0.25)):
    weights, *others = (np.array(each, dtype=np.float32) for each in (weights, meaning, bias))
    return Judge(("warm", "cold"), np.array([9, 9]), {"red": 0, "blue": 1}, *in_bytes(weights), *others)


def likely(named, meaning=(0.0, 0.0)):
    return a_judge().likely(Signs(named, np.array(meaning, dtype=np.float32)))


@given(arrays(np.float32, 5, elements=ODDS))
def test_any_odds_give_a_likelihood(odds):
    likelihoods = odds_to_likelihood(odds)
    assert likelihoods.dtype == np.float32
    assert ((likelihoods >= 0) & (likelihoods <= 1)).all()


@given(arrays(np.float32, 5, elements=ODDS))
def test_greater_odds_are_never_less_likely(odds):
    assert (np.diff(odds_to_likelihood(np.sort(odds))) >= 0).all()


@given(arrays(np.float32, 5, elements=ODDS))
def test_what_is_likely_one_way_is_unlikely_the_other(odds):
    assert odds_to_likelihood(odds) + odds_to_likelihood(-odds) == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize(("odds", "likelihood"), [(0, 0.5), (-np.inf, 0), (np.inf, 1), (-1e30, 0), (1e30, 1)])
def test_even_and_extreme_odds(odds, likelihood):
    assert odds_to_likelihood(np.array([odds], dtype=np.float32))[0] == likelihood


@pytest.mark.parametrize("named", [{}, {"green": 5.0}])
def test_a_judge_that_knows_no_sign_gives_its_bias(named):
    assert likely(named) == pytest.approx(odds_to_likelihood(np.array([-1.0, 0.25], dtype=np.float32)))


@pytest.mark.parametrize(
    ("named", "meaning", "odds"),
    [
        ({"red": 1.0}, (0, 0), (0.0, -1.75)),
        ({"red": 2.0}, (0, 0), (1.0, -3.75)),
        ({"red": 1.0, "blue": 1.0}, (0, 0), (0.5, 1.25)),
        ({"red": 1.0, "green": 9.0}, (0, 0), (0.0, -1.75)),
        ({}, (1, 2), (0.0, 2.25)),
    ],
)
def test_every_known_sign_counts_by_its_strength(named, meaning, odds):
    expected = odds_to_likelihood(np.array(odds, dtype=np.float32))
    assert likely(named, meaning) == pytest.approx(expected, abs=0.01)  # a weight is a byte


def test_a_judge_without_any_sign_by_name_judges_by_meaning():
    nothing = np.zeros((0, 2), dtype=np.float32)
    judge = Judge(
        ("warm", "cold"),
        np.array([9, 9]),
        {},
        *in_bytes(nothing),
        np.eye(2, dtype=np.float32),
        np.zeros(2, dtype=np.float32),
    )
    assert judge.likely(Signs({"red": 1.0}, np.array([0, 2], dtype=np.float32)))[0] == 0.5


@given(
    arrays(np.float32, (2, 2), elements=WEIGHTS),
    arrays(np.float32, (2, 2), elements=WEIGHTS),
    arrays(np.float32, 2, elements=WEIGHTS),
)
def test_what_was_kept_judges_as_what_was_learnt(weights, meaning, bias):
    judge = a_judge(weights, meaning, bias)
    file = io.BytesIO()
    np.savez(file, **judge.as_arrays("one"))
    file.seek(0)
    with np.load(file, allow_pickle=False) as kept:
        again = Judge.from_arrays(kept, "one")
    assert (again.labels, dict(again.rows)) == (judge.labels, dict(judge.rows))
    assert again.meaning_weights == pytest.approx(meaning, rel=1e-3, abs=1e-4)  # kept by half the digits
    half_a_step = np.abs(weights).max(axis=0) / LARGEST / 2
    assert (np.abs(again.weights * again.step - weights) <= half_a_step + 1e-5).all()  # a weight is a byte
    assert (again.bias == bias).all()


def test_two_judges_are_kept_apart_in_one_file():
    kept = a_judge().as_arrays("one") | a_judge(bias=(5.0, 5.0)).as_arrays("two")
    assert Judge.from_arrays(kept, "one").likely(Signs({}, NO_MEANING))[0] < 0.5
    assert Judge.from_arrays(kept, "two").likely(Signs({}, NO_MEANING))[0] > 0.5


@pytest.mark.parametrize("name", ["word école", "1 after ,", "owner CHILD beside ", "phrase setting=home"])
def test_any_name_of_a_sign_can_be_kept(name):
    row = np.ones((1, 1), dtype=np.float32)
    kept = Judge(("warm",), np.array([9]), {name: 0}, *in_bytes(row), row, row[0]).as_arrays("one")
    assert dict(Judge.from_arrays(kept, "one").rows) == {name: 0}
