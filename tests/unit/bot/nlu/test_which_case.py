"""Asked which case it is, people type the choice as well as press it."""

from __future__ import annotations

import pytest
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.which_case import WhichCase
from bot.turn import note_slots, open_turn


def intent_of(text: str, reply_kind: str | None = "choosing_the_case") -> str:
    message = Message({TEXT: text, INTENT: {"name": "deny", "confidence": 0.5}})
    with open_turn():
        note_slots({"reply_kind": reply_kind})
        (read,) = WhichCase().process([message])
    return str(read.get(INTENT)["name"])


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("The same incident", "same_case"),
        ("same one", "same_case"),
        ("no its the same lad", "same_case"),
        ("carry on with this one", "same_case"),
        ("no not a new one", "deny"),  # says both; it is asked again
        ("A new case", "other_case"),
        ("its a different lad", "other_case"),
        ("new", "other_case"),
        ("not the same no", "other_case"),
        ("dont know", "deny"),
        ("it was a different lad who had told her to keep it quiet", "deny"),  # told, not chosen
        ("it was another girl at the same school and he had asked her to keep it quiet", "deny"),
    ],
)
def test_what_is_typed_for_the_choice(text: str, intent: str) -> None:
    assert intent_of(text) == intent


@pytest.mark.parametrize("reply_kind", [None, "question", "result"])
def test_where_it_was_not_asked_nothing_changes(reply_kind: str | None) -> None:
    assert intent_of("same one", reply_kind) == "deny"
