"""Remembers which lock file a folder was built from, so that a second run has nothing to do."""

import hashlib
from pathlib import Path

UNFINISHED = "unfinished"


class Stamp:
    """A one-line file in the folder it speaks of: deleting the folder forgets it too."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "built-from.txt"

    def read(self) -> str:
        try:
            return self._path.read_text().strip()
        except FileNotFoundError:
            return UNFINISHED

    def says(self, lock: Path) -> bool:
        return self.read() == _fingerprint(lock)

    def write(self, lock: Path) -> None:
        self._path.write_text(_fingerprint(lock) + "\n")

    def names(self, lock: Path) -> bool:
        """Whether the folder was built from this lock file, in its present or an earlier form."""
        return self.read().split(" ")[0] == lock.name

    def forget(self) -> None:
        """From here until the next write the folder counts as half-built."""
        if self._path.exists():
            self._path.unlink()

    def finished(self) -> bool:
        return self.read() != UNFINISHED


def _fingerprint(lock: Path) -> str:
    return "{} {}".format(lock.name, hashlib.sha256(lock.read_bytes()).hexdigest())
