"""Lets a test point the service to an edited copy of the knowledge files, as an owner does with STEADY_KNOWLEDGE."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from safeguarding.knowledge_files import FOLDER_VARIABLE, knowledge_folder

EditKnowledge = Callable[..., Path]
"""``edit_knowledge("contacts.yml", old="monday: 09:00", new="monday: 10:00")`` changes the copy and gives its path."""


@pytest.fixture
def edit_knowledge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> EditKnowledge:
    """A copy of the shipped knowledge, in force for this test; each call changes one passage that must be there."""
    copy = tmp_path / "knowledge"
    shutil.copytree(knowledge_folder(), copy)
    monkeypatch.setenv(FOLDER_VARIABLE, str(copy))

    def edit(name: str, *, old: str, new: str) -> Path:
        text = (copy / name).read_text(encoding="utf-8")
        assert old in text, f"{name} no longer has: {old}"
        (copy / name).write_text(text.replace(old, new), encoding="utf-8")
        return copy / name

    return edit
