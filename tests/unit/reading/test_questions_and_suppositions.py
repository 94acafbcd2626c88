"""Nothing is read from a question, a supposition, the guidance, school business or nonsense."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Read = Callable[[str], dict[str, object]]


@pytest.mark.parametrize(
    "text",
    [
        "what should I do if a 14 year old touches a 9 year old",
        "is it ok for a 6 year old to kiss another child?",
        "what if he had forced her, would that be abusive?",
        "should I ask the girl whether he threatened her",
        "Did she consent? Was it planned? Has anyone told the parents?",
        "not sure how old either of them are or if she wanted to",
        "I don't know if he hurt her",
        "The guidance says harmful sexual behaviour involves force or a big age gap.",
        "Schools should consider whether there was coercion and how old the children are.",
        "can you tell me what counts as pressure",
        "imagine a boy of 12 touching a girl of 6",
        "for example a teenager sending a nude",
        "I'm worried someone might hurt her if this gets out",
    ],
)
def test_what_is_asked_or_supposed_is_not_read(read: Read, text: str) -> None:
    assert read(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "asdf 12 hjk 9 qwerty",
        "???? !!!!",
        "my son is 9 and plays football on sundays",
        "we need 15 chromebooks for year 7 by the 14th",
        "I've been a DSL for eight years and had 3 cases last term",
        "My phone number is 01632 960123 and I'm in room 12",
        "the printer on the corridor is broken again",
        "can you book the hall for year 6 assembly",
        "thanks, that's really helpful",
        "what number do I ring",
    ],
)
def test_what_is_about_something_else_is_not_read(read: Read, text: str) -> None:
    assert read(text) == {}


def test_a_story_before_a_question_is_read(read: Read) -> None:
    assert read("A boy of 14 groped a girl of 9, what do I do?")["child_age"] == 14


def test_a_question_before_a_story_takes_nothing_from_it(read: Read) -> None:
    assert read("What do I do first? A boy of 14 groped a girl of 9.")["other_age"] == 9
