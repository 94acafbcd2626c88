"""The JSON API: what another front end can rely on."""

from __future__ import annotations

import httpx
import pytest

from tests.gateway.conftest import Served, SetClock
from tests.gateway.played_bot import SUMMARY, PlayedBot


async def begin(client: httpx.AsyncClient, message: str | None = "He is 12.") -> dict:
    answer = await client.post("/api/chat", json={"conversation": None, "message": message})
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_a_case_begins_with_a_message_and_goes_on_with_a_choice(client: httpx.AsyncClient, bot: PlayedBot):
    begun = await begin(client)
    assert begun["messages"][0]["text"] == "Was anyone hurt?"
    assert begun["messages"][0]["kind"] == "question"
    assert begun["assessment"]["lowest"] == "problematic"
    assert begun["progress"] == {"step": 3, "fewest_left": 1, "most_left": 4}
    assert begun["facts"][0] == {
        "fact": "child_age",
        "label": "Age of the child",
        "words": "the child is 12",
        "change": "change.child_age",
    }
    choice = begun["messages"][0]["choices"][0]
    assert choice["title"] == "No"
    chosen = await client.post("/api/chat", json={"conversation": begun["conversation"], "choice": choice["id"]})
    assert chosen.status_code == 200
    assert bot.heard[-1]["payload"] == '/answer{"violence": "none"}'
    assert chosen.json()["contacts"]["first"]["number"] == "0113 376 0336"


async def test_without_a_message_the_answer_is_the_welcome(client: httpx.AsyncClient):
    begun = await begin(client, None)
    assert begun["messages"][0]["kind"] == "welcome"
    assert begun["assessment"] is None
    assert begun["progress"] is None


async def test_the_last_answer_can_be_read_again(client: httpx.AsyncClient):
    begun = await begin(client)
    again = await client.get(f"/api/chat/{begun['conversation']}")
    assert again.json()["messages"] == begun["messages"]


async def test_a_message_sent_again_under_its_id_is_answered_once(client: httpx.AsyncClient, bot: PlayedBot):
    body = {"conversation": (await begin(client))["conversation"], "message": "And 9.", "message_id": "abcdefgh"}
    first = await client.post("/api/chat", json=body)
    second = await client.post("/api/chat", json=body)
    assert first.json() == second.json()
    assert bot.said() == ["He is 12.", "And 9."]


async def test_clearing_deletes_it_here_and_at_the_bot(client: httpx.AsyncClient, bot: PlayedBot):
    id = (await begin(client))["conversation"]
    cleared = await client.delete(f"/api/chat/{id}")
    assert cleared.json()["cleared"]
    assert cleared.json()["assistant_cleared"]
    assert bot.heard[-1]["sender"] in bot.erased
    after = await client.post("/api/chat", json={"conversation": id, "message": "more"})
    assert after.status_code == 410
    assert after.json()["code"] == "closed"


async def test_a_summary_is_made_and_not_kept(client: httpx.AsyncClient, bot: PlayedBot, gateway: Served):
    bot.answers["hand over"] = [
        {"text": "What to read out on the call" + SUMMARY},
        {"text": "Copy it."},
        {"custom": {"state": bot._usual("/make_handover")[-1]["custom"]["state"]}},
    ]
    begun = await begin(client, "hand over")
    assert begun["messages"][0]["kind"] == "handover"
    assert "12" in begun["messages"][0]["text"]


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"conversation": "A" * 32, "message": "hello"}, 404, "not_found"),
        ({"conversation": "short", "message": "hello"}, 422, "not_valid"),
        ({"conversation": None, "choice": "1.0"}, 422, "not_valid"),
        ({"conversation": None, "message": ""}, 422, "not_valid"),
        ({"conversation": None, "message": "  "}, 422, "empty"),
        ({"conversation": None, "message": "z" * 4001}, 422, "too_long"),
        ({"conversation": None, "message": "hello", "payload": "/restart"}, 422, "not_valid"),
        ({"conversation": None, "message": 7}, 422, "not_valid"),
        ([], 422, "not_valid"),
    ],
)
async def test_what_is_wrong_is_said_as_problem_details(client: httpx.AsyncClient, body, status, code):
    answer = await client.post("/api/chat", json=body)
    assert answer.status_code == status
    problem = answer.json()
    assert answer.headers["content-type"] == "application/problem+json"
    assert (problem["status"], problem["code"]) == (status, code)
    assert problem["contacts"]["first"]["number"] == "0113 376 0336"
    assert problem["contacts"]["emergency"]["number"] == "999"
    assert "zzz" not in answer.text


async def test_a_choice_of_an_earlier_answer_is_stale(client: httpx.AsyncClient):
    begun = await begin(client)
    id, choice = begun["conversation"], begun["messages"][0]["choices"][0]["id"]
    await client.post("/api/chat", json={"conversation": id, "choice": choice})
    answer = await client.post("/api/chat", json={"conversation": id, "choice": choice})
    assert (answer.status_code, answer.json()["code"]) == (409, "stale_choice")


@pytest.mark.parametrize(
    ("at", "first", "until"),
    [
        ("2026-11-23T16:59:59+00:00", "0113 376 0336", "2026-11-23T17:00:00+00:00"),
        ("2026-11-23T17:00:00+00:00", "0113 535 0600", "2026-11-24T08:00:00+00:00"),
        ("2026-11-23T17:00:00 00:00", "0113 535 0600", "2026-11-24T08:00:00+00:00"),
        ("2026-06-01T16:30:00Z", "0113 535 0600", "2026-06-02T08:00:00+01:00"),
    ],
)
async def test_contacts_at_a_moment(client: httpx.AsyncClient, at: str, first: str, until: str):
    answer = (await client.get("/api/contacts", params={"at": at})).json()
    assert answer["first"]["number"] == first
    assert answer["until"] == until


@pytest.mark.parametrize(
    "at", ["", "now", "2026-11-23", "2026-11-23T10:00", "2026-13-01T00:00:00Z", "0001-01-01T00:00:00Z"]
)
async def test_a_moment_without_its_offset_is_refused(client: httpx.AsyncClient, at: str):
    answer = await client.get("/api/contacts", params={"at": at})
    assert answer.status_code == 422
    assert answer.json()["contacts"]["first"]["number"] == "0113 376 0336"


async def test_the_panel_changes_at_five_without_the_bot(client: httpx.AsyncClient, clock: SetClock, bot: PlayedBot):
    clock.now = clock.now.replace(hour=16, minute=59, second=59)
    before = (await client.get("/api/contacts")).json()
    clock.forward(seconds=1)
    after = (await client.get("/api/contacts")).json()
    assert before["until"] == after["at"]
    assert (before["first"], before["other"]) == (after["other"], after["first"])


@pytest.mark.parametrize(
    ("raw", "status"),
    [(b"\xff8", 400), (b"{", 422), (b'{"conversation": null, "message": "\\ud800"}', 422), (b"", 422), (b"null", 422)],
)
async def test_a_body_that_is_not_text_is_refused(client: httpx.AsyncClient, raw: bytes, status: int):
    answer = await client.post("/api/chat", content=raw, headers={"Content-Type": "application/json"})
    assert answer.status_code == status
    assert answer.json()["contacts"]["first"]["number"] == "0113 376 0336"
