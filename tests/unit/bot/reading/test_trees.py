"""Trees that onnxruntime runs answer as the trees that were learnt."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.ensemble import HistGradientBoostingClassifier

from bot.reading.learning_to_weigh import _trees
from bot.reading.trees import Trees

COLUMNS = 4


@pytest.fixture(scope="module")
def learnt_trees():
    chance = np.random.default_rng(1)
    rows = chance.normal(size=(600, COLUMNS)).astype(np.float32)
    told = rows[:, 0] + rows[:, 1] * rows[:, 2] > 0
    return HistGradientBoostingClassifier(max_iter=20, max_leaf_nodes=8, random_state=1).fit(rows, told)


@settings(deadline=None)
@given(st.lists(st.lists(st.floats(-9, 9, width=32), min_size=COLUMNS, max_size=COLUMNS), min_size=1, max_size=9))
def test_they_answer_as_those_that_were_learnt(learnt_trees, rows):
    given_rows = np.array(rows, dtype=np.float32)
    expected = learnt_trees.decision_function(given_rows) - learnt_trees._baseline_prediction.item()
    assert _trees(learnt_trees).sums(given_rows) == pytest.approx(expected, abs=1e-4)


def test_they_are_kept_as_they_are(learnt_trees):
    trees, rows = _trees(learnt_trees), np.random.default_rng(2).normal(size=(50, COLUMNS)).astype(np.float32)
    assert (Trees.from_arrays(trees.as_arrays("a"), "a").sums(rows) == trees.sums(rows)).all()
