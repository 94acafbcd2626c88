"""A message in the middle of a conversation is read by what was said before it."""

from __future__ import annotations

import pytest

from bot.reading.reader import read_message
from bot.reading.so_far import SoFar, is_a_bare_answer

pytestmark = pytest.mark.usefixtures("learnt")
A_BOY_AND_A_GIRL = SoFar("boy", "girl")


def read(text, so_far=A_BOY_AND_A_GIRL):
    return {each.fact: each.value for each in read_message(text, so_far).facts}


@pytest.mark.parametrize(
    ("so_far", "facts"),
    [
        (SoFar("boy", "girl"), {"child_age": 9, "other_age": 7}),
        (SoFar("girl", "boy"), {"child_age": 7, "other_age": 9}),
        (SoFar("boy", "boy"), {}),
        (SoFar(), {}),
        (None, {}),
    ],
)
def test_he_and_she_are_those_of_the_story(so_far, facts):
    assert read("she's 7 and he's 9", so_far) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("he has autism", {"functioning": "additional_needs"}),
        ("her mum knows", {"parents_told": "one_family"}),
        ("she was crying", {"other_response": "distressed"}),
        ("he was crying when i spoke to him", {"effect_on_child": "upset"}),
        ("both 14", {"child_age": 14, "other_age": 14}),
        ("ok", {}),
        ("what time does the bus leave", {}),
        ("dad hits him", {}),
    ],
)
def test_what_is_told_later_needs_no_second_story(text, facts):
    assert read(text) == facts


def test_the_words_read_are_those_of_this_message():
    (fact,) = read_message("oh and she was crying", A_BOY_AND_A_GIRL).facts
    assert "oh and she was crying"[fact.start : fact.end] == "she was crying"


def test_a_story_of_its_own_is_read_without_what_was_before():
    text = "a 14 year old girl touched a boy of 12 under his clothes"
    assert read_message(text, A_BOY_AND_A_GIRL) == read_message(text)


@pytest.mark.parametrize(
    ("text", "child", "other"),
    [
        ("a boy of 9 touched a girl of 7", "boy", "girl"),
        ("a girl in y6 touched her classmate", "girl", "child"),
        ("a 15 year old lad exposed himself to a female teacher", "boy", "woman"),
    ],
)
def test_a_story_tells_who_is_who(text, child, other):
    assert read_message(text).so_far == SoFar(child, other)


@pytest.mark.parametrize(
    ("slots", "expected"),
    [
        ({}, None),
        ({"requested_slot": "danger_now"}, SoFar()),
        ({"who_is_who": {"child": "girl", "other": "boy"}}, SoFar("girl", "boy")),
        ({"who_is_who": {"child": "boy", "other": "child"}, "who_else": "no_one"}, SoFar("boy", "")),
        ({"who_is_who": "nonsense", "requested_slot": None}, None),
    ],
)
def test_what_the_conversation_holds(slots, expected):
    assert SoFar.from_slots(slots) == expected


def test_what_a_later_message_adds_never_turns_round_what_was_said():
    assert SoFar("boy", "child").with_more(SoFar("girl", "girl")) == SoFar("boy", "girl")


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("no", True),
        ("none of these", True),
        ("12 and 9", True),
        ("dunno", True),
        ("", True),
        ("she cried", False),
        ("both 14", False),
        ("mum knows", False),
        ("not before last week", False),
    ],
)
def test_a_bare_answer_needs_nobody_to_be_known(text, bare):
    assert is_a_bare_answer(text) is bare


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("the 13 yr old was crying", {"other_response": "distressed"}),
        ("the 16 year old carried on when told", {"when_challenged": "continued"}),
        ("she is 12 actually", {"other_age": 12}),
        ("hes 15", {"child_age": 15}),
    ],
)
def test_an_age_that_is_known_names_one_of_the_two_and_another_is_new(text, facts):
    assert read(text, SoFar("boy", "girl", child_age=16, other_age=13)) == facts


@pytest.mark.parametrize(
    ("so_far", "sentence"),
    [
        (SoFar("boy", "girl", child_age=9), "A boy of 9 touched a girl. "),
        (SoFar("boy", "boy", child_age=9, other_age=7), "A boy of 9 touched another boy of 7. "),
        (SoFar("girl", "", child_age=6), "A girl of 6 touched herself. "),
    ],
)
def test_the_sentence_before_it_says_how_old_they_are(so_far, sentence):
    assert so_far.sentence() == sentence


@pytest.mark.parametrize(
    ("slots", "so_far"),
    [
        ({"requested_slot": "danger_now"}, SoFar()),
        ({"requested_slot": "danger_now", "child_age": 9, "other_age": "not_known"}, SoFar(child_age=9)),
        (
            {"who_is_who": {"child": "boy", "other": "girl"}, "child_age": 9, "other_age": 7},
            SoFar("boy", "girl", child_age=9, other_age=7),
        ),
        ({}, None),
    ],
)
def test_what_the_conversation_knows_of_them(slots, so_far):
    assert SoFar.from_slots(slots) == so_far


@pytest.mark.parametrize(
    ("text", "so_far", "facts"),
    [
        ("hes 10", SoFar(), {"child_age": 10}),
        ("hes 10", SoFar(child_age=12), {"other_age": 10}),
    ],
)
def test_the_first_who_is_named_is_the_one_whose_age_is_open(text, so_far, facts):
    assert read(text, so_far) == facts
