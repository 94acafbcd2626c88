"""What speaks for a value counts for it, whatever else is said; a weighing is kept whole, and says what it believes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading import keeping, weighing
from bot.reading.accounts import accounts_in
from bot.reading.learning_to_weigh import RIGHT, SUREST, learn_to_weigh, sure_from
from bot.reading.trees import LEAF, Trees
from bot.reading.weighing import REASONS, SPEAKS_AGAINST, SPEAKS_FOR, Weighing, what_is_likely

FACTS = ("setting", "agreement", "who_else", "power", "other_response")
ODDS = st.floats(-8, 8, width=32)


def rows(**reasons):
    return np.array([[reasons.get(name.replace(" ", "_"), 0.0) for name in REASONS]], dtype=np.float32)


def a_tree():
    """Asks of the first reason whether it is above 1."""
    return Trees(
        tree=np.array([0, 0, 0]),
        node=np.array([0, 1, 2]),
        column=np.array([0, LEAF, LEAF]),
        upto=np.array([1, 0, 0], dtype=np.float32),
        low=np.array([1, 0, 0]),
        high=np.array([2, 0, 0]),
        answer=np.array([0, -2, 3], dtype=np.float32),
    )


def a_weighing(**changed):
    return replace(Weighing(a_tree(), {"setting": 0.25, "power": -0.5}, 0.125, 0.9, 0.95), **changed)


@settings(deadline=None)
@given(st.floats(-6, 6))
def test_before_it_is_learnt_it_is_as_likely_as_judge_and_network_find_it(odds):
    (likely,) = what_is_likely().likely(rows(likely=odds), ["setting"])
    assert likely == pytest.approx(1 / (1 + np.exp(-odds)), abs=1e-4)


@settings(deadline=None)
@given(
    st.sampled_from(FACTS), st.sampled_from(sorted(SPEAKS_FOR)), st.lists(ODDS, min_size=21, max_size=21), ODDS, ODDS
)
def test_what_speaks_for_a_value_never_makes_it_less_likely(learnt, fact, reason, others, one, other):
    low, high = (np.array([others], dtype=np.float32) for _ in range(2))
    low[0, REASONS.index(reason)], high[0, REASONS.index(reason)] = sorted((one, other))
    less, more = learnt.weighs.likely(np.concatenate([low, high]), [fact, fact])
    assert less <= more + 1e-6


@settings(deadline=None)
@given(st.sampled_from(FACTS), st.sampled_from(sorted(SPEAKS_AGAINST)), st.lists(ODDS, min_size=21, max_size=21), ODDS)
def test_what_speaks_against_a_value_never_makes_it_likelier(learnt, fact, reason, others, more):
    row, raised = (np.array([others], dtype=np.float32) for _ in range(2))
    raised[0, REASONS.index(reason)] += abs(more)
    before, after = learnt.weighs.likely(np.concatenate([row, raised]), [fact, fact])
    assert after <= before + 1e-6


@pytest.mark.parametrize("given_one", [what_is_likely(), None], ids=["what is likely", "what was learnt"])
def test_what_all_speak_for_is_read_and_what_none_does_is_not(learnt, given_one):
    of = given_one or learnt.weighs
    for_it = rows(likely=5.0, anywhere=5.0, by_the_network=7.0, by_the_judge=4.0, another=-5.0, phrase=1.0, tells=6.0)
    nothing = rows(likely=-4.0, unlikely=-4.0, anywhere=-4.0, by_the_network=-6.0, by_the_judge=-5.0, tells=6.0)
    assert of.likely(for_it, ["setting"]) > of.sure_from > of.likely(nothing, ["setting"])


def test_a_fact_leans_by_itself():
    leaning = a_weighing(trees=replace(a_tree(), column=np.array([len(REASONS), LEAF, LEAF])), leans={"setting": 2.0})
    setting, other = leaning.likely(np.zeros((2, len(REASONS)), np.float32), ["setting", "trauma"])
    assert setting > 0.9 > 0.2 > other


def test_it_is_kept_as_it_is():
    again, shown = Weighing.from_arrays(a_weighing().as_arrays()), rows(likely=2.0)
    assert replace(again, trees=None) == replace(a_weighing(), trees=None)
    assert again.likely(shown, ["setting"]) == a_weighing().likely(shown, ["setting"])


def test_what_was_not_learnt_is_kept_too():
    assert Weighing.from_arrays(what_is_likely().as_arrays()).trees is None


def test_what_was_learnt_of_other_reasons_is_not_taken(monkeypatch):
    kept = a_weighing().as_arrays()
    monkeypatch.setattr(weighing, "REASONS", REASONS[::-1])
    assert Weighing.from_arrays(kept) is None


def test_what_is_kept_was_learnt_of_the_reasons_that_there_are(learnt):
    assert learnt.weighing is not None
    assert learnt.weighing.trees is not None
    assert learnt.weighing.trees.column.max() <= len(REASONS)


@pytest.mark.parametrize(
    ("judged", "from_when"),
    [
        ([(0.9, True, False), (0.8, True, False), (0.7, False, False)], 0.8),
        ([(0.9, True, False)] * 97 + [(0.5, False, False)] * 3, 0.5),
        ([(0.9, False, False), (0.8, False, False)], SUREST),
        ([], SUREST),
    ],
)
def test_a_value_is_believed_from_where_so_many_are_right(judged, from_when):
    assert sure_from(judged, RIGHT) == from_when


def test_it_is_learnt_from_what_accounts_tell(learnt):
    """From few accounts roughly, and so that what judge and network find likely and phrases say counts."""
    some = accounts_in(keeping.SET_APART)[:120]
    few = learn_to_weigh([some[:60], some[60:]], learnt)
    said = rows(likely=4.0, anywhere=4.0, by_the_network=6.0, by_the_judge=3.0, another=-5.0, phrase=1.0, tells=6.0)
    unsaid = rows(likely=-3.0, unlikely=-3.0, anywhere=-3.0, by_the_network=-6.0, by_the_judge=-5.0, tells=6.0)
    assert few.likely(said, ["setting"]) > 0.5 > few.likely(unsaid, ["setting"])
    assert "setting" in few.leans
    assert 0 < few.sure_from <= few.sure_from_if_it_calms <= 1
