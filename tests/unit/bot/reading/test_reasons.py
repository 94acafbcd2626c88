"""What speaks for a value and against it is put together as it stands in the message; the opinions here are made up."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.clause_lessons import LABELS
from bot.reading.clause_signs import clauses_with_signs
from bot.reading.incident import incident_in
from bot.reading.opinions import Opinions
from bot.reading.reasons import _likeliest_other, facts_of, reasons_of
from bot.reading.weighing import REASONS

NAMES = tuple("=".join(label) for label in LABELS)
MESSAGE = "A boy touched a girl. She cried."


def opinions(message, odds, tells=0.9, by_judge=0.0, by_network=0.0):
    """`odds` of each label by the number of the clause; -5 of what is not named."""
    clauses = clauses_with_signs(incident_in(message))
    both = np.full((len(clauses), len(NAMES)), -5.0, dtype=np.float32)
    for (clause, name), given_odds in odds.items():
        both[clause, NAMES.index(name)] = given_odds
    return Opinions(
        labels=NAMES,
        times=np.full(len(NAMES), 70),
        cut=tuple(clause for clause, _ in clauses),
        clauses=1 / (1 + np.exp(-both)),
        by_judge=np.full_like(both, by_judge),
        by_network=np.full_like(both, by_network),
        numbers=(),
        ages=np.zeros((0, 2), dtype=np.float32),
        tells=tells,
    )


def reasons(message, odds=None, **others):
    """Of each label its reasons by their names."""
    found = reasons_of(incident_in(message), opinions(message, odds or {}, **others))
    return {
        f"{fact}={value}": dict(zip(REASONS, row, strict=True))
        for (fact, value), row in zip(found.labels, found.of, strict=True)
    }


def test_the_likeliest_clause_counts_and_the_likeliest_other_value():
    found = reasons(MESSAGE, {(0, "setting=home"): -2, (1, "setting=home"): 1.5, (1, "setting=school"): 0.5})
    assert found["setting=home"]["likely"] == pytest.approx(1.5, abs=0.01)
    assert found["setting=home"]["another"] == pytest.approx(0.5, abs=0.01)
    assert found["setting=school"]["another"] == pytest.approx(1.5, abs=0.01)
    assert found["setting=public"]["another likely"] == pytest.approx(1.5, abs=0.01)
    assert found["setting=public"]["unlikely"] == pytest.approx(-5, abs=0.01)
    assert found["setting=home"]["unlikely"] == 0


@pytest.mark.parametrize(
    ("message", "states"),
    [
        ("A boy touched a girl at school.", True),
        ("Did a boy touch a girl at school?", False),
        ("If a boy touched a girl at school, I would ring.", False),
    ],
)
def test_what_is_asked_or_supposed_is_likely_anywhere_and_stated_nowhere(message, states):
    odds = {(place, "technology=images"): 2.0 for place, _ in enumerate(clauses_with_signs(incident_in(message)))}
    found = reasons(message, odds)["technology=images"]
    assert found["anywhere"] == pytest.approx(2, abs=0.01)
    assert found["likely"] == pytest.approx(2 if states else -6, abs=0.01)


@pytest.mark.parametrize(
    ("message", "label", "kind"),
    [
        (MESSAGE, "other_response=distressed", "phrase"),
        (MESSAGE, "other_response=comfortable", "phrase for another"),
        ("A pupil touched a girl.", "setting=school", "phrase in passing"),
        ("A pupil touched a girl.", "setting=home", "phrase in passing for another"),
        ("A boy touched a girl.", "setting=home", None),
    ],
)
def test_a_phrase_speaks_for_its_value_and_against_the_others(message, label, kind):
    kinds = ("phrase", "phrase in passing", "phrase for another", "phrase in passing for another")
    assert [one for one in kinds if reasons(message)[label][one]] == ([kind] if kind else [])


def test_a_phrase_in_a_word_by_itself_is_judged_by_that_word():
    """ "Crying." states nothing as a clause does, but what was learnt of it counts."""
    message = "A boy touched a girl. Crying."
    found = reasons(message, {(1, "other_response=distressed"): 3.0})["other_response=distressed"]
    assert found["likely"] == pytest.approx(-5, abs=0.01)
    assert found["anywhere"] == pytest.approx(3, abs=0.01)


def test_what_is_likelier_of_the_other_child_speaks_against_it():
    found = reasons(MESSAGE, {(0, "effect_on_child=upset"): -1.0, (1, "other_response=distressed"): 2.0})
    assert found["effect_on_child=upset"]["of the other child"] == pytest.approx(-3, abs=0.01)
    assert found["other_response=distressed"]["of the other child"] == 0
    assert found["setting=home"]["of the other child"] == 0


def test_how_it_is_said_and_of_what_it_is_said_count_too():
    sure, hedged = reasons(MESSAGE), reasons("I think a boy touched a girl.")
    assert sure["other_response=comfortable"]["calms"] == 1
    assert sure["other_response=distressed"]["calms"] == 0
    assert (sure["setting=home"]["hedged"], hedged["setting=home"]["hedged"]) == (0, 1)
    assert sure["setting=home"]["clauses"] == pytest.approx(np.log(2))
    assert sure["setting=home"]["taught"] == pytest.approx(np.log(100))


def test_what_is_hardly_likely_is_a_candidate_only_where_a_phrase_says_it():
    found = reasons_of(incident_in(MESSAGE), opinions(MESSAGE, {(0, "setting=home"): -3.0}))
    candidates = {
        f"{fact}={value}" for (fact, value), is_one in zip(found.labels, found.is_candidate, strict=True) if is_one
    }
    assert "setting=home" in candidates
    assert "other_response=distressed" in candidates
    assert "setting=school" not in candidates


@settings(deadline=None, max_examples=40)
@given(st.floats(-50, 50), st.floats(0, 1), st.floats(-50, 50))
def test_however_sure_one_of_them_is_no_reason_is_without_bounds(odds, tells, alone):
    found = reasons(MESSAGE, {(0, "setting=home"): odds}, tells=tells, by_judge=alone, by_network=alone)
    values = np.array([[*of.values()] for of in found.values()])
    assert np.isfinite(values).all()
    assert np.abs(values).max() <= 12


def test_each_fact_stands_where_its_values_do():
    labels = (("a", "1"), ("a", "2"), ("b", "1"), ("c", "1"), ("c", "2"))
    assert facts_of(labels) == (("a", 0, 2), ("b", 2, 3), ("c", 3, 5))


@given(st.lists(st.lists(st.sampled_from([-6.0, -2.5, 0.0, 0.5, 4.0, 6.0]), min_size=1, max_size=5), min_size=1))
def test_another_value_is_the_likeliest_of_the_others_of_its_fact(of_each):
    ends = np.cumsum([len(values) for values in of_each]).tolist()
    facts = tuple(zip([0, *ends[:-1]], ends, strict=True))
    others = [max(values[:at] + values[at + 1 :], default=-6.0) for values in of_each for at in range(len(values))]
    assert _likeliest_other(np.array(sum(of_each, []), dtype=np.float32), facts).tolist() == others
