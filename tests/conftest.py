"""The trained assistant, for tests that hold whole conversations: trained when stale and loaded once a session."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.environment import (
    ONE_THREAD,
    answer_with_one_thread,
    import_what_is_slow_after_rasa,
    settle_the_environment,
)

# Before any test imports Rasa.
settle_the_environment()
answer_with_one_thread()
import_what_is_slow_after_rasa()

TOY = Path(__file__).parent / "toy"


@pytest.fixture(scope="session")
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    """The one loop of conversations that are written as plain functions."""
    loop = asyncio.new_event_loop()
    yield loop
    loop.close()


@pytest.fixture(scope="session")
def own_databases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """No test writes where a running Steady reads. Returns the file of the conversations."""
    folder = tmp_path_factory.mktemp("databases")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STEADY_DATABASE_URL", f"sqlite:///{folder / 'conversations.db'}")
        patch.setenv("STEADY_OUTCOMES_URL", f"sqlite:///{folder / 'outcomes.db'}")
        yield folder / "conversations.db"


@pytest.fixture(scope="session")
def assistant(own_databases, loop):
    """Steady itself, with its own model, actions and store: an `Agent`."""
    from bot.project import Project

    # As `python -m bot serve` does: in a process of its own, with all the threads that there are.
    environment = {name: value for name, value in os.environ.items() if name not in ONE_THREAD}
    subprocess.run([sys.executable, "-m", "bot", "train"], cwd=Project().root, env=environment, check=True)
    return train_and_load(Project(), loop)


def train_and_load(project, loop):
    from bot.loading import load
    from bot.quiet_logs import log_without_messages
    from bot.training import train_if_needed

    # What Rasa warns of in the data is for `rasa data validate` to fail on.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        train_if_needed(project)
        agent = loop.run_until_complete(load(project))
    log_without_messages()  # as when it serves; this also notices what Rasa only logs
    return agent


@pytest.fixture
def conversation(assistant, loop):
    """A new case with Steady: `conversation.say("a boy of 12 ...")`."""
    from tests.conversation import Conversation

    return Conversation(assistant, loop)


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Stop every clock: `at("2026-12-24T16:29+00:00")`."""
    return lambda moment: monkeypatch.setenv("STEADY_CLOCK", moment)


@pytest.fixture(scope="session")
def toy_project():
    """A toy assistant that is trained in seconds and can fail in every way (tests/toy)."""
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
    from tests.conversation import Conversation

    return Conversation(toy, loop)
