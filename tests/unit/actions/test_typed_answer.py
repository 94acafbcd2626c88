"""What a typed answer says to the open question, by its phrases and by what was learnt of answers."""

from __future__ import annotations

from typing import Any

import pytest

from actions.message import Message, message_in
from actions.typed_answer import answer_beside_a_question, answer_in, answer_of
from safeguarding.facts import NOT_KNOWN


@pytest.mark.parametrize(
    ("text", "learnt", "covers", "codes"),
    [
        ("once i think", {}, ("how_often",), {"how_often": "once"}),
        ("when nobody looks", {"secrecy": "yes"}, ("secrecy",), {"secrecy": "yes"}),
        ("when nobody looks", {"secrecy": "yes"}, ("setting",), {}),  # that was not asked
        (
            "sent round by phone",
            {"technology": "images_shared_on"},
            ("technology",),
            {"technology": "images_shared_on"},
        ),
        # It is only given against a phrase where it is surer.
        ("once more than we like", {"how_often": "persistent"}, ("how_often",), {"how_often": "persistent"}),
        ("once, it was hidden", {"secrecy": "yes"}, ("how_often", "secrecy"), {"how_often": "once", "secrecy": "yes"}),
        (
            "ask nights",
            {"how_often": NOT_KNOWN},
            ("how_often", "secrecy"),
            {"how_often": NOT_KNOWN, "secrecy": NOT_KNOWN},
        ),
    ],
)
def test_phrases_and_what_was_learnt(
    text: str, learnt: dict[str, str], covers: tuple[str, ...], codes: dict[str, Any]
) -> None:
    assert answer_of(text, learnt, covers) == codes
    assert answer_in(Message(text, "nlu_fallback", 0.3, {}, answers=learnt), covers, None) == codes


def test_an_age_is_told_from_the_one_that_is_known() -> None:
    assert answer_of("two years younger", {}, ("other_age",), 12) == {"other_age": 10}


def test_an_answer_stands_before_a_question() -> None:
    message = Message("he is 12, do i ring duty", "ask_who_to_call", 0.9, {})
    assert answer_beside_a_question(message, ("child_age",), None) == {"child_age": 12}


def test_what_the_reader_of_answers_noted_is_taken_up_and_what_does_not_exist_is_dropped() -> None:
    noted = {"entity": "answers", "value": {"how_often": "once", "shoe_size": "9", "setting": "moon"}}
    message = message_in({"text": "x", "intent": {"name": "inform"}, "entities": [noted]})
    assert message.answers == {"how_often": "once"}
    assert message.facts == {}
