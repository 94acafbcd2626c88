"""By which marks it is known whether what was learnt was learnt from what is there now."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection
from pathlib import Path

from bot.nlu.sentence_model_files import FOLDER_SETTING
from bot.reading.clause_lessons import LABELS

# What decides by what was learnt has no part in the learning. Nor do the lines of data/nlu count, which
# teach what tells of no incident: one more hardly changes that, and its writer need not learn anew.
_FOR_THE_JUDGES = (
    *("nlu/letters.py", "nlu/sentence_model*.py", "nlu/in_bytes.py", "nlu/kept/*.npz"),
    *("reading/*.py", "reading/accounts/*.yml", "reading/words/**/*.yml"),
)
_WEIGHS = {"opinions.py", "reasons.py", "weighing.py", "trees.py", "learning_to_weigh.py"}
_DECIDES = {"judging.py", "judging.yml", "judged_ages.py", "sureness.py", "reader.py", "keeping.py", *_WEIGHS}
_DECIDES |= {"introductions.py"}
_NO_PART_FOR_THE_JUDGES = _DECIDES | {"so_far.py", "marks.py", "network.py", "network_in_training.py"}
_NO_PART_FOR_THE_JUDGES |= {"learning_a_network.py", "several_networks.py"}
# Where a clause begins and ends counts for the network too, but a word more or less in it teaches the same.
_FOR_THE_NETWORK = (
    "nlu/adapters.py",
    "nlu/sentence_model*.py",
    "reading/*network*.py",
    "reading/clause_lessons.py",
    "reading/age_lessons.py",
    "reading/accounts/*.yml",
)
_FOR_THE_WEIGHING = ("reading/set_apart/*.yml", *(f"reading/{name}" for name in sorted(_WEIGHS)))


def mark_of_judges() -> str:
    """Another one when what the judges learn from or how, a fact's values or the sentence model changes."""
    return _mark(_FOR_THE_JUDGES, _NO_PART_FOR_THE_JUDGES)


def mark_of_network() -> str:
    """Another one when the accounts, a fact's values, the sentence model or the network itself changes."""
    return _mark(_FOR_THE_NETWORK, ())


def mark_of_weighing() -> str:
    """Another one when the judges' or the network's, the accounts set apart or the weighing itself changes."""
    return _mark(_FOR_THE_WEIGHING, (), beside=mark_of_judges() + mark_of_network())


def _mark(patterns: Collection[str], without: Collection[str], *, beside: str = "") -> str:
    bot = Path(__file__).parents[1]
    files = sorted({file for pattern in patterns for file in bot.glob(pattern) if file.name not in without})
    first = f"{LABELS} {os.environ.get(FOLDER_SETTING)}{beside}".encode()
    return hashlib.sha256(b"".join([first, *(file.read_bytes() for file in files)])).hexdigest()[:16]
