"""What a typed answer means to the question that was asked."""

from __future__ import annotations

import numpy as np
import pytest

from bot.answers.answer_judge import AS_WELL, AnswerJudge, Meant
from bot.answers.answer_signs import as_compared
from safeguarding.facts import NOT_KNOWN


@pytest.mark.parametrize(
    ("asked", "text", "code"),
    [
        ("how_often", "Just the one time!", "once"),
        ("how_often", "every night", "persistent"),
        ("other_response", "she was crying", "distressed"),
        ("other_response", "laughed about it", "comfortable"),
        ("secrecy", "have to check that on file", NOT_KNOWN),
        ("child_age", "the file is locked away", NOT_KNOWN),
    ],
)
def test_the_question_gives_an_answer_its_meaning(judge, vector_of, asked, text, code) -> None:
    assert judge.likeliest(asked, text, vector_of(text)).code == code


def test_an_answer_to_another_question_says_little(judge, vector_of) -> None:
    crying = vector_of("she was crying")
    of_her, of_often = (judge.likeliest(asked, "she was crying", crying) for asked in ("other_response", "how_often"))
    assert of_her.likely > 0.5 > of_often.likely


def test_of_several_questions_at_once_each_has_its_meaning(judge, vector_of) -> None:
    text = "every day, behind a locked door"
    found = judge.of_each(["how_often", "secrecy", "shoe_size"], judge.likely(text, vector_of(text)))
    assert {fact: meant.code for fact, meant in found.items()} == {"how_often": "persistent", "secrecy": "yes"}


@pytest.mark.parametrize(
    ("asked", "code", "likely", "sure"),
    [
        ("how_often", "persistent", 0.4, True),
        ("how_often", "persistent", 0.39, False),
        ("how_often", "once", 0.59, False),  # it calms
        ("how_often", "once", 0.6, True),
        ("how_often", NOT_KNOWN, 0.4, True),
        ("setting", "home", 0.89, False),  # garbled messages get nearly as far
        ("setting", "home", 0.9, True),
        ("setting", NOT_KNOWN, 0.4, True),
    ],
)
def test_what_calms_has_to_be_likelier_and_nothing_is_as_likely_as_nonsense(judge, asked, code, likely, sure) -> None:
    assert judge.is_sure(asked, Meant(code, likely)) is sure


def test_it_is_kept_as_plain_numbers(judge, vector_of) -> None:
    again = AnswerJudge.from_arrays(judge.as_arrays())
    text, vector = "every night", vector_of("every night")
    meant, same = (one.likeliest("how_often", text, vector) for one in (judge, again))
    assert (again.sure, again.sure_unasked) == (judge.sure, judge.sure_unasked)
    assert again.beyond_nonsense == judge.beyond_nonsense == {"setting": 0.9}
    assert same.code == meant.code
    assert same.likely == pytest.approx(meant.likely, abs=1e-3)


def test_capitals_and_marks_say_nothing() -> None:
    assert as_compared(" \u201cShe\u2019s  FINE.\u201d ".replace("\u201c", '"').replace("\u201d", '"')) == "she's fine"


@pytest.mark.parametrize(
    ("likely", "code"),
    [
        ({"once": 0.9, "more_than_once": AS_WELL, "persistent": 0.1}, "more_than_once"),
        ({"once": 0.9, "more_than_once": AS_WELL - 0.01, "persistent": 0.1}, "once"),
        ({"once": 0.6, "persistent": 0.9}, "persistent"),
        ({"once": 0.9, "not_known": 0.6}, "once"),
    ],
)
def test_what_worries_counts_where_it_is_said_as_well_as_what_calms(judge, likely, code) -> None:
    """ "No threats, he kept on at her"."""
    row = np.array([likely.get(label.removeprefix("how_often="), 0.0) for label in judge.judge.labels])
    assert judge.of_each(["how_often"], row)["how_often"].code == code
