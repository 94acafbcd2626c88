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
    ("story", "clauses"),
    [
        (
            "a boy of 12 showed himself to a girl in the corridor he ran off laughing no one else was there at all",
            [
                "CHILD of 12 showed SELF to OTHER in the corridor",
                "CHILD ran off laughing",
                "no one else was there at all",
            ],
        ),
        (
            "boy 12 kissed a girl 11 at the bus stop after school today no force was used by anyone there at all",
            ["CHILD 12 kissed OTHER 11 at the bus stop after school today", "no force was used by anyone there at all"],
        ),
        ("a boy touched a girl / she cried / mum told", ["CHILD touched OTHER", "OTHER cried", "ADULT:mum told"]),
    ],
)
def test_what_runs_on_without_marks_is_cut_where_something_new_begins(story: str, clauses: list[str]) -> None:
    assert clauses_in(story) == clauses


@pytest.mark.parametrize(
    "story",
    [
        "a boy told a girl to come along with him and the others behind the old shed by the field",
        "the boy was told off by staff and did it to her in front of them all in the hall",
        "a teacher on duty by the gate at dinner time today said he did it to her again after school",
    ],
)
def test_no_part_ends_where_a_word_waits_for_the_next(story: str) -> None:
    assert all(clause.split()[-1] not in {"to", "by", "of", "told", "with", "said"} for clause in clauses_in(story))


def test_nothing_is_lost_and_nothing_said_twice_however_it_runs_on() -> None:
    doc = parse("he did it " * 30)
    line = rendered(doc, cast_of(doc, people_in(doc, mentions_in(doc), ages_of(doc, mentions_in(doc)))))
    words = [word for clause in clauses_of(line) for word in range(clause.first, clause.last + 1)]
    assert words == list(range(len(line.words)))
    assert len(clauses_of(line)) > 5


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
