"""What Rasa hands over of a message, as this project reads it."""

from __future__ import annotations

import pytest

from actions.message import BUTTON, ReadWords, message_in

TEXT = "he is about 12 and who do i ring"
READ = {"entity": "child_age", "value": 12, "start": 6, "end": 14, "hedged": True, "extractor": "FactReader"}


def heard(text=TEXT, *, intent="report_incident", confidence=0.9, entities=()):
    return message_in({"text": text, "intent": {"name": intent, "confidence": confidence}, "entities": list(entities)})


def test_a_fact_comes_with_the_words_it_was_read_from():
    message = heard(entities=[READ])
    assert message.facts == {"child_age": 12}
    assert message.words == {"child_age": ReadWords("about 12", hedged=True)}


@pytest.mark.parametrize(
    "wrong", [{"value": 45}, {"value": "twelve"}, {"value": [12]}, {"entity": "shoe_size"}, {"entity": "pressure"}]
)
def test_what_is_no_fact_is_dropped(wrong):
    assert heard(entities=[{**READ, **wrong}]).facts == {}


def test_other_questions_in_the_message():
    asked = heard(entities=[{"entity": "also_asks", "value": "ask_who_to_call"}])
    assert asked.also_asks == ("ask_who_to_call",)


def test_a_button_has_no_words():
    entity = {"entity": "pressure", "value": "none", "start": 7, "end": 27, "extractor": BUTTON}
    message = heard('/answer{"pressure": "none"}', intent="answer", entities=[entity])
    assert (message.is_button, message.text, message.words) == (True, "", {})
    assert message.facts == {"pressure": "none"}


def test_the_fact_that_is_to_be_changed():
    entity = {"entity": "fact", "value": "child_age", "extractor": BUTTON}
    assert heard("/change_fact", entities=[entity]).chosen == {"fact": "child_age"}


@pytest.mark.parametrize("latest", [{}, {"text": None}, {"intent": None, "entities": None}, {"intent": {"name": None}}])
def test_a_message_without_anything_is_one_that_was_not_understood(latest):
    message = message_in(latest)
    assert (message.intent, message.confidence, message.facts) == ("nlu_fallback", 0.0, {})


@pytest.mark.parametrize(
    ("intent", "someone_else"),
    [
        ("i_am_a_child", True),
        ("i_was_harmed", True),
        ("i_am_a_parent", True),
        ("worried_about_self", True),
        ("seeking_explicit", True),
        ("other_safeguarding", False),
        ("hide_or_minimise", False),
        ("report_incident", False),
    ],
)
def test_who_seems_to_write(intent, someone_else):
    assert heard(intent=intent).is_from_someone_else is someone_else


@pytest.mark.parametrize(("confidence", "sure"), [(0.74, False), (0.75, True), (1.0, True)])
def test_when_it_is_sure(confidence, sure):
    assert heard(intent="new_case", confidence=confidence).is_surely({"new_case"}) is sure
    assert not heard(intent="new_case", confidence=confidence).is_surely({"stop"})


@pytest.mark.parametrize(("intent", "asks"), [("ask_law", True), ("report_incident", False), ("danger", False)])
def test_whether_something_is_asked(intent, asks):
    assert heard(intent=intent).asks_something is asks


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("they're in separate classes", False),
        ("she told me what he did", False),
        ("he is 12, do i tell his mum", True),
        ("he did it again and who do i ring", True),
        ("Should I ring?", True),
        ("any advice", True),
        ("i know who to call", False),
    ],
)
def test_what_is_worded_as_a_question(text, asks):
    assert heard(text).is_worded_as_a_question is asks


def test_the_words_read_come_without_the_marks_around_them():
    message = heard("just once, stopped when told", entities=[{**READ, "start": 9, "end": 28}])
    assert message.words["child_age"].words == "stopped when told"
