"""Which numbers of a message may be a child's age, and whose the words show each to be."""

from __future__ import annotations

import pytest

from bot.reading.age_candidates import OLDEST_CHILD, OPEN, age_candidates
from bot.reading.incident import incident_in


def candidates_in(message):
    incident = incident_in(message)
    return [(one.years, one.owner) for one in age_candidates(incident)] if incident else []


@pytest.mark.parametrize(
    ("message", "candidates"),
    [
        ("A boy of 12 touched a girl of 9.", [(12, "CHILD"), (9, "OTHER")]),
        ("A girl of 9 was touched by a boy of 12.", [(9, "OTHER"), (12, "CHILD")]),
        ("Both 14, a boy kissed a girl.", [(14, "BOTH")]),
        ("When he was 5 he was hurt. He is 13 now and touched a girl.", [(5, "past"), (13, "CHILD")]),
        ("A year 9 boy touched a girl in year 7.", [(13, "CHILD"), (11, "OTHER")]),
        ("A boy who is 14 next week touched a girl. She's 9 in three weeks.", [(13, "CHILD"), (8, "OTHER")]),
        ("A boy touched a girl. She is 7 on Friday. He is turning 10.", [(6, "OTHER"), (9, "CHILD")]),
        ("A boy of 12 in May touched a girl. She is 7, in September he left.", [(12, "CHILD"), (7, "OTHER")]),
        ("A boy of nearly 14 touched a girl who is eight.", [(13, "CHILD"), (8, "OTHER")]),
        ("A boy touched a girl at school.", []),
    ],
)
def test_an_age_goes_with_the_part_of_its_owner(message, candidates):
    assert candidates_in(message) == candidates


def test_an_age_without_a_plain_owner_is_a_candidate_too():
    """The judge decides by what stands around it."""
    assert (13, OPEN) in candidates_in("A boy touched a girl of 9. He might be 13.")


@pytest.mark.parametrize(
    ("years", "is_one"), [(0, True), (1, True), (OLDEST_CHILD, True), (OLDEST_CHILD + 1, False), (34, False)]
)
def test_an_age_beyond_childhood_is_no_candidate(years, is_one):
    found = [each for each, _ in candidates_in(f"A boy of 12 touched a person who is {years} years old.")]
    assert found == ([12, years] if is_one else [12])


@pytest.mark.parametrize(
    "message",
    [
        "A boy touched a girl. Is he 13?",
        "Did a boy of 12 touch a girl of 9?",
        "If a boy is 13 and touches a girl of 9, what then?",
        "What if a boy of 13 touched a girl of 9?",
        "What would you do about a boy of 13 and a girl of 9?",
    ],
)
def test_an_age_that_is_asked_about_or_supposed_is_no_candidate(message):
    assert candidates_in(message) == []


@pytest.mark.parametrize(
    "said",
    [
        "I have worked here for 15 years.",
        "It went on for 3 months.",
        "There were 6 children in the room.",
        "It was at 10 o'clock.",
        "It has happened 4 times.",
    ],
)
def test_a_count_and_a_time_are_no_candidates(said):
    assert candidates_in(f"A boy of 12 touched a girl of 9. {said}") == [(12, "CHILD"), (9, "OTHER")]


def test_candidates_come_in_the_order_of_the_text():
    message = "A boy of 15 touched girls of 13, 11 and 12, their brother is 4."
    assert [years for years, _ in candidates_in(message)] == [15, 13, 11, 12, 4]
