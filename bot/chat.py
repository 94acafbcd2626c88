"""The assistant in a terminal: the same replies as over the web hook, with buttons as numbers to choose from."""

from __future__ import annotations

import asyncio
import sys
import uuid

from rasa.core.agent import Agent

from bot.collecting import Reply
from bot.incoming import MOST_CHARACTERS, Incoming, Refused, clean
from bot.progress import say
from bot.quiet_logs import log_without_messages
from bot.replying import Replies

Button = dict[str, str]


async def chat_with(agent: Agent, *, ask: str = "\n> ") -> None:
    """Goes on until the input ends (Ctrl-D) or Ctrl-C."""
    log_without_messages()
    replies, sender = Replies(lambda: agent), f"terminal-{uuid.uuid4().hex[:12]}"
    buttons: list[Button] = []
    say("Type your message; a number chooses a button. Ctrl-D ends the chat.")
    while True:
        typed = await asyncio.to_thread(_next_line, ask)
        if typed is None:
            return
        try:
            reply = await replies.to(_incoming(sender, typed, buttons))
        except Refused as refusal:
            say(refusal.what)
            continue
        buttons = _show(reply)


def _next_line(ask: str) -> str | None:
    """None at the end of the input."""
    sys.stdout.write(ask)
    sys.stdout.flush()
    return sys.stdin.readline() or None


def _incoming(sender: str, typed: str, buttons: list[Button]) -> Incoming:
    words = clean(typed[: 2 * MOST_CHARACTERS])
    if words.isdecimal() and 1 <= int(words) <= len(buttons):
        return Incoming(sender, buttons[int(words) - 1]["payload"], is_payload=True)
    return Incoming(sender, words)


def _show(reply: Reply) -> list[Button]:
    """Prints a reply, and returns the buttons that may be chosen now."""
    buttons: list[Button] = []
    for part in reply:
        if part.get("text"):
            say("\n" + part["text"])
        buttons += part.get("buttons", [])
    for number, button in enumerate(buttons, 1):
        say(f"  {number}. {button['title']}")
    return buttons
