"""One line of HTML puts the panel on another page of the intranet, and on no page that was not allowed to have it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.end_to_end.conftest import TUESDAY_MORNING, Opened
from tests.end_to_end.running import MovableClock, RunningGateway, free_port, gateway_for

LINE = '<iframe id="panel" src="{}/embed" title="What should I do?" width="360" height="420"></iframe>'


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing that a test would have to read past."""


@pytest.fixture
def intranet(tmp_path: Path) -> Iterator[int]:
    """The port of another web server; it answers to two names, which are two origins to a browser."""
    port = free_port()
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Silent, directory=str(tmp_path / "pages")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield port
    server.shutdown()
    server.server_close()


@pytest.fixture
def embedding(intranet: int, tmp_path: Path) -> Iterator[RunningGateway]:
    origins = (f"http://127.0.0.1:{intranet}",)
    clock = MovableClock(TUESDAY_MORNING)
    with gateway_for("http://127.0.0.1:9", folder=tmp_path, clock=clock, embed_origins=origins) as served:
        (tmp_path / "pages").mkdir()
        (tmp_path / "pages" / "index.html").write_text(
            "<!doctype html><title>Intranet</title>" + LINE.format(served.url)
        )
        yield served


ALLOWED = ("foreign host",)
REFUSED = (*ALLOWED, "frame-ancestors", "Framing", "favicon", "404")


def test_the_panel_stands_on_a_page_that_may_have_it(opened: Opened, embedding: RunningGateway, intranet: int) -> None:
    someone = opened(expected=(*ALLOWED, "404"))

    someone.page.goto(f"http://127.0.0.1:{intranet}/index.html")

    panel = someone.page.frame_locator("#panel")
    expect(panel.locator("h1")).to_have_text("What should I do?")
    expect(panel.locator("#contacts")).to_contain_text("0113 376 0336")
    expect(panel.get_by_role("link", name="Ask Steady")).to_have_attribute("target", "_blank")


def test_and_on_no_other(opened: Opened, embedding: RunningGateway, intranet: int) -> None:
    someone = opened(expected=REFUSED)

    someone.page.goto(f"http://localhost:{intranet}/index.html")

    expect(someone.page.frame_locator("#panel").get_by_text("What should I do?")).to_have_count(0)
    assert someone.watched is not None
    assert any("frame-ancestors" in fault or "Framing" in fault for fault in someone.watched.faults)
