"""The hand-over: a page and a document with headings, made when asked for, and nowhere in the database."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from gateway.handing_over import facts_in, summary_of, text_to_keep
from gateway.handover_document import DOCX, as_document
from safeguarding.facts import Facts, facts_from
from safeguarding.handover import as_text
from tests.gateway.conftest import MONDAY_MORNING, Served
from tests.gateway.page_reader import Browser
from tests.gateway.played_bot import PlayedBot, state

FACTS = facts_from({"child_age": 12, "pressure": "threat", "who_else": "one_child"})
SUMMARY = summary_of(FACTS, now=MONDAY_MORNING)


def test_the_document_has_headings_to_walk_through():
    document = docx.Document(BytesIO(as_document(SUMMARY)))
    headings = [(one.style.name, one.text) for one in document.paragraphs if one.style.name.startswith("Heading")]
    assert headings[0] == ("Heading 1", SUMMARY.title)
    assert [level for level, _ in headings[1:]] == ["Heading 2"] * len(SUMMARY.parts)
    assert [text.partition(". ")[2] for _, text in headings[1:]] == [part.title for part in SUMMARY.parts]


def test_the_document_says_what_the_summary_says():
    document = docx.Document(BytesIO(as_document(SUMMARY)))
    text = "\n".join(one.text for one in document.paragraphs)
    for line in (*SUMMARY.intro, *SUMMARY.closing, *(line for part in SUMMARY.parts for line in part.lines)):
        assert line in text
    assert "0113 376 0336" in text


def test_the_document_names_its_title_and_language_and_no_author():
    about = docx.Document(BytesIO(as_document(SUMMARY))).core_properties
    assert (about.title, about.language, about.author, about.comments) == (SUMMARY.title, "en-GB", "", "")


@pytest.mark.parametrize(
    ("kept", "facts"),
    [
        (None, Facts()),
        ({}, Facts()),
        ({"facts": [{"fact": "child_age", "value": 12}]}, Facts(child_age=12)),
        ({"facts": [{"fact": "child_age", "value": 99}]}, Facts()),
        ({"facts": [{"fact": "child_age"}]}, Facts()),
    ],
)
def test_facts_are_read_from_what_is_kept(kept, facts: Facts):
    assert facts_in(kept) == facts


def test_a_summary_is_not_kept_and_everything_else_is():
    assert text_to_keep(as_text(SUMMARY), kind="handover") == ""
    assert text_to_keep("You can copy it.", kind="handover") == "You can copy it."
    assert text_to_keep(as_text(SUMMARY), kind="answer") == as_text(SUMMARY)


async def test_without_facts_there_is_nothing_to_hand_over(browser: Browser):
    for path in ("/handover", "/hand-over.docx"):
        answer = await browser.client.get(path)
        assert (answer.status_code, answer.headers["location"]) == (303, "/")


async def test_the_summary_is_in_page_and_document_and_not_in_the_database(gateway: Served, bot: PlayedBot):
    facts = [{"fact": name, "value": value, "label": name, "words": "x"} for name, value in FACTS.known().items()]
    for one in facts:
        one["value"] = getattr(one["value"], "value", one["value"])
    told = {"custom": {"state": state("handover", facts=facts)}}
    bot.answers["hand over"] = [{"text": as_text(SUMMARY)}, {"text": "You can copy it."}, told]
    chrome = gateway.browser()
    await chrome.open()
    page = await chrome.send("hand over")
    assert "You can copy it." in page.text
    page = await chrome.open("/handover")
    assert page.answer.status_code == 200
    document = await gateway.client.get("/hand-over.docx")
    assert document.headers["content-type"] == DOCX
    assert "attachment" in document.headers["content-disposition"]
    assert document.headers["cache-control"] == "no-store"
    database = b"".join(file.read_bytes() for file in gateway.database.parent.iterdir() if file.is_file())
    assert SUMMARY.title.encode() not in database
    assert b"You can copy it." in database
