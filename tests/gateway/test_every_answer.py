"""What every single answer has, whatever was asked and whatever is broken: the numbers, and the security headers."""

from __future__ import annotations

import logging
import re

import httpx
import pytest

from gateway.chat import Chat
from tests.gateway.conftest import Served, Serving
from tests.gateway.played_bot import PlayedBot

NUMBERS = ("0113 376 0336", "0113 535 0600", "999")
SECRET = "unmistakable words of a practitioner"
BROWSER = {"Accept": "text/html,application/xhtml+xml"}
JSON_ANSWERS = ("/api/contacts", "/healthz", "/readyz", "/api/none", "/api/chat/" + "A" * 32, "/api/contacts?at=never")
PAGES = (
    "/",
    "/accessibility",
    "/privacy",
    "/about",
    "/embed",
    "/contact-panel",
    "/none",
    "/?notice=made-up",
    "/chat.php",
)


@pytest.mark.parametrize("path", PAGES)
async def test_every_page_has_the_numbers(client: httpx.AsyncClient, path: str):
    answer = await client.get(path, headers=BROWSER)
    assert answer.headers["content-type"].startswith("text/html")
    assert [number for number in NUMBERS if number not in answer.text] == []


@pytest.mark.parametrize("path", JSON_ANSWERS)
async def test_every_json_answer_has_the_numbers(client: httpx.AsyncClient, path: str):
    answer = (await client.get(path, headers=BROWSER)).json()
    contacts = answer.get("contacts", answer)
    assert (contacts["first"]["number"], contacts["other"]["number"]) == NUMBERS[:2]
    assert contacts["emergency"]["link"] == "tel:999"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("PUT", "/", 405),
        ("DELETE", "/api/contacts", 405),
        ("POST", "/none", 404),
        ("PATCH", "/api/chat", 405),
        ("POST", "/api/chat", 422),
    ],
)
async def test_a_wrong_method_too(client: httpx.AsyncClient, method: str, path: str, status: int):
    for accept in (BROWSER, {"Accept": "application/json"}):
        answer = await client.request(method, path, headers=accept)
        assert answer.status_code == status
        assert all(number in answer.text for number in NUMBERS)
        assert status != 405 or answer.headers["allow"]


@pytest.mark.parametrize("path", [*PAGES, *JSON_ANSWERS, "/handover", "/assets/none.css", "/api/openapi.json"])
async def test_head_is_answered_as_get_without_the_body(client: httpx.AsyncClient, path: str):
    got = await client.get(path, headers=BROWSER)
    asked = await client.head(path, headers=BROWSER)
    assert asked.status_code == got.status_code
    assert asked.content == b""
    assert headers_to_compare(asked) == headers_to_compare(got)


@pytest.mark.parametrize("path", ["/api/chat", "/new-case", "/clear"])
async def test_head_is_refused_where_get_is(client: httpx.AsyncClient, path: str):
    answer = await client.head(path)
    assert (answer.status_code, answer.headers["allow"], answer.content) == (405, "POST", b"")


async def test_head_sends_nothing_to_the_bot(client: httpx.AsyncClient, bot: PlayedBot):
    before = len(bot.said())
    await client.head("/")
    assert len(bot.said()) == before


async def test_a_body_over_the_limit_is_refused(client: httpx.AsyncClient):
    for path in ("/", "/api/chat", "/new-case"):
        answer = await client.post(path, content=b"x" * 65_537)
        assert answer.status_code == 413
        assert NUMBERS[0] in answer.text


@pytest.mark.parametrize("path", [*PAGES, *JSON_ANSWERS, "/assets/none.css"])
async def test_security_headers_are_on_everything(client: httpx.AsyncClient, path: str):
    answer = await client.get(path)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert ("frame-ancestors 'none'" in policy) is (path != "/embed")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["cache-control"] == "no-store"
    assert "server" not in answer.headers


async def test_no_two_answers_share_a_nonce(client: httpx.AsyncClient):
    policies = [(await client.get("/")).headers["content-security-policy"] for _ in range(3)]
    assert len({re.search(r"nonce-([\w-]{20,})", policy)[1] for policy in policies}) == 3


async def test_the_cookie_is_for_us_alone(serve: Serving):
    async with serve() as plain:
        cookie = (await plain.client.get("/")).headers["set-cookie"]
        assert {"HttpOnly", "SameSite=strict", "Path=/"} <= set(cookie.split("; "))
    async with serve(public_url="https://steady.example") as secure:
        answer = await secure.client.get("/")
        assert answer.headers["set-cookie"].startswith("__Host-steady_case=")
        assert "Secure" in answer.headers["set-cookie"]
        assert answer.headers["strict-transport-security"]


async def test_the_panel_may_be_framed_by_whom_the_setting_names(serve: Serving):
    origins = ("https://intranet.example", "https://schools.example")
    async with serve(embed_origins=origins) as gateway:
        embed = await gateway.client.get("/embed")
        assert (
            "frame-ancestors 'self' https://intranet.example https://schools.example"
            in embed.headers["content-security-policy"]
        )
        assert "x-frame-options" not in embed.headers
        assert "set-cookie" not in embed.headers
        page = await gateway.client.get("/")
        assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
        assert page.headers["x-frame-options"] == "DENY"


async def test_a_fault_of_ours_shows_the_numbers_and_no_words(gateway: Served, monkeypatch, caplog):
    async def broken(*_: object, **__: object) -> None:
        raise RuntimeError(f"while storing: {SECRET}")

    monkeypatch.setattr(Chat, "find", broken)
    caplog.set_level(logging.DEBUG)
    page = await gateway.client.get("/", headers=BROWSER)
    program = await gateway.client.get("/api/chat/" + "A" * 32)
    for answer in (page, program):
        assert answer.status_code == 500
        assert all(number in answer.text for number in NUMBERS)
        assert SECRET not in answer.text
        assert "content-security-policy" in answer.headers
    assert program.headers["content-type"] == "application/problem+json"
    assert "RuntimeError at tests.gateway.test_every_answer" in caplog.text
    assert SECRET not in caplog.text


async def test_with_the_database_down_the_page_has_the_numbers_and_the_words(serve: Serving, tmp_path, bot: PlayedBot):
    (tmp_path / "file").write_text("")
    async with serve(database_url=f"sqlite:///{tmp_path}/file/kept.db") as gateway:
        chrome = gateway.browser()
        page = await chrome.open()
        assert page.answer.status_code == 503
        page = await chrome.send(SECRET)
        assert page.answer.status_code == 503
        assert page.typed.strip() == SECRET
        assert all(number in page.text for number in NUMBERS)
        ready = await gateway.client.get("/readyz")
        assert ready.status_code == 503
        assert (ready.json()["database"], ready.json()["bot"]) == (False, True)


async def test_with_the_knowledge_broken_the_numbers_are_those_in_code(serve: Serving, tmp_path, monkeypatch):
    monkeypatch.setenv("STEADY_KNOWLEDGE", str(tmp_path / "nothing"))
    async with serve() as gateway:
        for path in ("/", "/about", "/none", "/api/contacts", "/healthz", "/readyz"):
            answer = await gateway.client.get(path, headers=BROWSER)
            assert [number for number in NUMBERS if number not in answer.text] == [], path
        assert (await gateway.client.get("/readyz")).json()["knowledge"] is False


async def test_nothing_that_is_said_reaches_a_log(serve: Serving, bot: PlayedBot, caplog):
    caplog.set_level(logging.DEBUG)
    async with serve() as gateway:
        chrome = gateway.browser()
        await chrome.open()
        await chrome.send(SECRET)
        bot.raw = SECRET.encode()
        await chrome.send(f"{SECRET} again")
        await gateway.client.post("/api/chat", json={"conversation": None, "message": SECRET, "extra": SECRET})
        await gateway.client.get(f"/api/contacts?at={SECRET}")
        await gateway.client.get(f"/{SECRET}?q={SECRET}")
    ours = [one.getMessage() for one in caplog.records if one.name.startswith(("gateway", "uvicorn", "sqlalchemy"))]
    assert ours
    assert SECRET not in "\n".join(ours)
    assert "unmistakable" not in "\n".join(ours)


def headers_to_compare(answer: httpx.Response) -> dict[str, str]:
    """Without what is random, and the length where the page holds something random that is compressed."""
    varies = {"set-cookie", "content-security-policy", "content-length"}
    return {name: value for name, value in answer.headers.items() if name not in varies}
