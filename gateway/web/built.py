"""Where the built style sheet, script and pictures lie, and under which address a page asks for them."""

from __future__ import annotations

from pathlib import Path

WEB = Path(__file__).resolve().parent
BUILT = WEB.parent.parent / "build" / "web"
ASSETS = BUILT / "assets"
VERSION_FILE = BUILT / "version.txt"

_NOT_BUILT = "not-built"


def asset_address(name: str) -> str:
    """The version is a folder: what one script imports is of the same build, and a browser may keep all of it."""
    return f"/assets/{_version()}/{name}"


def _version() -> str:
    """Without any build the addresses lead nowhere, and the page is plain but complete."""
    try:
        return VERSION_FILE.read_text(encoding="ascii").strip()
    except OSError:
        return _NOT_BUILT
