"""When what was learnt of answers counts beside their phrases."""

from __future__ import annotations

import pytest

from bot.answers import answering
from bot.answers.answer_judge import AnswerJudge, Meant
from bot.answers.answering import LONGEST, meant_by
from safeguarding.facts import NOT_KNOWN


@pytest.mark.parametrize(
    ("asked", "text", "said"),
    [
        ("secrecy", "behind a locked door", {"secrecy": "yes"}),
        ("how_often", "the file is locked away", {"how_often": NOT_KNOWN}),
        ("child_age", "the file is locked away", {"child_age": NOT_KNOWN}),
        ("how_often", "just the one time", {}),  # a phrase says it: the actions read it
        ("how_often", "no", {}),  # what a plain yes or no means is for the actions to say
        ("how_often", "not at all", {}),
        ("setting", "lorem ipsum", {}),
    ],
)
def test_what_an_answer_says_beside_its_phrases(judge, vector_of, asked, text, said) -> None:
    assert meant_by(text, judge.likely(text, vector_of(text)), asked, judge) == said


def test_a_question_that_asks_several_things_is_answered_in_each_that_is_plain(judge, vector_of, monkeypatch) -> None:
    monkeypatch.setattr(answering, "BESIDE_WHAT_WAS_ASKED", 0.5)
    text = "day in day out behind a locked door"
    said = meant_by(text, judge.likely(text, vector_of(text)), "how_often", judge)
    assert said["secrecy"] == "yes"
    monkeypatch.setattr(answering, "BESIDE_WHAT_WAS_ASKED", 1.1)
    assert "secrecy" not in meant_by(text, judge.likely(text, vector_of(text)), "how_often", judge)


@pytest.mark.parametrize(("against", "said"), [(0.0, {"how_often": "once"}), (1.1, {})])
def test_a_phrase_stands_unless_another_meaning_is_sure(judge, vector_of, monkeypatch, against, said) -> None:
    monkeypatch.setattr(answering, "AGAINST_A_PHRASE", against)
    monkeypatch.setattr(answering, "read_answer", lambda *_: {"how_often": None})
    text = "just the one time"
    assert meant_by(text, judge.likely(text, vector_of(text)), "how_often", judge) == said


@pytest.mark.parametrize(
    ("asked", "code", "likely", "said"),
    [
        ("danger_now", "no", 0.89, {}),
        ("danger_now", "no", 0.9, {"danger_now": "no"}),
        ("danger_now", "yes", 0.5, {"danger_now": "yes"}),
        ("violence", "none", 0.89, {}),
        ("secrecy", "no", 0.9, {"secrecy": "no"}),
        ("recorded", "no", 0.65, {"recorded": "no"}),
    ],
)
def test_what_would_send_people_away_has_to_be_surer(judge, vector_of, monkeypatch, asked, code, likely, said) -> None:
    monkeypatch.setattr(AnswerJudge, "of_each", lambda *_: {asked: Meant(code, likely)})
    assert meant_by("as you like it", judge.likely("as you like it", vector_of("as you like it")), asked, judge) == said


@pytest.mark.parametrize(("text", "said"), [("No, as you like it", {"danger_now": "no"}), ("as you like it, no", {})])
def test_whoever_begins_with_no_says_so(judge, vector_of, monkeypatch, text, said) -> None:
    monkeypatch.setattr(AnswerJudge, "of_each", lambda *_: {"danger_now": Meant("no", 0.7)})
    assert meant_by(text, judge.likely(text, vector_of(text)), "danger_now", judge) == said


def test_a_no_at_the_start_does_not_stand_against_a_phrase(judge, vector_of, monkeypatch) -> None:
    monkeypatch.setattr(AnswerJudge, "of_each", lambda *_: {"danger_now": Meant("no", 0.7)})
    text = "no but she is bleeding"
    assert meant_by(text, judge.likely(text, vector_of(text)), "danger_now", judge) == {}


def test_what_calms_does_not_stand_against_a_phrase_that_worries(judge, vector_of, monkeypatch) -> None:
    monkeypatch.setattr(AnswerJudge, "of_each", lambda *_: {"pressure": Meant("none", 0.99)})
    for text, said in (
        ("no force, but he threatened her", {}),
        ("it came to nothing of that kind", {"pressure": "none"}),
    ):
        assert meant_by(text, judge.likely(text, vector_of(text)), "pressure", judge) == said


def test_a_story_is_no_answer(judge, vector_of) -> None:
    text = " ".join(["crying"] * (LONGEST + 1))
    assert meant_by(text, judge.likely(text, vector_of(text)), "other_response", judge) == {}
