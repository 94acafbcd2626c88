"""By which rules what is made of a message is believed; the opinions here are made up."""

from __future__ import annotations

from dataclasses import asdict

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.clause_lessons import LABELS
from bot.reading.clause_signs import MOST_CLAUSES, clauses_with_signs
from bot.reading.incident import incident_in
from bot.reading.judging import SUREST, facts_judged
from bot.reading.learning_to_weigh import RIGHT, RIGHT_IF_IT_CALMS
from bot.reading.opinions import Opinions
from bot.reading.phrases import Found
from bot.reading.sureness import calms, contradicts, is_left_to_phrases
from bot.reading.weighing import what_is_likely
from bot.reading.word_lists import word_list
from safeguarding.facts import read_value

A_LITTLE = 0.02
THRESHOLDS = asdict(what_is_likely())
NAMES = tuple("=".join(label) for label in LABELS)
INCIDENT = "A boy touched a girl. The bell rang for the end of it."
HEARSAY = ["Apparently a boy touched a girl.", "I think a boy touched a girl."]
LEFT_TO_PHRASES = ["danger_now=yes", "danger_now=no", "who_else=no_one", "pressure=none", "violence=none", "secrecy=no"]
CALMING = [name for name in NAMES if calms(*name.split("=")) and name not in LEFT_TO_PHRASES]


def opinions(message, **likely):
    """As likely of every clause, whatever it says; what is not named is unlikely."""
    clauses = clauses_with_signs(incident_in(message))
    shares = np.array([likely.get(name.replace("=", "__"), 0.01) for name in NAMES], dtype=np.float32)
    odds = np.tile(np.log(shares / (1 - shares)), (len(clauses), 1))
    return Opinions(
        labels=NAMES,
        times=np.full(len(NAMES), 500),
        cut=tuple(clause for clause, _ in clauses),
        clauses=np.tile(shares, (len(clauses), 1)),
        by_judge=odds,
        by_network=odds,
        numbers=(),
        ages=np.zeros((0, 2), dtype=np.float32),
        tells=1.0,
    )


def judged(message, weighing=None, **likely):
    found = facts_judged(incident_in(message), opinions(message, **likely), weighing or what_is_likely())
    return {f"{one.fact}={one.value}": one for one in found}


@pytest.fixture(params=["what is likely", "what was learnt"])
def weighing(request, learnt):
    return learnt.weighs if request.param == "what was learnt" else what_is_likely()


def likeliest(name, share):
    return {name.replace("=", "__"): share}


@pytest.mark.parametrize(
    ("name", "threshold"),
    [
        ("how_often=persistent", "sure_from"),
        ("wrong_place=no", "sure_from_if_it_calms"),
        ("planning=spontaneous", "sure_from_if_it_calms"),
        ("how_often=once", "sure_from_if_it_calms"),
        ("services=none", "sure_from"),  # no value of it is less worrying than another
    ],
)
def test_a_value_is_read_from_its_threshold_and_not_below(name, threshold):
    assert name in judged(INCIDENT, **likeliest(name, THRESHOLDS[threshold] + A_LITTLE))
    assert name not in judged(INCIDENT, **likeliest(name, THRESHOLDS[threshold] - A_LITTLE))


@pytest.mark.parametrize("name", LEFT_TO_PHRASES)
def test_what_would_send_to_999_or_away_is_never_read_by_the_judge(name, weighing):
    assert is_left_to_phrases(*name.split("="))
    assert name not in judged(INCIDENT, weighing, **likeliest(name, 0.9999))


@pytest.mark.parametrize("name", CALMING)
@pytest.mark.parametrize("hearsay", HEARSAY)
def test_no_hearsay_calms(name, hearsay, weighing):
    """ "She says it was fine" may be what she was told to say."""
    assert name not in judged(hearsay, weighing, **likeliest(name, 0.999))


@pytest.mark.parametrize("hearsay", HEARSAY)
def test_what_worries_is_read_from_hearsay_and_marked(hearsay):
    assert judged(hearsay, technology__images=0.97)["technology=images"].hedged


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("He forced her.", "agreement=mutual"),
        ("She cried.", "agreement=mutual"),
        ("He threatened her.", "other_response=comfortable"),
        ("It happens every day.", "when_challenged=stopped"),
        ("He threatened her.", "intent=no"),
    ],
)
def test_a_calming_value_is_not_taken_beside_what_speaks_against_it(said, name):
    assert name in judged(INCIDENT, **likeliest(name, 0.99))
    assert name not in judged(f"{INCIDENT} {said}", **likeliest(name, 0.99))


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("A boy touched a girl. She cried.", "other_response=distressed"),
        ("A boy touched a girl at school.", "setting=school"),
        ("A boy touched a girl. She was happy about it.", "other_response=comfortable"),
        ("A pupil touched a girl.", "setting=school"),
    ],
)
def test_a_phrase_needs_less_and_is_dropped_where_it_is_hardly_likely_to_be_so(message, name):
    """What no phrase says would need at least `sure_from`."""
    assert name in judged(message, **likeliest(name, THRESHOLDS["sure_from"] - 0.1))
    assert name not in judged(message, **likeliest(name, A_LITTLE))


def test_what_stands_beyond_the_last_clause_that_was_judged_is_not_doubted():
    """A very long message: the judge has not seen its end, so that it cannot say that it is not so there."""
    end, between = "She cried.", "The bell rang. " * MOST_CLAUSES
    assert "other_response=distressed" not in judged(f"A boy touched a girl. {end}")
    assert "other_response=distressed" in judged(f"A boy touched a girl. {between}{end}")


def test_what_is_left_to_phrases_is_never_doubted_but_gives_way_to_what_is_likely():
    message = "A boy touched a girl. There was no pressure."
    assert "pressure=none" in judged(message, pressure__none=0.001)
    assert "pressure=force" in judged(message, pressure__none=0.001, pressure__force=0.99)


def test_what_calms_is_never_believed_sooner(weighing):
    """Where as much of it is right as is asked of it, it need not be surer than the rest."""
    assert 0.5 < weighing.sure_from <= weighing.sure_from_if_it_calms < 1
    assert RIGHT_IF_IT_CALMS > RIGHT


@pytest.mark.parametrize(("likely", "value"), [(0.955, "distressed"), (0.99, "uncomfortable")])
def test_a_phrase_is_overruled_by_another_value_that_is_clearly_likelier(likely, value):
    found = judged(
        "A boy touched a girl. She cried.", other_response__distressed=0.9, other_response__uncomfortable=likely
    )
    assert [name for name in found if name.startswith("other_response")] == [f"other_response={value}"]


def test_who_was_hit_was_not_only_hurt():
    likely = {"violence__violence": 0.55, "violence__injury": 0.98}
    assert "violence=violence" in judged("A boy touched a girl. He punched her.", **likely)


def test_what_is_refused_leaves_the_fact_open():
    """Not even the next likely value is taken: who did not say no has not agreed either."""
    found = judged("She did not say no.", agreement__not_given=0.95, agreement__mutual=0.9)
    assert not [name for name in found if name.startswith("agreement")]


@pytest.mark.parametrize(
    ("said", "is_open"),
    [
        ("She did not say no.", True),
        ("She did not object.", True),
        ("She pushed him away and went home.", False),
    ],
)
def test_who_did_not_say_no_has_neither_agreed_nor_refused(said, is_open):
    found = judged(said, agreement__not_given=0.9)
    assert ("agreement=not_given" not in found) is is_open


def test_what_a_phrase_says_is_sure_and_what_is_judged_is_less_sure():
    found = judged(f"{INCIDENT} She cried.", other_response__distressed=0.9, technology__images=0.9999999)
    assert found["other_response=distressed"].confidence == 1.0
    assert found["technology=images"].confidence == SUREST


def test_the_likeliest_value_of_a_fact_is_read_and_no_other():
    found = judged(INCIDENT, technology__images=0.96, technology__messages=0.97)
    assert [name for name in found if name.startswith("technology")] == ["technology=messages"]


@pytest.mark.parametrize("message", ["A boy touched a girl?", "If a boy touched a girl at the pool, I would ring."])
def test_what_is_asked_or_supposed_states_nothing(message):
    assert "technology=images" not in judged(message, technology__images=0.99)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from([name.replace("=", "__") for name in NAMES]), st.floats(0.001, 0.999)))
def test_whatever_the_judge_makes_of_it_each_fact_has_one_value_and_none_is_left_to_phrases(likely):
    found = judged(INCIDENT, **likely)
    assert len({one.fact for one in found.values()}) == len(found)
    assert not found.keys() & set(LEFT_TO_PHRASES)
    assert all(0 < one.confidence <= 1 for one in found.values())


def test_a_phrase_that_is_only_implied_needs_more_than_one_that_is_said():
    name, share = "setting=school", 0.7
    assert name in judged("A boy touched a girl at school.", **likeliest(name, share))
    assert name not in judged("A pupil touched a girl.", **likeliest(name, share))


@pytest.mark.parametrize("name", CALMING)
def test_what_calms_needs_more(name):
    between = (THRESHOLDS["sure_from"] + THRESHOLDS["sure_from_if_it_calms"]) / 2
    assert name not in judged(INCIDENT, **likeliest(name, between))


def test_every_value_that_the_settings_name_exists():
    settings_of = word_list("judging.yml")
    against = settings_of["contradicted_by"]
    named = [*settings_of["left_to_phrases"].split(), *settings_of["stands_against_others"].split()]
    named += [*against, *" ".join(against.values()).split(), *" ".join(settings_of["of_the_other"]).split()]
    named += settings_of["of_the_other"].values()
    for name in named:
        fact, _, value = name.partition("=")
        assert read_value(fact, value) is not None
    assert sorted(settings_of["left_to_phrases"].split()) == sorted(LEFT_TO_PHRASES)


def test_only_a_calming_value_is_contradicted():
    for name in word_list("judging.yml")["contradicted_by"]:
        assert calms(*name.split("="))
    one = Found("other_response", "distressed", 0, 0, False, 0.9)
    assert not contradicts(one, [Found("agreement", "mutual", 0, 0, False, 1.0)])
