"""What speaks for a value counts for it, and a weighing is kept whole."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading import keeping, weighing
from bot.reading.accounts import accounts_in
from bot.reading.learning_to_weigh import learn_to_weigh
from bot.reading.weighing import REASONS, Weighing, what_is_likely


def rows(**reasons):
    return np.array([[reasons.get(name.replace(" ", "_"), 0.0) for name in REASONS]], dtype=np.float32)


@given(st.floats(-6, 6))
def test_before_it_is_learnt_it_is_as_likely_as_judge_and_network_find_it(odds):
    (likely,) = what_is_likely().likely(rows(likely=odds), ["setting"])
    assert likely == pytest.approx(1 / (1 + np.exp(-odds)), abs=1e-4)


@pytest.mark.parametrize("given_one", [what_is_likely(), None], ids=["what is likely", "what was learnt"])
@pytest.mark.parametrize(
    ("more", "less"),
    [
        ({"likely": 1.0, "anywhere": 1.0, "by_the_network": 1.5, "by_the_judge": 1.0}, {}),
        ({"phrase": 1.0}, {}),
    ],
)
def test_what_speaks_for_a_value_makes_it_likelier(learnt, given_one, more, less):
    of = given_one or learnt.weighs
    assert of.likely(rows(**more), ["setting"]) > of.likely(rows(**less), ["setting"])


def test_another_value_that_is_likely_speaks_against_it(learnt):
    alone, beside = rows(likely=1.0, another=-6.0), rows(likely=1.0, another=2.0, another_likely=2.0)
    assert learnt.weighs.likely(beside, ["setting"]) < learnt.weighs.likely(alone, ["setting"])


def test_a_fact_leans_by_itself():
    leaning = Weighing(np.zeros(len(REASONS), dtype=np.float32), {"setting": 1.0, "power": -1.0}, 0.0)
    setting, power, other = leaning.likely(np.zeros((3, len(REASONS)), np.float32), ["setting", "power", "trauma"])
    assert setting > other == 0.5 > power


def test_it_is_kept_as_it_is():
    kept = Weighing(np.arange(len(REASONS), dtype=np.float32), {"setting": 0.25, "power": -0.5}, 0.125)
    again = Weighing.from_arrays(kept.as_arrays())
    assert (again.counts == kept.counts).all()
    assert (again.leans, again.always) == (kept.leans, kept.always)


def test_what_was_learnt_of_other_reasons_is_not_taken(monkeypatch):
    kept = what_is_likely().as_arrays()
    monkeypatch.setattr(weighing, "REASONS", REASONS[::-1])
    assert Weighing.from_arrays(kept) is None


def test_what_is_kept_was_learnt_of_the_reasons_that_there_are(learnt):
    assert learnt.weighing is not None
    assert learnt.weighing.counts.shape == (len(REASONS),)


def test_it_is_learnt_from_what_accounts_tell(learnt):
    """From few accounts roughly, and so that what judge and network find likely and phrases say counts."""
    few = learn_to_weigh(accounts_in(keeping.SET_APART)[:60], learnt)
    said, unsaid = rows(likely=2.0, anywhere=2.0, by_the_network=3.0, by_the_judge=2.0, phrase=1.0), rows(likely=-2.0)
    assert few.likely(said, ["setting"]) > 0.5 > few.likely(unsaid, ["setting"])
    assert "setting" in few.leans
