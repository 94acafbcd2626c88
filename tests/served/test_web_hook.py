"""The web hook as a process: what it answers, to whom, and what it leaves behind."""

from __future__ import annotations

import http.client
import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from safeguarding.safety_line import DUTY_AND_ADVICE, EMERGENCY_DUTY_TEAM, is_safety_line
from tests.toy.toy_actions import MARKER

pytestmark = pytest.mark.slow
SENDER = "case-0123456789"


def test_it_is_ready(served_toy):
    assert served_toy.get("/webhooks/rest/ready") == (200, {"ready": True, "missing": []})


def test_a_conversation(served_toy):
    sender = "conversation-1"
    assert served_toy.say("start", sender=sender) == ["How old is the child?"]
    assert served_toy.say("12", sender=sender) == ["How old is the other child?"]
    status, parts = served_toy.post({"sender": sender, "payload": '/answer{"other_age": 9}', "state": True})
    assert status == 200
    assert parts[0] == {"recipient_id": sender, "text": "Done: 12 and 9."}
    assert parts[-1]["custom"]["state"]["kind"]


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"", "application/json", 400),
        (b"{", "application/json", 400),
        (b"[]", "application/json", 400),
        (b"\xff", "application/json", 400),
        (b"[" * 30_000, "application/json", 400),
        ({"message": "hi"}, "application/json", 400),
        ({"sender": "x\ud800xxxxxxx", "message": "hi"}, "application/json", 400),
        ({"sender": "nul\x00xxxxx", "message": "hi"}, "application/json", 400),
        ({"sender": SENDER}, "application/json", 400),
        ({"sender": SENDER, "message": 7}, "application/json", 400),
        ({"sender": SENDER, "payload": "/restart"}, "application/json", 400),
        ({"sender": SENDER, "message": "hi"}, "text/plain", 400),
        (b"sender=case-0123456789&message=hi", "application/x-www-form-urlencoded", 400),
        ({"sender": SENDER, "message": "a" * 40_000}, "application/json", 413),
        (b"a" * 200_000, "application/json", 413),
    ],
)
def test_whatever_is_sent_the_answer_brings_the_numbers_and_the_process_lives(served_toy, body, content_type, status):
    given, answer = served_toy.post(body, content_type=content_type)
    assert given == status
    assert DUTY_AND_ADVICE in answer["text"]
    assert EMERGENCY_DUTY_TEAM in answer["text"]
    assert served_toy.get("/webhooks/rest/ready")[0] == 200


@pytest.mark.parametrize(("method", "path"), [("GET", "/webhooks/rest/webhook"), ("POST", "/webhooks/rest/ready")])
def test_another_method_is_refused_in_the_same_way(served_toy, method, path):
    status, answer = served_toy.request(method, path)
    assert status == 405
    assert is_safety_line(answer["text"])


@pytest.mark.parametrize("path", ["/version", "/status", "/model", "/conversations/x/tracker", "/domain"])
def test_nothing_else_of_rasa_is_served(served_toy, path):
    assert served_toy.get(path)[0] == 404


@pytest.mark.parametrize(
    "text", ["", " ", "\x00\x1b", "/", "a" * 4_001, "asdf", "fail", "half way", "silence", "\ud800"]
)
def test_no_text_is_answered_by_silence(served_toy, text):
    assert served_toy.say(text, sender="never-silent")


def test_messages_at_once_keep_their_order(served_toy):
    def count(number):
        time.sleep(number * 0.02)
        return served_toy.say("count", sender="at-once-123", message_id=f"m{number}")

    with ThreadPoolExecutor(10) as callers:
        assert list(callers.map(count, range(10))) == [[str(number)] for number in range(1, 11)]


def test_a_caller_that_hangs_up_loses_nothing(served_toy):
    body = json.dumps({"sender": "hangs-up-1", "message": "hang"})
    leaving = http.client.HTTPConnection("127.0.0.1", served_toy.port, timeout=30)
    leaving.request("POST", "/webhooks/rest/webhook", body, {"content-type": "application/json"})
    time.sleep(0.1)
    leaving.close()
    assert served_toy.say("count", sender="hangs-up-1") == ["101"]


def test_a_message_sent_again_is_heard_once(served_toy):
    first = served_toy.say("count", sender="sent-again", message_id="m1")
    assert served_toy.say("count", sender="sent-again", message_id="m1") == first == ["1"]


def test_a_slow_turn_keeps_nobody_else_waiting(served_toy):
    slow = threading.Thread(target=served_toy.say, args=("hang",), kwargs={"sender": "slow-one-1"})
    slow.start()
    started = time.monotonic()
    assert served_toy.say("hello", sender="quick-one-1")
    assert served_toy.get("/webhooks/rest/ready")[0] == 200
    assert time.monotonic() - started < 0.45
    slow.join()


def test_what_a_person_wrote_is_in_no_log_and_no_file(served_toy):
    """Last, when the process has been through everything above."""
    sender = "marked-0001"
    for text in (f"hello {MARKER}", "start", f"{MARKER} 13", f"{MARKER} 12", f"fail {MARKER}", f"half way {MARKER}"):
        assert served_toy.say(text, sender=sender, message_id=f"{len(text)}")
    served_toy.post(f'{{"sender": "{MARKER}'.encode())
    served_toy.post({"sender": f"{MARKER} {MARKER}", "message": MARKER})
    served_toy.post({"sender": sender, "message": MARKER * 5_000})
    assert served_toy.stop() == 0
    assert "failed: ValueError" in served_toy.output
    left = {file.name: file.read_bytes() for file in served_toy.folder.rglob("*") if file.is_file()}
    assert "steady.db" in left
    assert [name for name, content in left.items() if MARKER.encode() in content] == []
