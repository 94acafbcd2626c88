"""A child, or someone who was harmed, is known by what they say of themself, and nobody else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.first_person import a_child_writes, a_harmed_person_writes, a_practitioner_writes

CHILD = [
    "im 13 and",
    "I'm 13",
    "i am 9 years old",
    "im thirteen and my brother is being weird",
    "hi im 12, can you help me",
    "i'm only 11",
    "i am a 14 year old girl",
    "im 15yo",
    "i'm in year 8",
    "im in y9 and a boy keeps asking for pics",
    "i am in yr 10",
    "i'm a kid",
    "im just a child",
    "I'm a teenager and I feel bad about something",
    "i am a pupil at a school in leeds",
    "i'm under 16",
    "im 12 and a half",
    "IM 10 PLEASE HELP",
    "im fourteen, he is sixteen",
    "i\u2019m 13 what do i do",
]
NO_CHILD = [
    "I am 34 and teach",
    "I'm 45",
    "i am 16 weeks pregnant",
    "i'm 5 minutes away",
    "im 12 miles from school",
    "i am 10 years into the job",
    "i'm 17 stone",
    "i'm in year 8 covering maths, I'm a supply teacher",
    "i am in year 2 of my social work degree",
    "im a year 6 teacher",
    "i'm a child protection social worker",
    "i am a childminder",
    "i'm a student social worker",
    "he is 13",
    "he's 13 and she is 9",
    "she said i'm 13 and scared",
    "a pupil told me i am 12 and i don't want to go home",
    'he wrote "I\'m 13 and I like you" to her',
    "there are 12 in my class",
    "i am one of 9 staff",
    "the child is in year 8",
    "im in 2 minds",
    "i am with 12 children",
    "i have a 13 year old in my class",
    "I'm 100% sure",
    "i'm 6 of 12 questions in",
    "i am a young person's advisor and I work with a boy of 14",
]
HARMED = [
    "my brother touched me",
    "me brother touched me",
    "someone touched me",
    "he touched me and told me not to tell",
    "a boy in my class touched me",
    "it happened to me",
    "it happened to me when i was nine",
    "i was abused",
    "i was abused as a child",
    "i was raped",
    "ive been raped",
    "i got molested when i was little",
    "I am a survivor of sexual abuse",
    "my uncle used to touch me",
    "my stepdad raped me",
    "he made me do things",
    "they forced me to touch them",
    "my cousin is hurting me",
    "my boyfriend sexually assaulted me",
    "someone raped me last night",
    "i was groomed online",
    "i told my teacher my brother touched me",
    "i was touched by my grandad",
    "somebody tuoched me",
    "i was sexualy abused",
]
NOT_HARMED = [
    "he touched her",
    "she said my brother touched me",
    "a girl told me he touched me",
    "she has disclosed that my uncle abused me",
    'she wrote "he raped me" in her book',
    "the pupil came to me and said someone touched me",
    "nobody touched me",
    "he never hurt me, it was the other child",
    "i was touched by the training",
    "it hurt me to hear it",
    "he was raped",
    "my son was abused",
    "i was told he was abused",
    "i am a TA and he touched me on the arm",
    "a pupil groped me in class today, I'm a teacher",
    "i was assaulted by a parent at work",
    "she was abused as a child",
    "this made me think",
    "it made me look at the policy",
    "he asked me for help",
    "i was made to feel silly by my manager",
    "was i wrong",
]


@pytest.mark.parametrize("text", CHILD)
def test_a_child_is_known(text: str) -> None:
    assert a_child_writes(text)


@pytest.mark.parametrize("text", [*NO_CHILD, *NOT_HARMED, "", "13", "year 8"])
def test_nobody_else_is_taken_for_a_child(text: str) -> None:
    assert not a_child_writes(text)


@pytest.mark.parametrize("text", HARMED)
def test_a_person_who_was_harmed_is_known(text: str) -> None:
    assert a_harmed_person_writes(text)


@pytest.mark.parametrize("text", [*NOT_HARMED, *NO_CHILD, ""])
def test_nobody_else_is_taken_for_one_who_was_harmed(text: str) -> None:
    assert not a_harmed_person_writes(text)


def test_a_child_who_was_harmed_is_both() -> None:
    text = "im 13 and my brother touched me"
    assert a_child_writes(text)
    assert a_harmed_person_writes(text)


@given(st.text(max_size=300))
def test_any_text_can_be_asked_about(text: str) -> None:
    a_child_writes(text)
    a_harmed_person_writes(text)


@pytest.mark.parametrize(
    ("text", "practitioner"),
    [
        ("im his form tutor", True),
        ("class teacher here, yr 4", True),
        ("a lad on my caseload", True),
        ("one of the girls has told me something", True),
        ("my foster lad", True),
        ("i am scared to tell a teacher", False),
        ("im 12 and the social worker is coming", False),
        ("asking as a pupil not a teacher", False),
        ("my mate told me", False),
        ("she told me not to tell", False),
        ("im his mum", False),
    ],
)
def test_who_says_what_their_work_is(text: str, practitioner: bool) -> None:
    assert a_practitioner_writes(text) is practitioner
