"""The first view: small over the wire, of use before any script, and from one host alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from gateway.web.built import ASSETS
from tests.end_to_end.browser import PHONE
from tests.end_to_end.conftest import Opened
from tests.end_to_end.practitioner import Practitioner
from tests.end_to_end.running import RunningGateway

MOST_BYTES = 60_000
MAKERS = ("GDS Transport", "crown", "gov.uk", "govuk-logo")


def bytes_over_the_wire(page: Page, url: str) -> dict[str, int]:
    """By address: headers and body as they came, compressed."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    addresses: dict[str, str] = {}
    came: dict[str, int] = {}
    session.on(
        "Network.requestWillBeSent", lambda event: addresses.update({event["requestId"]: event["request"]["url"]})
    )
    session.on(
        "Network.loadingFinished",
        lambda event: came.update({addresses[event["requestId"]]: int(event["encodedDataLength"])}),
    )
    page.goto(url, wait_until="networkidle")
    return came


def test_the_first_view_is_small(chromium: Browser, gateway: RunningGateway) -> None:
    with chromium.new_context() as context:
        came = bytes_over_the_wire(context.new_page(), gateway.url)

    assert any(".css" in address for address in came)
    assert any(".js" in address for address in came)
    assert sum(came.values()) <= MOST_BYTES, came


def test_it_is_of_use_while_the_script_is_still_on_its_way(opened: Opened) -> None:
    someone = opened(size=PHONE)
    someone.page.route("**/*.js*", lambda route: None)  # never answered

    someone.page.goto(someone.url, wait_until="commit")

    expect(someone.page.locator(".app-contacts__first a")).to_have_attribute("href", "tel:01133760336")
    someone.say("Which number do I ring now?")
    assert "0113" in someone.answer_given()


@pytest.mark.parametrize("mark", MAKERS)
def test_nothing_makes_it_look_like_a_page_of_govuk(mark: str) -> None:
    built = [each for each in ASSETS.rglob("*") if each.suffix in (".css", ".js", ".svg")]

    assert built
    assert [each.name for each in built if mark.lower() in each.read_text().lower()] == []


def test_an_asset_is_kept_by_the_browser_and_a_page_is_not(opened: Opened) -> None:
    someone = opened()
    sheet = someone.page.locator("link[rel=stylesheet]").get_attribute("href") or ""

    kept = someone.page.request.get(someone.url + sheet).headers["cache-control"]
    page = someone.page.request.get(someone.url).headers["cache-control"]

    assert "immutable" in kept
    assert page == "no-store"


def test_the_page_says_that_the_bot_is_still_starting(gateway_alone: RunningGateway, chromium: Browser) -> None:
    with chromium.new_context() as context:
        someone = Practitioner(context.new_page(), gateway_alone.url)
        someone.open()

        expect(someone.page.locator("#bot-state")).to_contain_text("is starting")
        expect(someone.page.locator("#contacts")).to_contain_text("0113 376 0336")
