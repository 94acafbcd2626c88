"""A toy assistant that is trained in seconds and can fail in every way (tests/toy)."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import train_and_load
from tests.conversation import Conversation

TOY = Path(__file__).parents[2] / "toy"


@pytest.fixture(scope="session")
def toy_project():
    from bot.project import REPOSITORY, Project

    # In build/, so that the next run of the tests finds it trained.
    folder = REPOSITORY / "build" / "toy"
    shutil.copytree(
        TOY, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.py", "__pycache__", "toy_actions")
    )
    return Project(folder, actions="tests.toy.toy_actions")


@pytest.fixture(scope="session")
def toy(toy_project, own_databases, loop):
    """The toy assistant as an `Agent`, with its store in a temporary SQLite file."""
    return train_and_load(toy_project, loop)


@pytest.fixture
def chat(toy, loop):
    """A new conversation with the toy."""
    return Conversation(toy, loop)
