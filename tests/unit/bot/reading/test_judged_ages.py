"""Whose an age is: the child's who showed the behaviour, the youngest other child's, that of both, or of neither."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.reader import read_facts, read_message
from bot.reading.so_far import SoFar

pytestmark = pytest.mark.usefixtures("learnt")
AGES = ("child_age", "other_age")


def ages_in(text, so_far=None):
    found = {one.fact: one.value for one in read_message(text, so_far).facts}
    return tuple(found.get(fact) for fact in AGES)


@pytest.mark.parametrize(
    ("message", "child", "other"),
    [
        ("The lad is 14 and he touched a girl who is 8 over her clothes.", 14, 8),
        ("A girl, 8, says a lad of 14 touched her over her clothes.", 14, 8),
        ("A girl of 9 was touched by a boy of 13.", 13, 9),
        ("A 14 year old touched a 10 year old.", 14, 10),
        ("A 10 year old was touched by a 14 year old.", 14, 10),
        ("Boy (14) and girl (11). He touched her under her clothes on the bus.", 14, 11),
        ("M13 touched F9 over her clothes.", 13, 9),
        ("She is 9. He is 13. He touched her over her clothes.", 13, 9),
        ("He is 13. She is 9. He touched her over her clothes.", 13, 9),
        ("She's nine and it was her cousin, who's thirteen, that touched her.", 13, 9),
        ("A girl told me that a boy touched her. She is 7, he is 12.", 12, 7),
        ("A year 9 lad touched a year 7 girl over her clothes.", 13, 11),
        ("A boy of nearly 14 touched a girl who has just turned 9.", 13, 9),
        ("Two boys of 14 and a girl of 11: the boys touched her over her clothes.", 14, 11),
    ],
)
def test_each_age_goes_to_its_own_child_in_any_order(message, child, other):
    assert ages_in(message) == (child, other)


@pytest.mark.parametrize(
    ("message", "youngest"),
    [
        ("A boy of 15 sent pictures of himself to girls of 13, 11 and 12.", 11),
        ("A boy of 15 touched two girls, 10 and 8, over their clothes.", 8),
    ],
)
def test_of_several_other_children_the_youngest_counts(message, youngest):
    assert ages_in(message) == (15, youngest)


def test_an_age_may_be_that_of_both():
    assert ages_in("Both 14, a boy and a girl kissed behind the gym.") == (14, 14)


@pytest.mark.parametrize(
    ("beside", "child", "other"),
    [
        ("A boy of 13 touched a girl of 9. A witness aged 16 saw it.", 13, 9),
        ("A boy of 13 touched a girl of 9. Their teacher is 34.", 13, 9),
        ("A boy of 13 touched a girl of 9 while her brother, 4, was in the next room.", 13, 9),
        ("My daughter is the same age, 15, and I work in a primary school. A boy of 10 touched a girl of 7.", 10, 7),
        ("I have worked here for 12 years. A boy of 13 touched a girl of 9 over her clothes.", 13, 9),
    ],
)
def test_the_ages_of_those_who_only_stood_by_are_not_taken(beside, child, other):
    assert ages_in(beside) == (child, other)


@pytest.mark.parametrize(
    ("message", "child", "other"),
    [
        ("When he was 5 he was hurt by an uncle. He is 13 now and has touched a girl of 9.", 13, 9),
        ("A boy of 13 touched a girl of 9. He was 11 when it began.", 13, 9),
        ("A boy of 13 touched a girl of 9. It began when he was 11.", 13, 9),
    ],
)
def test_what_he_was_before_is_not_his_age(message, child, other):
    assert ages_in(message) == (child, other)


@pytest.mark.parametrize(
    ("message", "child"),
    [
        ("He is 15 but functions like a 5 year old. He touched a girl of 12 over her clothes.", 15),
        ("He functions like a 5 year old. He is 15 and he touched a girl of 12 over her clothes.", 15),
        ("He has a mental age of 6 though he is 14. He kissed a girl of 12.", 14),
        ("A 16 year old girl with the understanding of a 7 year old has been touching a boy of 12.", 16),
    ],
)
def test_an_age_of_development_is_no_age_in_years(message, child):
    """The bands rest on both; to take one for the other would call a youth a little child."""
    assert ages_in(message) == (child, 12)


@pytest.mark.parametrize(
    "message",
    [
        "A boy of 12 exposed himself to a teacher. His sister is 8.",
        "A boy of 12 made sexual remarks to a dinner lady. Her own lad is 10.",
        "A boy of 12 touched himself in his bedroom, nobody else was there.",
    ],
)
def test_no_other_age_is_read_where_only_an_adult_or_nobody_was_part_of_it(message):
    assert ages_in(message) == (12, None)


@pytest.mark.parametrize(
    "message",
    [
        "If a boy is 13 and touches a girl of 9, what then?",
        "Did a boy of 13 touch a girl of 9?",
        "What do you do about a boy of 13 who touches a girl of 9?",
        "my son is 8 and the photocopier is 12",
        "A boy touched a girl at school.",
    ],
)
def test_no_age_is_read_that_is_asked_supposed_or_of_no_child(message):
    assert ages_in(message) == (None, None)


@pytest.mark.parametrize(
    "message", ["A boy of about 13 touched a girl of 9.", "I think the boy is 13, he touched a girl of 9."]
)
def test_an_age_that_is_not_certain_is_marked(message):
    (child,) = (one for one in read_facts(message) if one.fact == "child_age")
    assert child.value == 13
    assert child.hedged


def test_the_words_that_are_shown_are_the_age():
    message = "A lad of 14 touched a 10 year old girl."
    shown = {one.fact: message[one.start : one.end] for one in read_facts(message) if one.fact in AGES}
    assert shown == {"child_age": "14", "other_age": "10 year old"}
    assert all(one.confidence < 1 for one in read_facts(message) if one.fact in AGES)


@settings(max_examples=40, deadline=None)
@given(st.integers(5, 17), st.integers(3, 17))
def test_any_two_ages_go_to_the_one_who_did_it_and_the_other(child, other):
    assert ages_in(f"A boy of {child} touched a girl of {other} over her clothes.") == (child, other)


@pytest.mark.parametrize(
    ("text", "child", "other"), [("she's 7 and he's 9", 9, 7), ("both 14", 14, 14), ("he is 13, she is 8", 13, 8)]
)
def test_the_ages_of_a_later_message_have_their_owners(text, child, other):
    assert ages_in(text, SoFar("boy", "girl")) == (child, other)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("She froze, and she hasn't come out of her room since.", "other_response"),
        ("he swears blind that he never laid a finger on her", "when_challenged"),
        ("he'd waited while her mum was in the shower and then went in to her", "planning"),
    ],
)
def test_what_a_later_message_tells_is_judged_as_what_the_first_tells(text, fact):
    (read,) = [one for one in read_message(text, SoFar("boy", "girl")).facts if one.fact == fact]
    assert text[read.start : read.end] in text
    assert read.start < read.end


@pytest.mark.parametrize(
    "text",
    [
        "put this in a document",
        "calling on behalf of my manager",
        "nobody will find out",
        "the train leaves at platform 12",
        "can you tell me what that means",
        "contact between siblings after hsb",
    ],
)
def test_nothing_is_judged_in_what_tells_no_more_of_it(text):
    assert [one for one in read_message(text, SoFar("boy", "girl")).facts if one.confidence < 1] == []


@pytest.mark.parametrize(
    ("text", "child", "other"),
    [
        ("boy 12 yr7 touched a girl 9 over her clothes in the cloakroom today", 12, 9),
        ("A year 9 lad, 14, put his hand up the skirt of a girl in year 8, who is 13.", 14, 13),
        ("A boy in year 9 touched a girl of 11 under her clothes at the bus stop.", 13, 11),
        ("A boy in year 9 touched a girl of 14 under her clothes at the bus stop.", 13, 14),
        ("A lad in year 5 showed his private parts to a boy of 7 at playtime.", 9, 7),
    ],
)
def test_an_age_beside_a_school_year_says_more_than_it(text, child, other):
    assert ages_in(text) == (child, other)
