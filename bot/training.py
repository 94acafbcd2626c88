"""Trains the model when, and only when, something that it was trained from has changed."""

from __future__ import annotations

import contextlib
import fcntl
import gc
import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.cannot_start import CannotStart
from bot.project import Project


def model_is_current(project: Project) -> bool:
    """Whether the model is there and was trained from the files as they are now."""
    return project.model.is_file() and _remembered(project) == _prints(project)


def train_if_needed(project: Project) -> bool:
    """True if it trained. Two processes that ask at once train once: the second waits for the first.

    Raises:
        CannotStart: no model was made.
    """
    with _one_at_a_time(project):
        if model_is_current(project):
            return False
        _train(project)
        return True


def _train(project: Project) -> None:
    from rasa.model_training import train  # here, because it takes seconds that an up-to-date model need not spend

    prints, before = _prints(project), _remembered(project)
    _stamp(project).unlink(missing_ok=True)
    with _inside(project.root), _without_collecting_garbage():
        result = train(
            domain=str(project.domain),
            config=str(project.config),
            training_files=[str(project.data)],
            output=str(project.model.parent),
            # Rasa's cache sees changed words, but does not look into the modules that our components call.
            force_training=prints["code"] != before.get("code"),
            fixed_model_name=project.model.name,
        )
    if result.code != 0 or not project.model.is_file():
        raise CannotStart("no model was made; the lines above say why")
    _stamp(project).write_text(json.dumps(prints) + "\n")


def _prints(project: Project) -> dict[str, str]:
    parts = {"words": project.words(), "code": project.code()}
    return {name: fingerprint(project.root, inputs) for name, inputs in parts.items()}


def fingerprint(root: Path, inputs: Iterable[Path]) -> str:
    """One digest of names and contents; a part that is not there counts as empty."""
    digest = hashlib.sha256()
    for file in sorted(each for part in inputs for each in _files_in(part)):
        for piece in (str(file.relative_to(root)).encode(), file.read_bytes()):
            digest.update(len(piece).to_bytes(8, "big") + piece)
    return digest.hexdigest()


def _files_in(part: Path) -> Iterator[Path]:
    if part.is_file():
        yield part
    for path in part.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path


def _stamp(project: Project) -> Path:
    return project.model.with_name("trained-from.json")


def _remembered(project: Project) -> dict[str, str]:
    try:
        return dict(json.loads(_stamp(project).read_text()))
    except (FileNotFoundError, ValueError):
        return {}


@contextlib.contextmanager
def _one_at_a_time(project: Project) -> Iterator[None]:
    project.model.parent.mkdir(parents=True, exist_ok=True)
    with (project.model.parent / "training.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def _inside(folder: Path) -> Iterator[None]:
    """Rasa keeps its cache in the working folder and imports components from there."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@contextlib.contextmanager
def _without_collecting_garbage() -> Iterator[None]:
    """Training makes millions of objects and drops few of them in circles: looking for those takes a seventh of it."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
