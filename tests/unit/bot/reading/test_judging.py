"""What no phrase was written for is read from what was learnt, and its near misses are not."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.clause_examples import NOTHING, labelled_clauses
from bot.reading.reader import read_facts
from bot.reading.word_lists import FOLDER, word_list
from safeguarding.facts import FACT_NAMES, read_value

pytestmark = pytest.mark.usefixtures("learnt")
INCIDENT = "A boy of 12 touched a girl of 9 at school. "
# Read beside the incident whatever else is said.
OF_THE_INCIDENT = {"who_else", "child_age", "other_age", "setting", "behaviour", "relationship"}


def facts_in(text):
    return {one.fact: one.value for one in read_facts(text)}


def judged(text):
    return {one.fact: one.value for one in read_facts(text) if one.confidence < 1 and one.fact not in OF_THE_INCIDENT}


@pytest.mark.parametrize(
    ("said", "fact", "value"),
    [
        ("She froze and said nothing.", "other_response", "unable_to_say"),
        ("She has the understanding of a toddler and could not have known what he was doing.", "agreement", "not_able"),
        ("The designated lead has been put in the picture.", "named_person_told", "yes"),
        ("I have not yet rung either lot of parents.", "parents_told", "neither"),
        ("He swears blind he never did it.", "when_challenged", "denied"),
        ("He had worked out when the corridor would be empty and waited there for her.", "planning", "planned"),
        ("He saw his dad hurt his mum when he was small.", "trauma", "yes"),
        ("Each week it is a bit worse than the one before.", "getting_worse", "yes"),
    ],
)
def test_what_no_phrase_says_is_read_and_known_to_be_less_sure(said, fact, value):
    assert judged(INCIDENT + said).get(fact) == value


@pytest.mark.parametrize(
    ("said", "fact"),
    [
        # questions
        ("What if she was crying her eyes out?", "other_response"),
        ("Was she in floods of tears?", "other_response"),
        ("Did she freeze and say nothing?", "other_response"),
        ("Is my line manager in the loop?", "named_person_told"),
        ("Had he worked out when the corridor would be empty?", "planning"),
        ("Should I ring his mum?", "parents_told"),
        # ifs and doubts
        ("If he did it again I would ring you.", "how_often"),
        ("If she froze and said nothing, what then?", "other_response"),
        ("I don't know if she was in floods of tears.", "other_response"),
        ("I don't know whether he grew up watching his dad lay into his mum.", "trauma"),
        # plans
        ("I am going to put it all down on the system.", "recorded"),
        ("I am going to ring both lots of parents.", "parents_told"),
        ("We might put them in different classrooms.", "children_now"),
        # other people's
        ("My colleague was sobbing her heart out.", "other_response"),
        ("Her mum was sobbing her heart out on the phone.", "other_response"),
        ("My colleague swears blind that she locked the door.", "when_challenged"),
        ("The caretaker is always shouting at people.", "wider_behaviour"),
        ("We have never had a fire drill like it before.", "how_often"),
    ],
)
def test_its_near_misses_stay_open(said, fact):
    assert fact not in facts_in(INCIDENT + said)


@pytest.mark.parametrize(
    ("said", "fact", "value"),
    [
        ("She says yes it was fine.", "agreement", "mutual"),
        ("She says yes it was fine.", "other_response", "comfortable"),
        ("He says it was only the once.", "pressure", "none"),
        ("Apparently nobody was any the worse for it.", "violence", "none"),
        ("He says nobody was any the worse for it.", "effect_on_child", "not_affected"),
    ],
)
def test_hearsay_never_calms(said, fact, value):
    """ "She says it was fine" may be what she was told to say."""
    assert facts_in(INCIDENT + said).get(fact) != value


@pytest.mark.parametrize(
    ("said", "fact", "value"),
    [
        ("They were both giggling but he had forced her.", "agreement", "mutual"),
        ("She seemed happy enough, he had threatened her.", "other_response", "comfortable"),
        ("He packed it in when told, and he does it every day.", "when_challenged", "stopped"),
    ],
)
def test_a_calming_value_is_not_taken_beside_what_speaks_against_it(said, fact, value):
    assert judged(INCIDENT + said).get(fact) != value


@pytest.mark.parametrize(
    ("said", "left_open"),
    [
        ("Nobody is in danger as far as anyone can see.", "danger_now=yes"),
        ("They are all well away from it and there is no more to worry about.", "danger_now=no"),
        ("He was ever so gentle about it.", "violence=none"),
        ("She was free to walk off at any time.", "pressure=none"),
        ("They told everyone about it quite openly.", "secrecy=no"),
    ],
)
def test_what_would_send_to_999_or_away_is_never_read_by_the_judge_alone(said, left_open):
    fact, value = left_open.split("=")
    assert judged(INCIDENT + said).get(fact) != value


@pytest.mark.parametrize(
    "message",
    [
        "the photocopier has jammed and everyone is in floods of tears",
        "who is covering lunch duty, nobody told me",
        "my manager kept on at me until i gave in",
        "we have never had a flood like it before and everyone in the hall got wet",
        "does anyone have a lesson plan on consent for year 6",
        "",
        "?",
    ],
)
def test_nothing_is_judged_where_no_incident_is_told(message):
    assert [one for one in read_facts(message) if one.confidence < 1] == []


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="bcdfghjklmnpqrstvwxz ", max_size=60))
def test_nothing_is_judged_from_letters_that_make_no_words(letters):
    assert [one for one in read_facts(letters) if one.confidence < 1] == []


@pytest.mark.parametrize(
    ("said", "clause"),
    [
        ("He swears blind he never did it.", "He swears blind he never did it"),
        ("It was raining and he swears blind he never did it.", "he swears blind he never did it"),
    ],
)
def test_the_words_that_are_shown_are_the_clause_of_the_message(said, clause):
    shown = {
        (INCIDENT + said)[one.start : one.end]
        for one in read_facts(INCIDENT + said)
        if one.confidence < 1 and one.fact not in OF_THE_INCIDENT
    }
    assert shown == {clause}


@settings(max_examples=25, deadline=None)
@given(
    st.permutations(["She froze and said nothing.", "My line manager is in the loop.", "He swears blind he did not."])
)
def test_each_fact_is_read_once_and_from_words_of_the_message(said):
    text = INCIDENT + " ".join(said)
    found = read_facts(text)
    assert len({one.fact for one in found}) == len(found)
    for one in found:
        assert 0 < one.confidence <= 1
        assert text[one.start : one.end].strip()


def test_a_phrase_is_dropped_that_only_seems_to_say_where():
    """ "A pupil" implies a school; what happened in her bedroom did not happen there."""
    assert facts_in("A pupil touched a girl in her bedroom at home.").get("setting") != "school"


def test_every_value_of_the_example_clauses_exists():
    for one in labelled_clauses():
        for fact, value in one.gives:
            assert read_value(fact, value) is not None
        assert one.read_for <= {*FACT_NAMES, NOTHING}


def test_no_clause_stands_twice_under_a_fact():
    """Not under two values, and not under a value and under nothing."""
    for file in sorted((FOLDER / "clauses").glob("*.yml")):
        for fact, values in word_list(f"clauses/{file.name}").items():
            times = Counter(line.lower() for lines in values.values() for line in lines)
            assert not [line for line, count in times.items() if count > 1], fact
