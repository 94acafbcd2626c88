"""Whatever fails, the practitioner hears the numbers, nothing of the case leaks, and the next message works."""

from __future__ import annotations

import sqlite3

import pytest
import sqlalchemy as sa

from actions import answering, assessment_form, handing_over, outcomes, read_back, result, what_to_do
from actions import conversation as conversing
from tests.scenarios.script import IN_HOURS

MARKER = "xylophone"
IN_THE_MIDDLE = '/answer{"danger_now": "no", "behaviour": "touch_over_clothes"}'
ALL_BUT_THE_READ_BACK = (
    '/answer{"danger_now": "no", "behaviour": "sexual_act", "who_else": "one_child", "child_age": 15, "other_age": 12,'
    ' "pressure": "force", "violence": "injury", "technology": "not_used", "children_now": "apart",'
    ' "adult_involved": "no", "knowledge_beyond_age": "no", "when_it_happened": "today"}'
)


def failing(*_: object, **__: object) -> None:
    raise ValueError(MARKER)


@pytest.fixture(autouse=True)
def in_hours(at):
    at(IN_HOURS)


def assert_only_the_numbers(conversation):
    assert all(number in conversation.text for number in ("999", "0113 376 0336", "0113 535 0600"))
    assert conversation.text.startswith("I cannot answer that just now")
    assert MARKER not in str(conversation.state) + conversation.text
    assert conversation.state["kind"] == "safety"


@pytest.mark.parametrize(
    ("before", "module", "function", "sent", "afterwards"),
    [
        pytest.param([], answering, "answer_text", "/ask_threshold", "problematic", id="an answer"),
        pytest.param([], what_to_do, "render", "/danger", "Ring 999 now", id="danger"),
        pytest.param([], conversing, "say", "/greet", "leave out names", id="the welcome"),
        pytest.param([], conversing, "begin_anew", "/new_case", "new case", id="a new case"),
        pytest.param([IN_THE_MIDDLE], answering, "answer_text", "/ask_threshold", "Who else", id="inside the form"),
        pytest.param([IN_THE_MIDDLE], read_back, "say", "/show_facts", "over clothes", id="what is known"),
        pytest.param([ALL_BUT_THE_READ_BACK], result, "advise", "/affirm", "violent", id="the result"),
        pytest.param(
            ['/answer{"danger_now": "yes"}'], handing_over, "handover", "/make_handover", "Hand-over", id="the summary"
        ),
    ],
)
def test_a_failing_action(conversation, monkeypatch, before, module, function, sent, afterwards):
    for each in before:
        conversation.send(each)
    known = conversation.slots if before else {}
    with monkeypatch.context() as broken:
        broken.setattr(module, function, failing)
        conversation.send(sent)
    assert conversation.texts[0].startswith("I cannot answer that just now")
    assert MARKER not in conversation.text
    assert conversation.state["kind"] == "safety"
    assert {name: value for name, value in conversation.slots.items() if name in {"behaviour", "child_age"}} == {
        name: value for name, value in known.items() if name in {"behaviour", "child_age"}
    }
    conversation.send(sent)
    assert afterwards in conversation.text


def test_a_failing_validator_keeps_the_question_and_takes_nothing_in(conversation, monkeypatch):
    conversation.send(IN_THE_MIDDLE)
    with monkeypatch.context() as broken:
        broken.setattr(assessment_form, "take_in", failing)
        conversation.say("one child")
    assert_only_the_numbers(conversation)
    assert conversation.state["question"] == "who_else"
    assert "who_else" not in conversation.slots
    conversation.say("one child")
    assert conversation.slots["who_else"] == "one_child"


def test_a_validator_that_fails_on_the_first_story_works_on_the_second(conversation, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(assessment_form, "case_of", failing_first_call(assessment_form.case_of))
        conversation.send(IN_THE_MIDDLE)
    assert_only_the_numbers(conversation)
    conversation.send(IN_THE_MIDDLE)
    assert conversation.slots["behaviour"] == "touch_over_clothes"
    assert conversation.state["question"] == "who_else"


def test_a_failing_validator_of_the_details(conversation, monkeypatch):
    conversation.send('/answer{"danger_now": "yes"}')
    conversation.send("/add_details")
    with monkeypatch.context() as broken:
        broken.setattr(handing_over, "take_in", failing)
        conversation.send('/answer{"functioning": "as_expected"}')
    assert_only_the_numbers(conversation)
    assert "functioning" not in conversation.slots
    conversation.send('/answer{"functioning": "as_expected"}')
    assert conversation.slots["functioning"] == "as_expected"


def test_a_failing_read_back_says_the_numbers(conversation, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(read_back, "lines_with_words", failing)
        conversation.send(ALL_BUT_THE_READ_BACK)
    assert conversation.text.count("I cannot answer that just now") == 1
    conversation.say("yes")
    assert conversation.state["kind"] in {"result", "read_back"}


@pytest.mark.parametrize("failing_method", ["retrieve", "save"])
def test_a_database_of_conversations_that_fails(conversation, monkeypatch, assistant, failing_method):
    conversation.send(IN_THE_MIDDLE)

    async def broken_database(*_: object, **__: object) -> None:
        raise sa.exc.OperationalError(MARKER, {}, sqlite3.OperationalError("disk I/O error"))

    with monkeypatch.context() as broken:
        broken.setattr(assistant.tracker_store, failing_method, broken_database)
        conversation.say("one child")
        assert conversation.texts[-1].startswith("I cannot answer that just now")
        assert conversation.state["kind"] == "safety"
    assert "who_else" not in conversation.slots
    conversation.say("one child")
    assert conversation.slots["who_else"] == "one_child"


@pytest.mark.parametrize("url", ["sqlite:////proc/no/such/place.db", "nosuchdialect://localhost/outcomes"])
def test_outcomes_that_cannot_be_written_never_reach_the_practitioner(conversation, monkeypatch, caplog, url):
    monkeypatch.setenv(outcomes.OUTCOMES_DATABASE, url)
    conversation.send(ALL_BUT_THE_READ_BACK)
    conversation.say("yes")
    assert conversation.state["kind"] == "result"
    assert "violent" in conversation.text
    assert "I cannot answer that just now" not in conversation.text


def failing_first_call(working):
    """Fails once, as a case that cannot be read; later calls work."""
    calls = iter([True])

    def once(*given: object) -> object:
        return failing() if next(calls, False) else working(*given)

    return once
