"""Who asks whether to ring is told the number, and who asks more than that is not taken for it."""

from __future__ import annotations

import pytest

from bot.nlu.whether_to_ring import asks_whether_to_ring


@pytest.mark.parametrize(
    "text",
    [
        "do i ring now",
        "Do I ring someone?",
        "so should we phone duty straight away",
        "shall i call social care or wait while monday",
        "do we have to ring anyone about this",
        "am i supposed to be ringing somebody tonight",
        "ok, do i need to contact duty and advice first?",
    ],
)
def test_whoever_asks_whether_to_ring(text: str) -> None:
    assert asks_whether_to_ring(text)


@pytest.mark.parametrize(
    "text",
    [
        "do i ring his mum",
        "do i call the police",
        "do i still have to ring someone after talking to you",
        "can i call you",
        "he rang someone now",
        "do i write it down now",
        "can we call it abusive",
        "ring someone",
        "",
    ],
)
def test_another_question_is_left_to_its_likeness(text: str) -> None:
    assert not asks_whether_to_ring(text)
