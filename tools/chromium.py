"""Finds Chromium for the tests of the page, and installs Debian's where there is none: `python3 -m tools.chromium`."""

import os
import shutil

from tools.console import SetupError, finish_with, run, say

NAMES = ("chromium", "chromium-browser", "google-chrome")
INSTALL = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"]
BY_HAND = "install it (on Debian: apt-get install chromium), then run make again"


def ensure() -> None:
    """Leave a Chromium on the path. Raises SetupError with what to do by hand."""
    if any(shutil.which(name) for name in NAMES):
        return
    if not shutil.which("apt-get"):
        raise SetupError("the tests of the page need Chromium: " + BY_HAND)
    if os.geteuid() != 0:
        raise SetupError("the tests of the page need Chromium, and only root may install it: " + BY_HAND)
    say("Installing Debian's Chromium, in which the page is tried (about 100 MB, up to two minutes)")
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    if not (run(["apt-get", "update", "-qq"], quiet) and run(INSTALL, quiet)):
        raise SetupError("Chromium could not be installed; see the lines above, or " + BY_HAND)


if __name__ == "__main__":
    finish_with(ensure)
