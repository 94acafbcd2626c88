"""Finds a Python that really runs, because a name on PATH can be a pyenv shim with nothing behind it."""

import glob
import os
import re
import shutil
import subprocess
import sys
from typing import Iterator, List, Optional, Sequence, Tuple

Version = Tuple[int, int]

# A Python built by hand can lack these, and the bot would then fail much later and less clearly.
PROBE = "import ctypes, sqlite3, ssl, zlib, sys; print('%d.%d' % sys.version_info[:2])"
PROBE_SECONDS = 20


def first_that_runs(versions: Sequence[Version]) -> Optional[str]:
    """The first interpreter of the first of these versions that there is, or None."""
    for version in versions:
        for candidate in _candidates(version):
            if version_of(candidate) == version:
                return candidate
    return None


def all_that_run() -> Iterator[str]:
    """This interpreter first, then any other Python 3 that could fetch uv in its place."""
    yield sys.executable
    for minor in range(14, 7, -1):
        found = first_that_runs([(3, minor)])
        if found and os.path.realpath(found) != os.path.realpath(sys.executable):
            yield found


def version_of(executable: str) -> Optional[Version]:
    """What the interpreter says of itself; None if it does not run or lacks a part that the bot needs."""
    match = re.match(r"(\d+)\.(\d+)$", _ask(executable, PROBE) or "")
    return (int(match.group(1)), int(match.group(2))) if match else None


def has(executable: str, module: str) -> bool:
    return _ask(executable, "import {}".format(module)) is not None


def _ask(executable: str, code: str) -> Optional[str]:
    """What this code prints there, or None if it fails."""
    try:
        answer = subprocess.run(
            [executable, "-I", "-c", code],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            universal_newlines=True,
            timeout=PROBE_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return answer.stdout.strip() if answer.returncode == 0 else None


def _candidates(version: Version) -> Iterator[str]:
    name = "python{}.{}".format(*version)
    for each in (name, "python3", "python"):
        found = shutil.which(each)
        if found:
            yield found
    for root in _pyenv_roots():
        pattern = os.path.join(root, "versions", "{}.{}.*".format(*version), "bin", name)
        for found in sorted(glob.glob(pattern), key=_patch_release, reverse=True):
            yield found


def _pyenv_roots() -> List[str]:
    roots = [os.environ.get("PYENV_ROOT", ""), os.path.expanduser("~/.pyenv")]
    return [root for root in dict.fromkeys(roots) if root]


def _patch_release(path: str) -> int:
    match = re.search(r"versions/\d+\.\d+\.(\d+)", path)
    return int(match.group(1)) if match else -1
