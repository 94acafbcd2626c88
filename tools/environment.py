"""Builds a virtual environment from its lock file: `python3 -m tools.environment bot [--dev]`.

The machine need only have `make` and any Python 3, so this script fetches everything else.
"""

import argparse
import fcntl
import os
import shutil
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator, List, NamedTuple, Optional

from tools import interpreters, uv_tool
from tools.console import SetupError, finish_with, run, say
from tools.stamp import Stamp

VENVS = uv_tool.ROOT / ".venv"
LOCKS = uv_tool.ROOT / "requirements"


class Kind(NamedTuple):
    """One of the two environments, and what a person waits for when it is first built."""

    name: str
    versions: List[interpreters.Version]
    effort: str


KINDS = {
    # Rasa 3.6.21 runs on nothing newer than Python 3.10.
    "bot": Kind("bot", [(3, 10)], "about 600 MB to download, 1 to 5 minutes the first time"),
    # The release that the tests run on comes first.
    "gateway": Kind("gateway", [(3, 12), (3, 13), (3, 14)], "about 150 MB to download, up to 2 minutes the first time"),
}


def ensure(kind: Kind, dev: bool) -> None:
    """Leave .venv/<name> holding exactly what the lock file says, at no cost if it already does."""
    if not _is_ready(kind, dev):
        with _alone(kind):
            if not _is_ready(kind, dev):
                _build(kind, dev)
    _switch_telemetry_off(kind)


def _switch_telemetry_off(kind: Kind) -> None:
    """For every program of the environment, `rasa` typed by hand too, and not only for those that make starts."""
    for packages in (VENVS / kind.name).glob("lib/python3*/site-packages"):
        line = "import os; os.environ.setdefault('RASA_TELEMETRY_ENABLED', 'false')\n"
        setting = packages / "no_telemetry.pth"
        if not setting.exists() or setting.read_text() != line:
            setting.write_text(line)


def _is_ready(kind: Kind, dev: bool) -> bool:
    stamp = Stamp(VENVS / kind.name)
    # The development lock holds all of the other, so it serves both.
    enough = stamp.says(_lock(kind, True)) or (not dev and stamp.says(_lock(kind, False)))
    return enough and os.access(str(_python(kind)), os.X_OK)


def _build(kind: Kind, dev: bool) -> None:
    started = time.monotonic()
    uv = uv_tool.ensure()
    stamp = Stamp(VENVS / kind.name)
    lock = _lock(kind, dev or stamp.names(_lock(kind, True)))
    if not stamp.finished() or interpreters.version_of(str(_python(kind))) not in kind.versions:
        _create(uv, kind)
    say("Installing {} into .venv/{} ({})".format(lock.name, kind.name, kind.effort))
    stamp.forget()
    sync = [uv, "pip", "sync", "--require-hashes", "--build-constraints", str(LOCKS / "build.lock")]
    sync += ["--compile-bytecode", "--python", str(_python(kind)), str(lock)]
    if not run(sync, uv_tool.settings()):
        raise SetupError(
            "{} could not be installed; see the lines above, check the network, run make again".format(lock.name)
        )
    stamp.write(lock)
    say("Ready: .venv/{}, after {:.0f} s".format(kind.name, time.monotonic() - started))


def _create(uv: str, kind: Kind) -> None:
    found = interpreters.first_that_runs(kind.versions)
    wanted = found or "{}.{}".format(*kind.versions[0])
    if found:
        say("Creating .venv/{} with {} (seconds)".format(kind.name, found))
    else:
        say("Creating .venv/{}; no Python {} here, so uv downloads one (30 MB, a minute)".format(kind.name, wanted))
    # uv itself refuses to clear a folder that an interruption left half-deleted.
    shutil.rmtree(str(VENVS / kind.name), ignore_errors=True)
    command = [uv, "venv", "--quiet", "--no-project", "--python", wanted, str(VENVS / kind.name)]
    if run(command, uv_tool.settings()):
        return
    if found:
        raise SetupError(".venv/{} could not be created; see the lines above".format(kind.name))
    raise SetupError(
        "Python {0} was not found and could not be downloaded. Install it (with pyenv, say, or as "
        "python{0}), then run make again".format(wanted)
    )


@contextmanager
def _alone(kind: Kind) -> Iterator[None]:
    """Two makes at once would install over each other; the second waits instead."""
    VENVS.mkdir(exist_ok=True)
    with open(str(VENVS / (kind.name + ".lock")), "w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Waiting for another make that is building .venv/{}".format(kind.name))
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _lock(kind: Kind, dev: bool) -> Path:
    return LOCKS / "{}{}.lock".format(kind.name, "-dev" if dev else "")


def _python(kind: Kind) -> Path:
    return VENVS / kind.name / "bin" / "python"


def main(arguments: Optional[List[str]] = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind", choices=sorted(KINDS))
    parser.add_argument("--dev", action="store_true", help="with what tests and checks need")
    chosen = parser.parse_args(arguments)
    ensure(KINDS[chosen.kind], chosen.dev)


if __name__ == "__main__":
    finish_with(main)
