"""The assistant's commands: `python -m bot serve|train|learn|read|chat`."""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
from typing import TYPE_CHECKING

from bot.address import claim
from bot.cannot_start import CannotStart
from bot.environment import (
    answer_with_one_thread,
    import_what_is_slow_after_rasa,
    let_threads_take_turns,
    settle_the_environment,
)
from bot.memory import keep_large_blocks_apart
from bot.progress import say, working
from bot.project import Project
from bot.settings import address, hours_to_keep
from bot.training import model_is_current, train_if_needed

if TYPE_CHECKING:
    from rasa.core.agent import Agent

# What imports Rasa is imported where it is used: it takes seconds, and a mistyped command should not.

PROJECT = Project()


def main() -> None:
    arguments = _parser().parse_args()
    settle_the_environment()
    try:
        arguments.command(arguments)
    except CannotStart as problem:
        sys.exit(f"error: {problem}")
    except KeyboardInterrupt:
        sys.exit("\nstopped")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="serve|train|learn|read|chat")
    for command, does in (
        (serve, "train if needed, then answer on 127.0.0.1:5005 until stopped"),
        (train, "train the model if anything that it is trained from has changed"),
        (learn, "learn anew from the labelled accounts and answers, and keep it with the code"),
        (chat, "talk with the assistant in this terminal"),
        (read, "print as JSON what is understood of a text"),
    ):
        commands.add_parser(command.__name__, help=does, description=does).set_defaults(command=command)
    commands.choices["read"].add_argument("text", help="what a practitioner might write, in quotation marks")
    return parser


def serve(_: argparse.Namespace) -> None:
    host, port = address()
    hours_to_keep()  # said now if it is none, and not by a log line when the first hour is over
    claimed = claim(host, port)
    _make_the_database()
    _train_apart()
    agent = _load()

    from bot.serving import serve

    serve(PROJECT, agent, claimed, when_ready=lambda: _say_what_next(host, port))


def train(_: argparse.Namespace) -> None:
    if model_is_current(PROJECT):
        say("The model is up to date")
        return
    with working("Training the model (half a minute to two minutes)"):
        _prepare()
        train_if_needed(PROJECT)
    say(f"Trained: {PROJECT.model.relative_to(PROJECT.root)}")


def learn(_: argparse.Namespace) -> None:
    from bot.answers.keeping_answers import learn_where_it_is_stale
    from bot.reading import keeping

    with working("Learning to read facts from the accounts (ten minutes, or an hour where the accounts have changed)"):
        learn_where_it_is_stale()
        keeping.learn()
    say(f"Learnt: {keeping.KEPT.relative_to(PROJECT.root)}, to be committed with the accounts")


def chat(_: argparse.Namespace) -> None:
    _make_the_database()
    _train_apart()
    agent = _load()

    from bot.chat import chat_with

    asyncio.run(chat_with(agent))


def read(arguments: argparse.Namespace) -> None:
    _prepare()

    from bot.loading import load_to_read
    from bot.understanding import understand

    async def work() -> dict[str, object]:
        return await understand(await load_to_read(PROJECT), arguments.text)

    say(json.dumps(asyncio.run(work()), indent=2, ensure_ascii=False))


def _make_the_database() -> None:
    """First, because it takes no time and can fail."""
    from bot.conversation_table import open_table

    open_table(PROJECT.database)


def _train_apart() -> None:
    """In a process of its own, which takes with it the memory that training needed."""
    if model_is_current(PROJECT):
        return
    if subprocess.run([sys.executable, "-m", "bot", "train"], cwd=PROJECT.root, check=False).returncode:
        raise CannotStart("the model could not be trained; the lines above say why")


def _load() -> Agent:
    answer_with_one_thread()
    with working("Loading the assistant (10 to 20 seconds)"):
        _prepare()

        from bot.loading import load

        return asyncio.run(load(PROJECT))


def _prepare() -> None:
    """Before Rasa is imported."""
    keep_large_blocks_apart()
    let_threads_take_turns()
    import_what_is_slow_after_rasa()

    from bot.quiet_logs import log_with_messages

    log_with_messages()


def _say_what_next(host: str, port: int) -> None:
    say(f"Ready: http://{host}:{port}/webhooks/rest/webhook (only for programs on this machine)")
    say("Next: talk to it with `make chat` in another terminal. Ctrl-C stops it.")


if __name__ == "__main__":
    main()
