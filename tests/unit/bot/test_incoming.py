"""What the web hook takes, and what it refuses."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.incoming import MOST_BYTES, MOST_CHARACTERS, Incoming, Refused, clean, read_request

SENDER = "case-0123456789"
JSON = "application/json"


def read(body, *, content_type=JSON):
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return read_request(raw, content_type=content_type)


@pytest.mark.parametrize(
    ("fields", "incoming"),
    [
        ({"message": "hello"}, Incoming(SENDER, "hello")),
        ({"message": "  two\nlines\t "}, Incoming(SENDER, "two\nlines")),
        ({"message": ""}, Incoming(SENDER, "")),
        ({"message": "a\x00b\x1b[31m\u200d"}, Incoming(SENDER, "ab[31m\u200d")),
        ({"message": "x\ud800y"}, Incoming(SENDER, "xy")),
        ({"payload": "/affirm"}, Incoming(SENDER, "/affirm", is_payload=True)),
        ({"message": "hi", "state": True}, Incoming(SENDER, "hi", with_state=True)),
        ({"message": "hi", "message_id": "a:1.2-3_4"}, Incoming(SENDER, "hi", message_id="a:1.2-3_4")),
        ({"message": "hi", "message_id": None}, Incoming(SENDER, "hi")),
        ({"message": "hi", "metadata": {"name": "ignored"}}, Incoming(SENDER, "hi")),
    ],
)
def test_a_request_is_read(fields, incoming):
    assert read({"sender": SENDER, **fields}) == incoming


@pytest.mark.parametrize("sender", ["a" * 8, "a" * 64, "AZaz09_-"])
def test_a_sender_may_be(sender):
    assert read({"sender": sender, "message": "hi"}).sender == sender


@pytest.mark.parametrize(
    "sender",
    [
        None,
        "",
        "a" * 7,
        "a" * 65,
        "default ",
        "x\ud800xxxxxxx",
        "nul\x00xxxxx",
        "a b c d e f",
        "éééééééé",
        12345678,
        ["a"],
    ],
)
def test_a_sender_may_not_be(sender):
    with pytest.raises(Refused, match="sender"):
        read({"sender": sender, "message": "hi"})


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"null", b"[]", b'"text"', b"7", b"\xff\xfe{}", "{}".encode("utf-16"), b"[" * 30_000],
)
def test_a_body_that_is_no_json_object_is_refused(body):
    with pytest.raises(Refused, match="JSON") as refusal:
        read(body)
    assert refusal.value.status == 400


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"message": None},
        {"message": 7},
        {"message": ["hi"]},
        {"message": {"text": "hi"}},
        {"message": True},
        {"payload": 7},
        {"message": "hi", "payload": "/affirm"},
        {"message": "hi", "state": "yes"},
        {"message": "hi", "message_id": 7},
        {"message": "hi", "message_id": ""},
        {"message": "hi", "message_id": "a" * 129},
        {"message": "hi", "message_id": "new\nline"},
    ],
)
def test_a_field_of_another_kind_is_refused(fields):
    with pytest.raises(Refused):
        read({"sender": SENDER, **fields})


@pytest.mark.parametrize("content_type", ["", "text/plain", "application/x-www-form-urlencoded", "text/json"])
def test_only_json_is_taken_so_that_no_page_of_another_site_can_send(content_type):
    with pytest.raises(Refused, match="content type"):
        read({"sender": SENDER, "message": "hi"}, content_type=content_type)


def test_the_content_type_may_name_its_character_set():
    assert read({"sender": SENDER, "message": "hi"}, content_type="Application/JSON; charset=utf-8").text == "hi"


@pytest.mark.parametrize(("size", "taken"), [(MOST_BYTES, True), (MOST_BYTES + 1, False)])
def test_the_body_has_a_limit(size, taken):
    frame = json.dumps({"sender": SENDER, "message": ""})
    body = frame.replace('""', '"' + "a" * (size - len(frame)) + '"').encode()
    assert len(body) == size
    if taken:
        assert read(body).is_too_long
    else:
        with pytest.raises(Refused) as refusal:
            read(body)
        assert refusal.value.status == 413


@pytest.mark.parametrize(("length", "too_long"), [(MOST_CHARACTERS, False), (MOST_CHARACTERS + 1, True)])
def test_a_text_over_the_limit_is_taken_but_known_as_too_long(length, too_long):
    assert read({"sender": SENDER, "message": "a" * length}).is_too_long is too_long


@given(st.text())
def test_whatever_is_typed_can_be_stored_afterwards(text):
    cleaned = clean(text)
    cleaned.encode("utf-8")
    assert "\x00" not in cleaned
    assert clean(cleaned) == cleaned


@given(st.binary(max_size=200))
def test_whatever_arrives_is_read_or_refused(body):
    with contextlib.suppress(Refused):
        assert isinstance(read(body), Incoming)
