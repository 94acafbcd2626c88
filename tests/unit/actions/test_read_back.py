"""The facts are read back with the words they were read from, and each can be changed by one choice."""

from __future__ import annotations

import json

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.case import case_of
from actions.read_back import ActionAskFactsConfirmed, ActionShowFacts, lines_with_words, words_of
from safeguarding.fact_words import fact_words


async def run(action, slots):
    dispatcher = CollectingDispatcher()
    tracker = Tracker("case-1", {"opened": True, **slots}, {}, [], False, None, {}, None)
    await action.run(dispatcher, tracker, {})
    (message,) = dispatcher.messages
    return message


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (None, "the child is 12"),
        ({"child_age": ["12", False]}, "the child is 12 (“12”)"),
        ({"child_age": ["about 12", True]}, "the child is 12 (“about 12”, not certain)"),
        ({"pressure": ["made her", False]}, "the child is 12"),
    ],
)
def test_a_line(words, line):
    assert lines_with_words(case_of({"child_age": 12, "words_read": words})) == [line]


def test_words_of_a_fact_are_there_while_they_are_kept():
    case = case_of({"child_age": 12, "words_read": {"child_age": ["twelve", True]}})
    assert words_of(case, "child_age") == "twelve"
    assert words_of(case, "pressure") is None
    assert words_of(case_of({"child_age": 12}), "child_age") is None


async def test_it_asks_whether_they_are_right_with_a_button_to_change_each():
    message = await run(ActionAskFactsConfirmed(), {"child_age": 12, "pressure": "force", "violence": "not_known"})
    yes, *changes = message["buttons"]
    assert yes["payload"] == "/affirm"
    changed = [json.loads(button["payload"].removeprefix("/change_fact"))["fact"] for button in changes]
    assert changed == ["child_age", "pressure"]
    assert all(fact_words(fact).label in button["title"] for fact, button in zip(changed, changes, strict=True))


@pytest.mark.parametrize(
    ("slots", "response"),
    [
        ({}, "utter_no_facts_yet"),
        ({"pressure": "not_known"}, "utter_no_facts_yet"),
        ({"child_age": 12}, "utter_facts_so_far"),
    ],
)
async def test_what_is_known_so_far(slots, response):
    assert (await run(ActionShowFacts(), slots))["response"] == response
