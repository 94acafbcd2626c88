"""Who showed the behaviour and to whom: from deeds first, and open where the story leaves it open."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Read = Callable[[str], dict[str, object]]


@pytest.mark.parametrize(
    ("text", "who_else"),
    [
        ("a boy of 9 touched a girl of 8", "one_child"),
        ("a boy of 15 has been grabbing girls at the bus stop", "several_children"),
        ("he groped two girls in the corridor, he is 13", "several_children"),
        ("a boy of 14 groped a teaching assistant", "adult"),
        ("a lad of 16 flashed at a woman in the park", "adult"),
        ("A girl of 10 showed another girl her privates", "one_child"),
        ("A lad of 15 sent a nude of a girl to his mates", "one_child"),
        ("two boys of 9 were touching each other's bits", "one_child"),
        ("a boy of 7 told a girl of 6 to show him her knickers", "one_child"),
    ],
)
def test_whom_it_was_shown_to(read: Read, text: str, who_else: str) -> None:
    assert read(text).get("who_else") == who_else


@pytest.mark.parametrize(
    "text",
    [
        "a boy of 12 keeps touching himself in class",
        "he looked at videos of children being abused",
        "He is 12. He was told off by his teacher.",
    ],
)
def test_nobody_is_added_to_a_story_of_one_child(read: Read, text: str) -> None:
    assert read(text).get("who_else") in (None, "no_one")


@pytest.mark.parametrize(
    ("text", "child", "other"),
    [
        # The child who was harmed may be named first, tell, push, or be the older one.
        ("A girl of 8 told me that a boy of 13 rubs against her", 13, 8),
        ("a girl of 9 was groped by a lad of 14", 14, 9),
        ("She's 11. A boy of 14 keeps grabbing her bum. She pushed him off.", 14, 11),
        ("a boy of 10 touched a girl of 13 under her clothes", 10, 13),
        ("a 13 year old asked an 8 year old to pull his pants down", 13, 8),
        ("the victim is 7 and the lad is 12", 12, 7),
        ("she is frightened of him. she is 9, he is 14", 14, 9),
        ("caught with her hand down a boy's trousers, the girl is 12 and he is 6", 12, 6),
        ("The older one is 13, the younger one is 9. The older one touched him.", 13, 9),
    ],
)
def test_who_did_it_is_told_by_the_deed(read: Read, text: str, child: int, other: int) -> None:
    found = read(text)
    assert (found.get("child_age"), found.get("other_age")) == (child, other)


def test_needs_go_to_the_child_they_are_said_of(read: Read) -> None:
    found = read("A boy of 14 groped a girl of 12. The girl has a learning disability.")
    assert found.get("other_functioning") == "learning_disability"
    assert "functioning" not in found
