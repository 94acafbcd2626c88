"""The conversation in README.md is real: each line of it is said to the assistant, and what it shows must come back."""

import re
from collections.abc import Callable
from pathlib import Path

from tests.conversation import Conversation

README = Path(__file__).parents[2] / "README.md"
MOMENT = "2026-11-23T08:55+00:00"  # the grey quarter of an hour at which a teacher asks
LEFT_OUT = "…"


def exchanges() -> list[tuple[str, list[str]]]:
    """What was said, and the pieces of the reply that README shows."""
    block = README.read_text(encoding="utf-8").split("<!-- transcript", 1)[1].split("```")[1]
    found: list[tuple[str, list[str]]] = []
    for part in re.split(r"^(?=You:|Steady:)", block.strip(), flags=re.MULTILINE):
        speaker, _, words = part.partition(":")
        if speaker == "You":
            found.append((_one_line(words), []))
        elif words.strip():
            found[-1][1].extend(_one_line(piece) for piece in words.split(LEFT_OUT) if piece.strip())
    return found


def _one_line(words: str) -> str:
    return " ".join(words.replace("*", "").split())


def test_the_transcript_is_what_the_assistant_says(conversation: Conversation, at: Callable[[str], None]) -> None:
    at(MOMENT)
    held = exchanges()
    assert len(held) >= 4, "README.md shows no conversation"
    for said, shown in held:
        reply = _one_line("\n".join(conversation.say(said)))
        for piece in shown:
            assert piece in reply, f"to '{said}' the assistant does not say '{piece}' but: {reply}"
