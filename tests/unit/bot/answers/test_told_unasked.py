"""What a few words tell while something else is asked, by what was learnt of answers."""

from __future__ import annotations

import pytest

from bot.answers.keeping_answers import kept_answers
from bot.answers.told_unasked import told_unasked
from bot.nlu.sentence_model import SentenceModel


def told(text: str, *asked: str) -> dict[str, str]:
    judge = kept_answers()
    assert judge is not None
    likely = judge.likely(text, SentenceModel.load().embed([text])[0])
    return dict(told_unasked(text, likely, judge, asked=asked))


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
        "the train leaves at platform 12",
        "no power here since six, phones dying",
        "we only have the one telephone in this building you know",
    ],
)
def test_what_says_nothing_by_itself_is_not(text: str) -> None:
    assert told(text, "technology") == {}
