"""The labelled answers can be loaded, are labelled with what exists, name nobody, and do not stand on both sides."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from bot.answers.labelled_answers import (
    LEARNT_FROM,
    MAY_BE_TOLD_IN_PASSING,
    SET_APART,
    AnswerFileError,
    LabelledAnswer,
    answers_of,
    labelled_answers,
)
from safeguarding.facts import FACT_NAMES, NOT_KNOWN, code_of, values_of

HELD_OUT = [
    Path(__file__).parent / f"{name}.yml"
    for name in ("answers_held_out", "answers_to_whole_questions", "told_in_passing")
]
AGES = ("child_age", "other_age")
FEWEST_TIMES, FEWEST_NOT_KNOWN = 3, 15
SAID_BY_EVERYONE = 2  # words: "not yet" is said by every writer
NEVER_GRAPHIC = re.compile(r"\b(?:penetrat|oral\b|nipple|wank|suck)", re.IGNORECASE)
LONG_NUMBER, EMAIL = re.compile(r"\d(?:[ -]?\d){6,}"), re.compile(r"[\w.]+@\w")


@pytest.fixture(scope="module")
def learnt_from() -> tuple[LabelledAnswer, ...]:
    return labelled_answers(LEARNT_FROM)


@pytest.fixture
def written(tmp_path):
    def write(*lines):
        file = tmp_path / "written.yml"
        file.write_text("\n".join(lines), encoding="utf-8")
        return file

    return write


@pytest.mark.parametrize(
    ("means", "codes"),
    [
        ("once", ("once",)),
        ("[more_than_once, persistent]", ("more_than_once", "persistent")),
        ("not_known", (NOT_KNOWN,)),
        ("nothing", ()),
    ],
)
def test_an_answer_says_what_its_label_means(written, means, codes) -> None:
    (answer,) = answers_of(written(f"- {{asked: how_often, text: x3, means: {means}}}"))
    assert answer == LabelledAnswer("how_often", "x3", codes)


@pytest.mark.parametrize(
    ("means", "first", "secrecy"),
    [
        ("{how_often: more_than_once, secrecy: 'yes'}", ("more_than_once",), ("yes",)),
        ("{secrecy: [not_known, 'no']}", (), (NOT_KNOWN, "no")),
        ("{}", (), ()),
    ],
)
def test_a_label_may_speak_of_all_that_the_question_asks(written, means, first, secrecy) -> None:
    (answer,) = answers_of(written(f"- {{asked: how_often, text: x3, means: {means}}}"))
    assert answer.means == first
    assert dict(answer.beside) == {"getting_worse": (), "when_challenged": (), "planning": (), "secrecy": secrecy}


def test_what_is_told_in_passing_is_labelled_with_all_that_it_tells(written) -> None:
    (told, nothing) = answers_of(
        written("- {text: told to hush, tells: {secrecy: 'yes'}}", "- {text: mum is kicking off, tells: {}}")
    )
    assert told.asked == nothing.asked == ""
    assert {fact: codes for fact, codes in told.beside if codes} == {"secrecy": ("yes",)}
    assert [fact for fact, _ in nothing.beside] == list(MAY_BE_TOLD_IN_PASSING)


def test_an_age_is_not_told_in_passing(written) -> None:
    with pytest.raises(AnswerFileError, match="child_age is not told in passing"):
        list(answers_of(written("- {text: hes 12, tells: {child_age: 12}}")))


@pytest.mark.parametrize("code", ["yes", "'yes'", "true"])
def test_yes_is_yes_however_yaml_reads_it(written, code) -> None:
    (answer,) = answers_of(written(f"- {{asked: recorded, text: on cpoms, means: {code}}}"))
    assert answer.means == ("yes",)


@pytest.mark.parametrize(
    ("line", "mend"),
    [
        ("- {asked: shoe_size, text: x, means: once}", "answer 1: unknown fact 'shoe_size'; the facts are: danger_now"),
        ("- {asked: how_often, text: x, means: thrice}", "answer 1: how_often: 'thrice' is not a value of this fact"),
        ("- {asked: how_often, means: once}", "answer 1: 'text' is missing"),
        ("- {asked: services, text: x, means: {setting: home}}", "the question about services does not ask setting"),
        ("- once", "answer 1"),
        ("asked: how_often", "a list of answers is expected; README.md beside it shows one"),
    ],
)
def test_a_mistake_is_named_with_its_place(written, line, mend) -> None:
    with pytest.raises(AnswerFileError, match=r"written\.yml") as raised:
        list(answers_of(written(line)))
    assert mend in str(raised.value)


def test_every_value_and_not_knowing_is_said_often_enough_to_be_learnt(learnt_from) -> None:
    said = Counter((answer.asked, code) for answer in learnt_from for code in answer.means)
    values = {(fact, str(code_of(value))) for fact in FACT_NAMES if fact not in AGES for value in values_of(fact)}
    assert {value for value in values if said[value] < FEWEST_TIMES} == set()
    assert {fact for fact in FACT_NAMES if said[fact, NOT_KNOWN] < FEWEST_NOT_KNOWN} == set()


def test_what_was_learnt_from_is_in_none_of_the_others(learnt_from) -> None:
    def long_ones(answers):
        return {(one.asked, one.text.lower()) for one in answers if len(one.text.split()) > SAID_BY_EVERYONE}

    held_out = [answer for file in HELD_OUT for answer in answers_of(file)]
    learnt, apart, held = map(long_ones, (learnt_from, labelled_answers(SET_APART), held_out))
    assert (learnt & apart, learnt & held, apart & held) == (set(), set(), set())


@pytest.mark.parametrize(
    "file", [*LEARNT_FROM.glob("*.yml"), *SET_APART.glob("*.yml"), *HELD_OUT], ids=lambda file: file.stem
)
def test_nothing_is_graphic_and_nobody_can_be_reached(file) -> None:
    for answer in answers_of(file):
        for pattern in (NEVER_GRAPHIC, LONG_NUMBER, EMAIL):
            assert not pattern.search(answer.text), answer
