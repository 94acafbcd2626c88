"""`python -m gateway.web`: builds the style sheet and script into build/web/, unless they are there already."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from gateway.web.built import ASSETS, BUILT, VERSION_FILE, WEB
from gateway.web.node_packages import alone_in, ensure_packages, run_node
from tools.console import finish_with, say

STYLES, SCRIPT, PICTURES = WEB / "styles", WEB / "script", WEB / "pictures"
_SASS = Path("node_modules") / "sass" / "sass.js"


def build() -> None:
    """Leaves in build/web/assets/<version> what the sources say. Raises SetupError."""
    version = _version_of_the_sources()
    if _is_built(version):
        return
    ensure_packages(WEB, BUILT)
    with alone_in(BUILT):
        if not _is_built(version):
            _build(version)


def _is_built(version: str) -> bool:
    return VERSION_FILE.exists() and VERSION_FILE.read_text().strip() == version and (ASSETS / version).is_dir()


def _build(version: str) -> None:
    making = BUILT / "making"
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir()
    options = ["--style=compressed", "--no-source-map", f"--load-path={BUILT / 'node_modules'}"]
    run_node(_SASS, *options, STYLES / "steady.scss", making / "steady.css", folder=BUILT)
    for source in (*SCRIPT.glob("*.js"), *PICTURES.iterdir()):
        shutil.copy(source, making / source.name)
    # Older versions go: a page that is still open from before reads well without them.
    shutil.rmtree(ASSETS, ignore_errors=True)
    ASSETS.mkdir()
    making.rename(ASSETS / version)
    VERSION_FILE.write_text(version + "\n")
    say("The page's style sheet and script are built")


def _version_of_the_sources() -> str:
    digest = hashlib.sha256()
    for file in _sources():
        digest.update(str(file.relative_to(WEB)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:12]


def _sources() -> Iterator[Path]:
    yield WEB / "package-lock.json"
    yield Path(__file__)
    for folder in (STYLES, SCRIPT, PICTURES):
        yield from sorted(each for each in folder.rglob("*") if each.is_file())


if __name__ == "__main__":
    finish_with(build)
