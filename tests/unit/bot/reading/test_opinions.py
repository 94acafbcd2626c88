"""The judges and the network are heard together, and either alone where the other knows nothing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bot.reading.clause_signs import clauses_with_signs
from bot.reading.incident import incident_in
from bot.reading.network import Heads, Network
from bot.reading.opinions import (
    OF_AGES,
    OF_CLAUSES,
    OF_TELLING,
    how_likely_it_tells,
    opinions_on,
    surely_tells_nothing,
)

MESSAGE = "A boy of 12 touched a girl of 9 at school. She was crying."


@pytest.fixture(scope="module")
def incident():
    return incident_in(MESSAGE)


def opinions(incident, learnt):
    return opinions_on(incident, clauses_with_signs(incident), learnt)


def a_network(labels, odds):
    """As sure of every label of every span."""
    nothing = np.zeros((384, len(labels)), dtype=np.float32)
    return Network(tuple(labels), {}, Heads(nothing, nothing, np.full(len(labels), odds, np.float32), nothing, nothing))


def log_odds(likely):
    likely = np.clip(likely, 1e-6, 1 - 1e-6).astype(np.float64)
    return np.log(likely / (1 - likely))


@pytest.mark.parametrize("sure", [-3.0, 0.0, 3.0])
def test_the_odds_of_both_are_added_by_how_much_each_counts(incident, learnt, sure):
    alone = opinions(incident, replace(learnt, network=None))
    labels = (*learnt.clauses.labels, *learnt.ages.labels, *learnt.telling.labels)
    both = opinions(incident, replace(learnt, network=a_network(labels, sure)))
    for of, shares in (("clauses", OF_CLAUSES), ("ages", OF_AGES), ("tells", OF_TELLING)):
        expected = shares.of_the_judge * log_odds(getattr(alone, of)) + shares.of_the_network * sure
        # A likelihood of nearly 0 or 1 has too few digits for its odds to be told.
        fair = (np.abs(expected) < 7) & (np.abs(log_odds(getattr(alone, of))) < 7)
        assert np.where(fair, log_odds(getattr(both, of)) - expected, 0) == pytest.approx(0, abs=0.05)
        assert np.any(fair)


def test_a_label_that_the_network_does_not_know_is_left_to_the_judge(incident, learnt):
    alone = opinions(incident, replace(learnt, network=None))
    known = learnt.clauses.labels[:3]
    some = opinions(incident, replace(learnt, network=a_network(known, 5.0)))
    assert (some.clauses[:, 3:] == alone.clauses[:, 3:]).all()
    assert (some.clauses[:, :3] > alone.clauses[:, :3]).all()
    assert some.tells == alone.tells


def test_what_stands_beyond_the_sight_of_the_network_is_left_to_the_judge(learnt):
    labels = learnt.clauses.labels
    long = incident_in(f"A boy of 12 touched a girl. He ran {'very ' * 300}fast. She was crying in the end.")
    alone = opinions(long, replace(learnt, network=None)).clauses
    both = opinions(long, replace(learnt, network=a_network(labels, 5.0))).clauses
    assert np.median(both[0]) > np.median(alone[0])
    assert (both[-1] == alone[-1]).all()


def test_what_each_makes_of_it_is_told_too(incident, learnt):
    labels = learnt.clauses.labels
    made = opinions(incident, replace(learnt, network=a_network(labels[1:], 3.0)))
    alone = opinions(incident, replace(learnt, network=None))
    assert (made.by_judge == alone.by_judge).all()
    assert (made.by_network[:, 1:] == 3.0).all()
    assert (made.by_network[:, 0] == made.by_judge[:, 0]).all()  # a label that it does not know
    assert (alone.by_network == alone.by_judge).all()


def test_every_clause_and_every_number_has_its_row(incident, learnt):
    made = opinions(incident, learnt)
    assert made.clauses.shape == (len(made.cut), len(made.labels))
    assert [one.years for one in made.numbers] == [12, 9]
    assert made.ages.shape == (2, 2)
    assert 0 <= made.tells <= 1


@pytest.mark.parametrize("tells_from", [0.3, 0.65, 0.9])
@pytest.mark.parametrize("odds", [-9.0, -3.0, -2.0, -1.5, 0.0, 4.0])
def test_only_what_no_judge_could_change_is_left_unjudged(incident, learnt, odds, tells_from):
    """However sure the judge is: here it is made as sure as can be, and as unsure."""
    network = a_network((*learnt.clauses.labels, *learnt.ages.labels, *learnt.telling.labels), odds)
    for bias in (-50.0, 0.0, 50.0):
        judge = replace(learnt.telling, bias=learnt.telling.bias + np.float32(bias))
        asked = replace(learnt, network=network, telling=judge)
        likely = how_likely_it_tells(incident, clauses_with_signs(incident), asked)
        if surely_tells_nothing(MESSAGE, asked, tells_from=tells_from):
            assert likely < tells_from
    assert surely_tells_nothing(MESSAGE, asked, tells_from=tells_from) == (likely < tells_from)  # by the surest judge


@pytest.mark.parametrize(("odds", "tells"), [(-1.5, True), (-2.5, False)])
def test_a_sure_judge_outweighs_a_network_that_doubts_but_not_one_that_is_sure(incident, learnt, odds, tells):
    network = a_network((*learnt.clauses.labels, *learnt.ages.labels, *learnt.telling.labels), odds)
    asked = replace(learnt, network=network, telling=replace(learnt.telling, bias=learnt.telling.bias + np.float32(50)))
    assert (how_likely_it_tells(incident, clauses_with_signs(incident), asked) >= 0.65) is tells


def test_without_a_network_every_message_is_judged(learnt):
    assert not surely_tells_nothing("what number do I ring", replace(learnt, network=None), tells_from=0.65)


def test_a_question_needs_no_judge_and_an_incident_does(learnt):
    assert surely_tells_nothing("What number do I ring for duty and advice?", learnt, tells_from=0.65)
    assert not surely_tells_nothing(MESSAGE, learnt, tells_from=0.65)


def test_what_is_known_already_of_telling_is_not_asked_again(incident, learnt):
    assert opinions_on(incident, clauses_with_signs(incident), learnt, tells=0.123).tells == 0.123


def test_the_network_that_is_kept_knows_every_label_of_the_judges(learnt):
    assert {*learnt.clauses.labels, *learnt.ages.labels, *learnt.telling.labels} == {*learnt.network.labels}
