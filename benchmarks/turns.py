"""Conversations as people hold them, each turn timed over HTTP."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from benchmarks.json_calls import call

TURNS = 5
STORY = "A boy of 12 touched a girl of 9 under her clothes in the toilets, she was crying"
SIDE_QUESTION = "who do I ring?"
# What its rules answer; what its stories do is for TED to guess, and in some trainings it guesses silence.
PLAIN = ("goodbye", "are you a bot?", "bye", "are you a human?", "see you later")


@dataclass
class Times:
    """Milliseconds a turn."""

    opening: list[float] = field(default_factory=list)
    turns: list[float] = field(default_factory=list)


def plain_conversation(web_hook: str, times: Times) -> None:
    """With the assistant of `rasa init`: every turn is one fixed answer, without an action."""
    say = _speaker(web_hook)
    _, took = say("hello")
    times.opening.append(took)
    for text in PLAIN[:TURNS]:
        _, took = say(text)
        times.turns.append(took)


def form_conversation(web_hook: str, times: Times) -> None:
    """With Steady: a story, then typed answers; every turn is one of the form, with its action."""
    say = _speaker(web_hook)
    _, took = say("hello")
    times.opening.append(took)
    text = STORY
    for _ in range(TURNS):
        buttons, took = say(text)
        times.turns.append(took)
        text = buttons[0] if buttons else SIDE_QUESTION


def long_conversation(web_hook: str, turns: int) -> Iterator[float]:
    """Milliseconds of each turn of one conversation that stays inside the form, with a question on the side."""
    say = _speaker(web_hook)
    say(STORY)
    for _ in range(turns):
        yield say(SIDE_QUESTION)[1]


def _speaker(web_hook: str) -> Callable[[str], tuple[list[str], float]]:
    """A new conversation; each call says a text and returns what stands on the buttons, and the milliseconds."""
    sender = f"bench-{uuid.uuid4().hex[:12]}"

    def say(text: str) -> tuple[list[str], float]:
        started = time.perf_counter()
        reply = call(web_hook, {"sender": sender, "message": text})
        took = 1000 * (time.perf_counter() - started)
        if not reply:
            raise RuntimeError(f"no answer to '{text}'")
        return [button["title"] for part in reply for button in part.get("buttons", [])], took

    return say
