"""Where the built style sheet, script and pictures lie, and under which address a page asks for them."""

from __future__ import annotations

from pathlib import Path

WEB = Path(__file__).resolve().parent
BUILT = WEB.parent.parent / "build" / "web"
ASSETS = BUILT / "assets"
VERSION_FILE = BUILT / "version.txt"

_NOT_BUILT = "not-built"


def asset_address(name: str) -> str:
    """The version is a folder, so that what one script imports is of the same build; ``v`` lets a browser keep it."""
    version = _version()
    return f"/assets/{version}/{name}?v={version}"


def _version() -> str:
    """Without any build the addresses lead nowhere, and the page is plain but complete."""
    try:
        return VERSION_FILE.read_text(encoding="ascii").strip()
    except OSError:
        return _NOT_BUILT
