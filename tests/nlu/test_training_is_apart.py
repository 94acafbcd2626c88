"""No training line may be close to an evaluation line, or the figures would measure memory and not understanding."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import yaml

from bot.nlu.sentence_model import SentenceModel
from tests.nlu import evaluation_set

NEAREST_ALLOWED = 0.95  # cosine similarity
ROOT = Path(__file__).resolve().parents[2]
# Words that have hardly another way to be said: "yes" in both says nothing about memory.
FEWEST_WORDS = 5


def _training() -> list[str]:
    entries = [
        entry
        for file in sorted((ROOT / "data" / "nlu").rglob("*.yml"))
        for entry in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]
    ]
    lines = [line[2:].strip() for entry in entries for line in entry["examples"].splitlines() if line.startswith("- ")]
    return [line for line in lines if len(line.split()) >= FEWEST_WORDS]


@pytest.mark.timeout(600)
def test_no_training_line_is_worded_as_an_evaluation_line() -> None:
    trained = _training()
    unseen = [each.text for each in evaluation_set.lines() if len(each.text.split()) >= FEWEST_WORDS]
    model = SentenceModel.load()
    alike = model.embed(trained) @ model.embed(unseen).T
    found = [
        f"{alike[one, other]:.3f}: {trained[one]!r} is near an evaluation line"
        for one, other in np.argwhere(alike > NEAREST_ALLOWED)
    ]
    assert not found, "\n".join(found)
