"""An age is read only with its owner: an age given to the wrong child turns the whole assessment round."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Read = Callable[[str], dict[str, object]]
AGES = ("child_age", "other_age")


@pytest.mark.parametrize(
    ("text", "child", "other"),
    [
        ("a 14 year old boy touched a 9 year old girl on the bum", 14, 9),
        ("boy (14) touched a girl (9) on the bum", 14, 9),
        ("A lad of eleven groped a girl of ten", 11, 10),
        ("Y9 lad groped a Y7 girl", 13, 11),
        ("a 15yo boy touched my daughter's friend, 12, under her clothes", 15, 12),
        ("he is 13 and he touched his sister who is 8", 13, 8),
        ("A boy touched a girl. He is 12. She is 7.", 12, 7),
        ("his sister is 6 and hes nearly 13, she was touched by him under her clothes", 12, 6),
        ("she was touched by a boy of 15, she is 9", 15, 9),
        ("a boy, nearly 13, kissed a girl of 3 and a half", 12, 3),
        ("16M groped a 14F at the bus stop", 16, 14),
        ("brother 15 sister 13. He touched her under her clothes.", 15, 13),
        ("K (16) went into a younger lad's room (he is 11) and touched him", 16, 11),
        ("a boy (13 years 2 months) groped a girl (10 years 11 months)", 13, 10),
        ("a 6 year old neighbour was touched by a boy of 12", 12, 6),
        ("boy 13 with ADHD groped a girl 11 with autism", 13, 11),
        ("The girl who did it to him is eleven, and he is eight. She touched him under his clothes.", 11, 8),
        ("he is 16 and she is 13, he had sex with her", 16, 13),
        ("two 4 year olds were showing each other their bottoms", 4, 4),
        ("two boys of 9 were touching each other's bits", 9, 9),
        ("The twins are seven. They were touching each other's privates.", 7, 7),
        ("they were kissing, both 14", 14, 14),
        ("a boy of 15 groped two girls, both are 11", 15, 11),
        ("My lad is 12, he has been touching his cousins (5 and 7)", 12, 5),
    ],
)
def test_each_age_goes_to_its_owner(read: Read, text: str, child: int, other: int) -> None:
    found = read(text)
    assert {fact: found.get(fact) for fact in AGES} == {"child_age": child, "other_age": other}


@pytest.mark.parametrize(
    ("text", "child"),
    [
        ("a boy in reception keeps rubbing himself", 4),
        ("13 year old boy, masturbating in class", 13),
        ("He's ten and he exposes himself at the bus stop", 10),
        ("toddler of 2 and a half keeps touching herself", 2),
        ("a 30 month old boy touches himself at nap time", 2),
    ],
)
def test_a_child_alone_has_one_age(read: Read, text: str, child: int) -> None:
    found = read(text)
    assert {fact: found.get(fact) for fact in AGES} == {"child_age": child, "other_age": None}


@pytest.mark.parametrize(
    "text",
    [
        "a boy touched a girl in room 12",
        "a boy touched a girl 3 times",
        "a boy groped a girl, I have taught for 11 years",
        "a boy groped a girl and 6 others saw it",
        "I'm a year 6 teacher and a boy groped a girl",
        "a teenager groped a girl in KS2",
        "a boy groped a girl, he is 14 or 15",
        "a boy of average height groped a girl at half past 9",
        "the boy functions at the level of a 6 year old",
        "a boy groped a woman of 34",
        "a man of 40 touched a girl of 9",
    ],
)
def test_what_is_no_age_of_a_child_is_not_read(read: Read, text: str) -> None:
    assert not {*AGES} & read(text).keys()


def test_what_a_child_was_before_is_not_the_age_now(read: Read) -> None:
    assert read("He is 17 now. When he was 11 he touched his stepbrother under his clothes.")["child_age"] == 17


def test_a_correction_gives_the_right_age_and_not_the_wrong_one(read: Read) -> None:
    assert read("Sorry he's 12 not 11")["child_age"] == 12
