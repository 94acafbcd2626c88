"""Messages about other things, from which it is learnt what tells nothing: "the train leaves at platform 12"."""

from __future__ import annotations

from pathlib import Path

import yaml

from bot.answers.labelled_answers import MAY_BE_TOLD_IN_PASSING, LabelledAnswer
from bot.reading.lines_that_tell_nothing import FOLDER

# What is asked of an incident ("do step siblings count") names facts; these name none.
INTENTS = frozenset({"out_of_scope", "ask_about_bot", "ask_person", "greet", "goodbye", "thank", "repeat_that"})


def off_topic_messages(folder: Path = FOLDER) -> tuple[LabelledAnswer, ...]:
    """The examples of these intents, each labelled with nothing that may be told in passing."""
    entries = [
        entry
        for file in sorted(folder.glob("**/*.yml"))
        for entry in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]
        if entry["intent"] in INTENTS
    ]
    lines = (line[2:].strip() for entry in entries for line in entry["examples"].splitlines() if line.startswith("- "))
    nothing = tuple((fact, ()) for fact in MAY_BE_TOLD_IN_PASSING)
    return tuple(LabelledAnswer("", line, (), nothing) for line in lines)
