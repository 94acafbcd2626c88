"""The hand-over summary: read, copied, printed, downloaded, and nowhere stored."""

from __future__ import annotations

import io

import docx
import pytest
from playwright.sync_api import expect

from tests.end_to_end.conftest import Opened
from tests.end_to_end.practitioner import Practitioner


@pytest.fixture
def reader(opened: Opened) -> Practitioner:
    someone = opened(permissions=["clipboard-read", "clipboard-write"])
    someone.tell_until_result()
    someone.open("/handover")
    return someone


def test_it_is_read_part_by_part(reader: Practitioner) -> None:
    headings = reader.page.get_by_role("heading", level=2).all_inner_texts()

    assert "1. The child who showed the behaviour" in headings
    assert [each[0] for each in headings if each[0].isdigit()] == [str(n) for n in range(1, len(headings))]
    expect(reader.page.locator("#summary")).to_contain_text("It holds no names.")


def test_it_is_copied_as_text(reader: Practitioner) -> None:
    reader.page.get_by_role("button", name="Copy the summary").click()

    expect(reader.page.locator("#copied")).to_have_text("Copied.")
    copied = reader.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Hand-over summary\n")
    assert "1. The child who showed the behaviour" in copied
    assert "Download" not in copied


def test_on_paper_it_has_the_numbers_and_nothing_to_press(reader: Practitioner) -> None:
    reader.page.emulate_media(media="print")

    expect(reader.page.locator("#contacts")).to_contain_text("0113 376 0336")
    expect(reader.page.locator("#summary svg")).to_be_visible()
    assert reader.page.get_by_role("button").count() == 0
    assert reader.page.locator(".app-footer").is_hidden()
    assert reader.page.pdf(format="A4").startswith(b"%PDF")


def test_it_is_downloaded_as_a_document(reader: Practitioner) -> None:
    with reader.page.expect_download() as download:
        reader.page.get_by_role("link", name="Download as a Word document").click()

    document = docx.Document(io.BytesIO(download.value.path().read_bytes()))
    assert document.paragraphs[0].text == "Hand-over summary"
    assert document.paragraphs[0].style is not None
    assert document.paragraphs[0].style.name == "Heading 1"


def test_without_script_it_says_how_to_print(opened: Opened) -> None:
    someone = opened(script=False)
    someone.tell_until_result()
    someone.open("/handover")

    expect(someone.page.get_by_text("use the print command of your browser")).to_be_visible()
    assert someone.page.get_by_role("button").count() == 0
    assert someone.page.get_by_role("link", name="Download as a Word document").is_visible()


def test_the_conversation_too_can_be_printed(opened: Opened) -> None:
    someone = opened()
    someone.tell_until_result()

    someone.page.emulate_media(media="print")

    expect(someone.page.locator("#contacts")).to_contain_text("0113 376 0336")
    expect(someone.page.locator(".app-continuum svg")).to_be_visible()
    assert someone.page.get_by_role("button").count() == 0
    for folded in someone.page.locator(".app-later .govuk-details__text").all():
        assert (folded.bounding_box() or {"height": 0})["height"] > 50, "folded on the screen, read on paper"
    assert someone.page.locator(".app-later").count() >= 5
