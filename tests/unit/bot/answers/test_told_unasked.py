"""What a few words tell while something else is asked, by what was learnt of answers."""

from __future__ import annotations

import pytest

from bot.answers.answer_judge import AnswerJudge
from bot.answers.keeping_answers import kept_answers
from bot.answers.told_unasked import told_unasked
from bot.nlu.sentence_model import SentenceModel


def judge() -> AnswerJudge:
    kept = kept_answers()
    assert kept is not None
    return kept


def told(text: str, *asked: str) -> dict[str, str]:
    likely = judge().likely(text, SentenceModel.load().embed([text])[0])
    return dict(told_unasked(text, likely, judge(), asked=asked))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("last night", {"when_it_happened": "within_14_days"}),
        ("this morning", {"when_it_happened": "today"}),
        ("first time", {"how_often": "once"}),
        ("most weeks", {"how_often": "persistent"}),
        ("he's got a social worker", {"services": "social_worker"}),
        ("i'm his social worker", {"services": "social_worker"}),
        ("theyre in separate rooms", {"children_now": "apart"}),
        ("no force at all", {"pressure": "none"}),
    ],
)
def test_what_needs_no_question_is_told(text: str, codes: dict[str, str]) -> None:
    assert told(text, "technology") == codes


def test_what_was_asked_is_left_to_who_reads_answers() -> None:
    assert told("last night", "when_it_happened") == {}


def test_what_is_recognised_as_off_topic_has_to_be_surer() -> None:
    for text, codes in (
        ("the train leaves at platform 12", {}),
        ("last night", {"when_it_happened": "within_14_days"}),
    ):
        likely = judge().likely(text, SentenceModel.load().embed([text])[0])
        assert told_unasked(text, likely, judge(), asked=(), off_topic=True) == codes


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "no",
        "dunno",
        "hang on",
        "do you mean the lad",
        "is he the other",
        "i'm a family support worker",
        "speaking as an early help practitioner",
        "no nowt like that",
        "15",
        "no power here since six, phones dying",
        "we only have the one telephone in this building you know",
    ],
)
def test_what_says_nothing_by_itself_is_not(text: str) -> None:
    assert told(text, "technology") == {}
