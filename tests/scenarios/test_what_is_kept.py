"""One row of codes for a finished assessment, and nothing of a case in the next one or after its time."""

from __future__ import annotations

import json
import time
from types import SimpleNamespace

import pytest
import sqlalchemy as sa

from actions.outcomes import OUTCOMES, OUTCOMES_DATABASE
from safeguarding.facts import FACT_NAMES
from tests.conversation import Conversation
from tests.scenarios.script import IN_HOURS

STORY = "A 14 year old boy touched a 7 year old girl under her clothes in the park, no one is in danger now"
A_CASE = (
    '/answer{"danger_now": "no", "behaviour": "sexual_act", "who_else": "one_child", "child_age": 15, "other_age": 12,'
    ' "pressure": "force", "violence": "injury", "technology": "not_used", "children_now": "apart",'
    ' "adult_involved": "no", "knowledge_beyond_age": "no", "when_it_happened": "today"}'
)


@pytest.fixture
def rows(tmp_path, monkeypatch, at):
    """The rows of a database of this test's own."""
    url = f"sqlite:///{tmp_path / 'outcomes.db'}"
    monkeypatch.setenv(OUTCOMES_DATABASE, url)
    at(IN_HOURS)

    def read() -> list[dict]:
        with sa.create_engine(url).connect() as connection:
            return [dict(row._mapping) for row in connection.execute(sa.select(OUTCOMES))]

    return read


def finish(conversation):
    conversation.send(A_CASE)
    conversation.say("yes")
    assert conversation.state["kind"] == "result"


def test_a_finished_assessment_is_one_row_of_codes(conversation, rows):
    finish(conversation)
    (row,) = rows()
    assert (row["hour"], row["channel"]) == ("2026-11-23T10", "rest")
    assert (row["lowest"], row["highest"], row["referred"]) == ("violent", "violent", True)
    assert row["facts"]["pressure"] == "force"
    assert "violent" in row["advice"]


def test_a_row_has_no_age_no_text_and_no_person(conversation, rows):
    conversation.say(STORY)
    conversation.send('/answer{"who_else": "one_child", "pressure": "force", "violence": "injury"}')
    for _ in range(12):
        if conversation.state["kind"] == "result":
            break
        conversation.send("/affirm" if conversation.state["question"] == "facts_confirmed" else "/dont_know")
    (row,) = rows()
    assert not {"child_age", "other_age"} & set(row["facts"])
    kept = json.dumps(row)
    assert not [piece for piece in ("14", "under her", conversation.sender) if piece in kept.replace("within_14", "")]


def test_nothing_is_written_before_the_end_and_nothing_again_when_nothing_changes(conversation, rows):
    conversation.send(A_CASE)
    finished_before = _exists(rows)
    conversation.say("yes")
    assert not finished_before
    assert len(rows()) == 1
    conversation.send('/answer{"child_age": 16}')
    assert "stay" in conversation.text
    assert len(rows()) == 1


def test_two_conversations_know_nothing_of_each_other(conversation, assistant, loop, at):
    at(IN_HOURS)
    other = Conversation(assistant, loop)
    conversation.send(A_CASE)
    other.send("/report_incident")
    assert not other.state["facts"]
    assert other.state["question"] == "danger_now"


def test_after_its_time_a_case_is_forgotten(conversation, monkeypatch, at):
    at(IN_HOURS)
    finish(conversation)
    later = time.time() + 13 * 3600  # a conversation lives twelve hours (domain.yml)
    monkeypatch.setattr("rasa.core.processor.time", SimpleNamespace(time=lambda: later))
    conversation.say("what have you got so far")
    assert "not told me about anything yet" in conversation.text
    assert not set(conversation.slots) & set(FACT_NAMES)
    assert not conversation.state["facts"]


def test_within_its_time_it_is_not(conversation, monkeypatch, at):
    at(IN_HOURS)
    finish(conversation)
    later = time.time() + 11 * 3600
    monkeypatch.setattr("rasa.core.processor.time", SimpleNamespace(time=lambda: later))
    conversation.say("what have you got so far")
    assert "the child is 15" in conversation.text


def test_the_words_of_a_story_are_gone_after_the_result(conversation, at):
    at(IN_HOURS)
    conversation.say(STORY)
    assert conversation.slots["words_read"]
    conversation.send('/answer{"danger_now": "yes"}')
    assert conversation.state["kind"] == "result"
    assert "words_read" not in conversation.slots


def _exists(rows) -> bool:
    try:
        return bool(rows())
    except sa.exc.OperationalError:
        return False
