"""Lines that only ask, or are about something else: from them the reader learns what is no incident."""

from __future__ import annotations

from pathlib import Path

import yaml

from bot.reading.word_lists import words_of

FOLDER = Path(__file__).resolve().parents[2] / "data" / "nlu"


def lines_that_tell_nothing(folder: Path = FOLDER) -> tuple[str, ...]:
    """The examples of every intent but those whose messages may tell of an incident, in their order."""
    may_tell = words_of("judging.yml", "intents_that_may_tell")
    entries = [
        entry
        for file in sorted(folder.glob("*.yml"))
        for entry in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]
        if entry["intent"] not in may_tell
    ]
    return tuple(line[2:] for entry in entries for line in entry["examples"].splitlines() if line.startswith("- "))
