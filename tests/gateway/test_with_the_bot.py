"""The gateway and the bot itself, as two processes: the contract between them holds."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from benchmarks.gateway_services import SECONDS_TO_START, Services, running_services
from tests.gateway.page_reader import Browser

pytestmark = [
    pytest.mark.slow,
    # The bot is trained first where its model is not current.
    pytest.mark.timeout(SECONDS_TO_START + 120, func_only=False),
]


@pytest.fixture(scope="module")
def services() -> Iterator[Services]:
    with running_services() as both:
        yield both


@pytest.fixture
def api(services: Services) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=services.gateway, timeout=20) as client:
        yield client


def say(api: httpx.Client, conversation: str | None, **what: str) -> dict:
    answer = api.post("/api/chat", json={"conversation": conversation, **what})
    assert answer.status_code == 200, answer.text
    return answer.json()


def a_choice(answer: dict) -> str:
    """The first button of the last message that has any."""
    return next(message["choices"][0]["id"] for message in reversed(answer["messages"]) if message["choices"])


def reported(api: httpx.Client) -> dict:
    """A case of which one fact is known: nobody is in danger."""
    begun = say(api, None)
    asked = say(api, begun["conversation"], choice=a_choice(begun))
    return say(api, asked["conversation"], message="no")


def told(answer: dict) -> str:
    return "\n".join(message["text"] for message in answer["messages"])


def test_it_begins_with_the_welcome(api: httpx.Client):
    begun = say(api, None)
    assert begun["messages"][0]["kind"] == "welcome"
    assert begun["messages"][0]["choices"]
    assert "999" in told(begun)


def test_questions_facts_and_a_change(api: httpx.Client):
    asked = reported(api)
    assert asked["messages"][-1]["kind"] == "question"
    assert asked["progress"]["most_left"] >= asked["progress"]["fewest_left"]
    assert [one["fact"] for one in asked["facts"]] == ["danger_now"]
    assert asked["assessment"]["lowest"] == "normal"
    again = say(api, asked["conversation"], choice=asked["facts"][0]["change"])
    assert again["messages"][-1]["kind"] == "question"


@pytest.mark.parametrize(
    "text", ["/restart", '/answer{"danger_now": "yes"}', "/make_handover", "👧🏽" * 2000, "<b>hello</b>", "؟"]
)
def test_what_is_typed_is_text(api: httpx.Client, text: str):
    begun = say(api, None, message=text)
    assert begun["facts"] == []
    assert told(begun)


async def test_a_summary_and_its_document(services: Services):
    async with httpx.AsyncClient(base_url=services.gateway, timeout=20) as client:
        browser = Browser(client)
        page = await browser.open()
        await browser.choose(next(iter(page.buttons)))
        page = await browser.send("no")
        assert page.answer.status_code == 200
        document = await client.get("/hand-over.docx")
        assert document.status_code == 200
        assert document.content[:2] == b"PK"
        assert (await client.get("/handover")).status_code == 200


def test_a_new_case_is_another_conversation(api: httpx.Client):
    known = reported(api)
    assert known["facts"]
    new = say(api, known["conversation"], message="start again")
    assert new["facts"] == []
    assert new["conversation"] != known["conversation"]


def test_clearing_reaches_the_bot(api: httpx.Client):
    cleared = api.delete(f"/api/chat/{reported(api)['conversation']}").json()
    assert (cleared["cleared"], cleared["assistant_cleared"]) == (True, True)


def test_it_is_ready_and_says_so(api: httpx.Client):
    ready = api.get("/readyz")
    assert ready.status_code == 200
    assert all(ready.json()[part] for part in ("ready", "bot", "database", "knowledge"))
