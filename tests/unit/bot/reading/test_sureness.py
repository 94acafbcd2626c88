"""By which rules what is made of a message is believed; the opinions here are made up."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.clause_lessons import LABELS
from bot.reading.clause_signs import MOST_CLAUSES, clauses_with_signs
from bot.reading.incident import incident_in
from bot.reading.judging import CLEARLY_SURER, OFTEN_ENOUGH_TO_DOUBT, SUREST, facts_judged
from bot.reading.opinions import Opinions
from bot.reading.phrases import Found
from bot.reading.sureness import NEVER, calms, contradicts, of_the_other_child, phrase_from, sure_from
from bot.reading.word_lists import word_list
from safeguarding.facts import read_value

A_LITTLE, SURER = 0.02, "surer_from"
SETTINGS = {name: float(value) for name, value in word_list("judging.yml").items() if "from" in name and name != SURER}
NAMES = tuple("=".join(label) for label in LABELS)
INCIDENT = "A boy touched a girl. The bell rang for the end of it."
HEARSAY = ["Apparently a boy touched a girl.", "I think a boy touched a girl."]
LEFT_TO_PHRASES = ["danger_now=yes", "danger_now=no", "who_else=no_one", "pressure=none", "violence=none", "secrecy=no"]
CALMING = [name for name in NAMES if calms(*name.split("=")) and name not in LEFT_TO_PHRASES]


def opinions(message, **likely):
    """As likely of every clause, whatever it says; what is not named is unlikely."""
    clauses = clauses_with_signs(incident_in(message))
    shares = np.array([likely.get(name.replace("=", "__"), 0.01) for name in NAMES], dtype=np.float32)
    return Opinions(
        labels=NAMES,
        times=np.full(len(NAMES), OFTEN_ENOUGH_TO_DOUBT),
        cut=tuple(clause for clause, _ in clauses),
        clauses=np.tile(shares, (len(clauses), 1)),
        numbers=(),
        ages=np.zeros((0, 2), dtype=np.float32),
        tells=1.0,
    )


def judged(message, **likely):
    found = facts_judged(incident_in(message), opinions(message, **likely))
    return {f"{one.fact}={one.value}": one for one in found}


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
    assert name in judged(INCIDENT, **likeliest(name, SETTINGS[threshold] + A_LITTLE))
    assert name not in judged(INCIDENT, **likeliest(name, SETTINGS[threshold] - A_LITTLE))


@pytest.mark.parametrize(("fact", "threshold"), word_list("judging.yml")[SURER].items())
def test_a_fact_that_is_often_wrong_needs_more(fact, threshold):
    """Each has a value that worries; what calms never needs less than what calms elsewhere."""
    assert SETTINGS["sure_from"] < float(threshold) < 1
    worst = next(name for name in reversed(NAMES) if name.startswith(f"{fact}="))
    assert sure_from(*worst.split("=")) == float(threshold)
    assert worst in judged(INCIDENT, **likeliest(worst, float(threshold) + A_LITTLE))
    assert worst not in judged(INCIDENT, **likeliest(worst, float(threshold) - A_LITTLE))


@pytest.mark.parametrize("name", LEFT_TO_PHRASES)
def test_what_would_send_to_999_or_away_is_never_read_by_the_judge(name):
    assert sure_from(*name.split("=")) == NEVER
    assert name not in judged(INCIDENT, **likeliest(name, 0.9999))


@pytest.mark.parametrize("name", CALMING)
@pytest.mark.parametrize("hearsay", HEARSAY)
def test_no_hearsay_calms(name, hearsay):
    """ "She says it was fine" may be what she was told to say."""
    assert name not in judged(hearsay, **likeliest(name, 0.999))


@pytest.mark.parametrize("hearsay", HEARSAY)
def test_what_worries_is_read_from_hearsay_and_marked(hearsay):
    assert judged(hearsay, technology__images=0.9)["technology=images"].hedged


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
    ("message", "name", "threshold"),
    [
        ("A boy touched a girl. She cried.", "other_response=distressed", "phrase_from"),
        ("A boy touched a girl at school.", "setting=school", "phrase_from"),
        ("A boy touched a girl. She was happy about it.", "other_response=comfortable", "phrase_from_if_it_calms"),
        ("A pupil touched a girl.", "setting=school", "phrase_from_in_passing"),
    ],
)
def test_a_phrase_is_dropped_only_where_the_judge_is_nearly_sure_that_it_is_not_so(message, name, threshold):
    assert name in judged(message, **likeliest(name, SETTINGS[threshold] + A_LITTLE))
    assert name not in judged(message, **likeliest(name, SETTINGS[threshold] - A_LITTLE))


def test_what_stands_beyond_the_last_clause_that_was_judged_is_not_doubted():
    """A very long message: the judge has not seen its end, so that it cannot say that it is not so there."""
    end, between = "She cried.", "The bell rang. " * MOST_CLAUSES
    assert "other_response=distressed" not in judged(f"A boy touched a girl. {end}")
    assert "other_response=distressed" in judged(f"A boy touched a girl. {between}{end}")


def test_what_is_left_to_phrases_is_never_doubted():
    message = "A boy touched a girl. There was no pressure."
    assert "pressure=none" in judged(message, pressure__none=0.001)


@pytest.mark.parametrize(
    ("less", "more"),
    [
        ("sure_from", "sure_from_if_it_calms"),
        ("phrase_from", "phrase_from_if_it_calms"),
        ("phrase_from", "phrase_from_in_passing"),
        ("phrase_from_if_it_calms", "sure_from_if_it_calms"),
    ],
)
def test_more_is_asked_of_what_calms_and_of_what_no_phrase_says(less, more):
    assert A_LITTLE < SETTINGS[less] < SETTINGS[more] < 1


@pytest.mark.parametrize(("surer", "value"), [(-A_LITTLE, "distressed"), (A_LITTLE, "uncomfortable")])
def test_a_phrase_is_overruled_by_another_value_that_is_clearly_likelier(surer, value):
    likely = {"other_response__distressed": 0.6, "other_response__uncomfortable": 0.6 + CLEARLY_SURER + surer}
    assert f"other_response={value}" in judged("A boy touched a girl. She cried.", **likely)


def test_who_was_hit_was_not_only_hurt():
    likely = {"violence__violence": 0.55, "violence__injury": 0.98}
    assert "violence=violence" in judged("A boy touched a girl. He punched her.", **likely)


@pytest.mark.parametrize(("surer", "is_read"), [(A_LITTLE, False), (-A_LITTLE, True)])
def test_a_phrase_is_not_believed_of_one_child_where_it_is_clearly_likelier_of_the_other(surer, is_read):
    likely = {
        "functioning__additional_needs": 0.55,
        "other_functioning__additional_needs": 0.55 + CLEARLY_SURER + surer,
    }
    found = judged("A boy touched a girl. He has autism.", **likely)
    assert ("functioning=additional_needs" in found) is is_read


@pytest.mark.parametrize(
    ("label", "other"),
    [
        ("other_response=distressed", "effect_on_child=upset"),
        ("effect_on_child=upset", "other_response=distressed"),
        ("functioning=learning_disability", "other_functioning=learning_disability"),
        ("secrecy=yes", None),
    ],
)
def test_what_is_said_of_one_child_may_be_said_of_the_other(label, other):
    fact, value = label.split("=")
    assert of_the_other_child(Found(fact, value, 0, 0)) == other
    assert other is None or tuple(other.split("=")) in LABELS


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
    found = judged(INCIDENT, technology__images=0.8, technology__messages=0.9)
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
    def of(confidence, fact="setting", value="school"):
        return phrase_from(Found(fact, value, 0, 0, False, confidence))

    assert of(0.5) > of(1.0)
    assert of(1.0, "other_response", "comfortable") > of(1.0, "other_response", "distressed")


def test_every_value_that_the_settings_name_exists():
    settings_of = word_list("judging.yml")
    against = settings_of["contradicted_by"]
    named = [*settings_of["left_to_phrases"].split(), *against, *" ".join(against.values()).split()]
    for name in named:
        fact, _, value = name.partition("=")
        assert read_value(fact, value) is not None
    assert sorted(settings_of["left_to_phrases"].split()) == sorted(LEFT_TO_PHRASES)


def test_only_a_calming_value_is_contradicted():
    for name in word_list("judging.yml")["contradicted_by"]:
        assert calms(*name.split("="))
    one = Found("other_response", "distressed", 0, 0, False, 0.9)
    assert not contradicts(one, [Found("agreement", "mutual", 0, 0, False, 1.0)])
