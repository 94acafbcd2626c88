"""The files of the repository as git knows them, those not yet added included, so that a rule holds before a commit."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@lru_cache(maxsize=1)
def tracked_files() -> tuple[Path, ...]:
    """Relative to the root, in order."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(sorted(Path(name) for name in listed.split("\0") if name and (ROOT / name).is_file()))


def python_files(*folders: str) -> tuple[Path, ...]:
    """Every module of the folders, or of the whole repository."""
    return tuple(path for path in tracked_files() if path.suffix == ".py" and (not folders or path.parts[0] in folders))


def text_of(path: Path) -> str:
    """The text; of an image or a font, what of it can be read."""
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


def tree_of(path: Path) -> ast.Module:
    return ast.parse(text_of(path), filename=str(path))


def imported_by(path: Path) -> Iterator[str]:
    """The top-level package of everything a module imports, wherever in it that is done."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." if node.level else str(node.module).partition(".")[0]
