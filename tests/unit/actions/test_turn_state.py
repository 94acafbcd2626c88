"""What a page is told beside the words, from the slots alone."""

from __future__ import annotations

import json

import pytest

from actions.case import FACTS_CONFIRMED, TOLD
from actions.turn_state import turn_state

KEYS = {"kind", "question", "step", "left", "finished", "facts", "assessment", "contacts"}


@pytest.fixture(autouse=True)
def in_hours(monkeypatch):
    monkeypatch.setenv("STEADY_CLOCK", "2026-11-23T10:00+00:00")


def test_a_new_conversation():
    state = turn_state({})
    assert set(state) >= KEYS
    assert (state["kind"], state["question"], state["step"], state["left"]) == ("welcome", None, 1, [0, 0])
    assert (state["facts"], state["assessment"], state["finished"]) == ([], None, False)
    assert state["contacts"]["first"]["number"] == "0113 376 0336"


def test_a_fact_comes_with_its_code_label_words_and_what_was_said():
    (fact,) = turn_state({"child_age": 12, "words_read": {"child_age": ["twelve", False]}})["facts"]
    assert (fact["fact"], fact["value"], fact["words"], fact["said"]) == ("child_age", 12, "the child is 12", "twelve")
    assert fact["label"]


def test_not_known_is_no_fact():
    assert turn_state({"pressure": "not_known"})["facts"] == []


def test_the_questions_that_are_left_are_counted_while_one_is_open():
    fewest, most = turn_state({"danger_now": "no", "requested_slot": "behaviour"})["left"]
    assert 1 <= fewest <= most


@pytest.mark.parametrize("asked", [None, FACTS_CONFIRMED])
def test_none_are_left_at_the_read_back_and_after(asked):
    assert turn_state({"danger_now": "no", "requested_slot": asked})["left"] == [0, 0]


def test_the_step_follows_what_was_answered():
    assert turn_state({"answered": ["danger_now", "behaviour"]})["step"] == 3


def test_the_level_is_there_as_soon_as_anything_is_known():
    found = turn_state({"pressure": "force"})["assessment"]
    assert (found["lowest"], found["highest"]) == ("abusive", "violent")
    assert found["reasons"]


def test_a_case_that_has_its_result_is_finished():
    assert turn_state({"case_stage": TOLD, "reply_kind": "result"})["finished"]


def test_it_can_be_sent_and_holds_no_slot_of_the_dialogue():
    sent = json.dumps(turn_state({"child_age": 12, "pending": {"child_age": 5}, "told": ["violent"]}))
    assert "pending" not in sent
    assert "told" not in json.loads(sent)
