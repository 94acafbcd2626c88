"""Fetches the pinned uv, the one tool that builds both environments the same way everywhere."""

import os
import shutil
import ssl
from pathlib import Path
from typing import Dict, Iterator, List

from tools import interpreters
from tools.console import SetupError, run, say
from tools.stamp import Stamp

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements" / "tools.lock"
HOME = ROOT / ".venv" / "tools"
UV = HOME / "bin" / "uv"

# With no pip in reach there is nothing to try on a third and fourth interpreter either.
INTERPRETERS_TO_TRY = 3


def ensure() -> str:
    """The path of the pinned uv, fetched if it is not here yet."""
    stamp = Stamp(HOME)
    if stamp.says(LOCK) and os.access(str(UV), os.X_OK):
        return str(UV)
    say("Fetching uv, which builds the environments (20 MB, up to a minute)")
    for method in _methods():
        shutil.rmtree(str(HOME), ignore_errors=True)
        if all(run(command) for command in method) and UV.exists():
            stamp.write(LOCK)
            return str(UV)
    raise SetupError(
        "uv could not be fetched. Check the network; if pip is what is missing, install it "
        "(on Debian or Ubuntu: apt-get install python3-venv), then run make again"
    )


def _methods() -> Iterator[List[List[str]]]:
    """Ways to install a package: a virtual environment, or a folder where Debian ships no ensurepip."""
    # Errors only, and few retries: the next method is a retry too.
    install = ["-m", "pip", "install", "-q", "-q", "--retries", "1", "--disable-pip-version-check"]
    lock = ["--require-hashes", "-r", str(LOCK)]
    for count, python in enumerate(interpreters.all_that_run(), start=1):
        if interpreters.has(python, "ensurepip"):
            yield [[python, "-m", "venv", str(HOME)], [str(HOME / "bin" / "python")] + install + lock]
        if interpreters.has(python, "pip"):
            yield [[python] + install + ["--target", str(HOME)] + lock]
        if count == INTERPRETERS_TO_TRY:
            return


def settings() -> Dict[str, str]:
    """The caller's environment, so that a mirror which was set up for pip also serves uv."""
    environment = dict(os.environ)
    environment.pop("VIRTUAL_ENV", None)
    if "PIP_INDEX_URL" in environment:
        environment.setdefault("UV_DEFAULT_INDEX", environment["PIP_INDEX_URL"])
    # uv brings its own list of authorities, which lacks that of an office's or a school's network.
    if _machine_has_certificates():
        environment.setdefault("UV_SYSTEM_CERTS", "1")
    # If uv has to download a Python, it stays in this folder and goes with `make clean`.
    environment["UV_PYTHON_INSTALL_DIR"] = str(ROOT / ".venv" / "python")
    return environment


def _machine_has_certificates() -> bool:
    paths = ssl.get_default_verify_paths()
    return bool(paths.cafile or (paths.capath and os.listdir(paths.capath)))
