"""A real Chromium, and a page in it that notes everything that must not happen."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, Request

# Debian's Chromium otherwise asks hosts of its maker for updates and for its field trials.
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
)
DESK, PHONE, NARROW = (1280, 900), (375, 740), (320, 640)
PATIENCE_MS = 20_000

# Set before any script of the page; what breaks the policy is told to the page alone.
_NOTE_VIOLATIONS = """
window.violations = [];
document.addEventListener('securitypolicyviolation', (e) => {
  window.violations.push(e.violatedDirective + ' ' + e.blockedURI);
});
"""


def chromium_path() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        raise FileNotFoundError("no Chromium; run `make test`, which installs it, or: apt-get install chromium")
    return found


def start_chromium(playwright: Playwright, *more: str) -> Browser:
    return playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox", *QUIET, *more])


@dataclass
class Watched:
    """A page and what it should not have done. ``expected`` are parts of console lines that a test brings about."""

    page: Page
    host: str
    faults: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def begin(self) -> None:
        self.page.on("console", self._note_console)
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("request", self._note_request)

    def unexpected(self) -> list[str]:
        found = self.faults + [f"policy: {each}" for each in self.page.evaluate("window.violations ?? []")]
        return [fault for fault in found if not any(part in fault for part in self.expected)]

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console: {message.text} {message.location.get('url', '')}")

    def _note_request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.netloc != self.host:
            self.faults.append(f"foreign host: {request.url}")


@contextmanager
def watched_page(context: BrowserContext, url: str) -> Iterator[Watched]:
    """Fails at its end if the page did anything that it must not."""
    context.add_init_script(_NOTE_VIOLATIONS)
    context.set_default_timeout(PATIENCE_MS)
    watched = Watched(context.new_page(), urlsplit(url).netloc)
    watched.begin()
    yield watched
    assert watched.unexpected() == []
