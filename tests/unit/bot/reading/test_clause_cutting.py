"""A story is cut where one thing ends and the next begins, and no clause loses who it is about."""

import pytest

from bot.reading.ages import ages_of
from bot.reading.clause_cutting import clauses_of
from bot.reading.clause_words import rendered_as, words_of
from bot.reading.gathering import people_in
from bot.reading.mention_finding import mentions_in
from bot.reading.parsing import parse
from bot.reading.rendering import rendered
from bot.reading.roles import cast_of


def clauses_in(story: str) -> list[str]:
    doc = parse(story)
    mentions = mentions_in(doc)
    line = rendered(doc, cast_of(doc, people_in(doc, mentions, ages_of(doc, mentions))))
    return [clause.said for clause in clauses_of(line)]


@pytest.mark.parametrize(
    ("story", "clauses"),
    [
        (
            "A boy touched a girl. He laughed it off and did it again.",
            ["CHILD touched OTHER", "CHILD laughed it off", "CHILD did it again"],
        ),
        (
            "A boy touched a girl, she cried and he ran off.",
            ["CHILD touched OTHER", "OTHER cried", "CHILD ran off"],
        ),
    ],
)
def test_a_clause_says_one_thing_and_keeps_its_subject(story: str, clauses: list[str]) -> None:
    assert clauses_in(story) == clauses


@pytest.mark.parametrize(
    ("written", "rendered"),
    [
        ("CHILD won't tell mum", "CHILD will not tell ADULT:mum"),
        ("OTHER's been a mess", "OTHER is been a mess"),
        ("we told OTHER's dad", "WRITER told OTHER's ADULT:dad"),
    ],
)
def test_an_example_is_brought_into_the_form_of_a_rendered_story(written: str, rendered: str) -> None:
    assert rendered_as(written) == rendered


def test_the_sentence_model_reads_words_for_the_parts() -> None:
    assert words_of("CHILD hit OTHER").meaning == "he hit she"
