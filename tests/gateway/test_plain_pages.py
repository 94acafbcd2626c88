"""About, accessibility and privacy: what is not known yet is said to be missing, once, and nothing is made up."""

from __future__ import annotations

from dataclasses import replace

import httpx
import pytest

from gateway.web import rendering
from safeguarding.contacts import contact_book
from safeguarding.service import service

MISSING = "to be named by Leeds City Council before release"


@pytest.mark.parametrize("path", ["/about", "/accessibility", "/privacy"])
async def test_what_nobody_has_named_is_said_once(client: httpx.AsyncClient, path: str):
    page = (await client.get(path)).text
    assert page.lower().count("to be named") == 1
    assert page.lower().count(MISSING.lower()) == 1


@pytest.mark.parametrize("path", ["/accessibility", "/privacy"])
async def test_a_mailbox_that_is_named_is_a_link(client: httpx.AsyncClient, monkeypatch, path: str):
    anyone = next(iter(contact_book().by_id.values()))
    mailbox = replace(anyone, name="The mailbox for this page", number="", email="page@example.org", url="")
    named = replace(service(), contact=mailbox)
    monkeypatch.setattr(rendering, "service", lambda: named)
    page = (await client.get(path)).text
    assert '<a class="govuk-link" href="mailto:page@example.org">The mailbox for this page</a>' in page
    assert "to be named" not in page.lower()


async def test_an_owner_who_is_named_is_shown(client: httpx.AsyncClient, monkeypatch):
    book = replace(contact_book(), owner="A. Person, safeguarding lead")
    monkeypatch.setattr("gateway.page_making.contact_book", lambda: book)
    page = (await client.get("/about")).text
    assert "<dd>A. Person, safeguarding lead</dd>" in page
    assert "to be named" not in page.lower()


@pytest.mark.parametrize("path", ["/about", "/accessibility", "/privacy", "/embed", "/"])
async def test_no_page_has_a_blank_where_words_belong(client: httpx.AsyncClient, path: str):
    page = (await client.get(path)).text
    for blank in ("None", "Undefined", "{{", "<dd></dd>", "to  ", " ."):
        assert blank not in " ".join(page.split("\n")).replace("  ", ""), blank
