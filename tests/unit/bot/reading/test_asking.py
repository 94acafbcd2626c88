"""A question without a mark behind it hides nothing of the story that follows; what is only asked about is not told."""

from __future__ import annotations

import pytest

from bot.reading.asking import asked_and_told
from bot.reading.clause_cutting import clauses_of
from bot.reading.incident import incident_in
from bot.reading.reader import read_facts

pytestmark = pytest.mark.usefixtures("learnt")
STORY = "a boy of 12 touched a girl of 9 over her clothes in the cloakroom today"


def facts_in(text):
    return {one.fact: one.value for one in read_facts(text)}


def parts_of(text):
    line = incident_in(text).line
    return [" ".join(line.words[first:last]) for first, last in asked_and_told(line)]


@pytest.mark.parametrize("asked", ["what should i do", "What do we do now", "hi what should we do", "who do i ring"])
@pytest.mark.parametrize("end", ["", "?"])
def test_a_story_behind_a_question_is_read_as_if_it_stood_alone(asked, end):
    read = facts_in(f"{asked} {STORY}{end}")
    assert read.items() <= facts_in(STORY).items()
    assert len(read) >= 5


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("what should I do she cried and he ran off", ["what should WRITER do", "OTHER cried and KID ran off"]),
        (
            "who do i ring a lad 14 in my class hit a girl",
            ["who do WRITER ring", "KID 14 in WRITER's class hit KID"],
        ),
        ("what do I do. A boy hit a girl", ["what do WRITER do .", "CHILD hit OTHER"]),
        ("what do i do yr 8 lad hit a yr 7 girl", ["what do WRITER do", "year 8 CHILD hit a year 7 OTHER"]),
        ("what should we do a year 3 boy hit a girl", ["what should WRITER do", "a year 3 CHILD hit OTHER"]),
    ],
)
def test_it_goes_over_to_telling_where_someone_has_a_verb(text, parts):
    assert parts_of(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "what do i do if a boy of 12 touched a girl of 9 at school",
        "what should i do when a boy of 12 touches a girl of 9 at school",
        "what do i do about a boy of 12 who touched a girl of 9",
        "what can i say to a girl of 9 who was touched by a boy of 12",
        "what do i tell a boy of 12 who touched a girl of 9",
        "how do we support a child of 9 who has been touched by a boy of 12",
        "is it normal a boy of 4 touched a girl of 4",
    ],
)
def test_what_is_asked_about_is_not_told(text):
    assert facts_in(text) == {}


def test_no_word_is_lost_between_the_parts():
    line = incident_in("so what should i do a boy hit a girl. what do we do he ran off").line
    spans = list(asked_and_told(line))
    assert [word for first, last in spans for word in range(first, last)] == list(range(len(line.words)))
    assert [clause.said for clause in clauses_of(line)][1] == "CHILD hit OTHER"
