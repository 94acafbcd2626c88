"""Anybody can type a slash; only what our buttons send is more than text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.payloads import as_plain_text, is_payload

INTENTS = ["affirm", "ask_who_to_call", "answer", "change_fact", "restart", "back", "session_start", "nlu_fallback"]


@pytest.mark.parametrize(
    "text",
    [
        "/affirm",
        "/ask_who_to_call",
        '/answer{"pressure": "none", "violence": "none"}',
        '/answer{"child_age": 12}',
        '/answer{"pressure": "not_known"}',
        '/change_fact{"fact": "child_age"}',
    ],
)
def test_ours(text):
    assert is_payload(text, INTENTS)


@pytest.mark.parametrize(
    "text",
    [
        "affirm",
        " /affirm",
        "/affirm ",
        "/affirm please",
        "/Affirm",
        "/unknown",
        "/",
        "//affirm",
        "/affirm{}",
        '/affirm{"pressure": "none"}',
        "/answer",
        "/answer{}",
        "/answer{",
        "/answer[]",
        "/answer{" + '"a":{' * 5_000,
        '/answer{"pressure": "a lot"}',
        '/answer{"pressure": ["none"]}',
        '/answer{"pressure": {"value": "none"}}',
        '/answer{"child_age": 99}',
        '/answer{"name": "none"}',
        '/answer{"requested_slot": "none"}',
        "/change_fact",
        '/change_fact{"fact": "name"}',
        '/change_fact{"fact": ["child_age"]}',
        '/change_fact{"fact": "child_age", "pressure": "none"}',
        "/restart",
        "/back",
        "/session_start",
        "/nlu_fallback",
        '/session_start{"pressure": "none"}',
    ],
)
def test_not_ours(text):
    assert not is_payload(text, INTENTS)


@pytest.mark.parametrize(
    ("typed", "read"),
    [("/restart", "restart"), ("// help", "help"), (" / ", ""), ("12/11", "12/11"), ("he/she hit", "he/she hit")],
)
def test_what_is_typed_never_reaches_rasa_as_a_command(typed, read):
    assert as_plain_text(typed) == read


@given(st.text())
def test_no_plain_text_begins_with_a_slash(text):
    assert not as_plain_text(text).startswith("/")
