"""When a recognised intent is believed: thresholds chosen on messages that are not ours, kept with what chose them.

Asymmetric on purpose: danger, a child or a harmed person writing, and images must almost never be missed, so they are
believed on much less.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from bot.nlu.examples import Examples, Floats, Judgement

NOT_OURS = Path(__file__).parent / "tuning" / "not_ours.yml"
NEVER_TO_BE_MISSED = frozenset({"danger", "i_am_a_child", "i_was_harmed", "ask_images"})
OFF_TOPIC = "out_of_scope"
WRONGLY_ACCEPTED = 0.05  # the share of what is not ours that may be believed
SHARE_FOR_THE_URGENT = 0.6  # of the threshold that holds for the rest


@dataclass(frozen=True)
class Acceptance:
    """`threshold` is on a belief from 0 to 1: probability times nearness to the nearest examples."""

    threshold: float
    chosen_on: int  # messages

    def accepts(self, intent: str, belief: float) -> bool:
        share = SHARE_FOR_THE_URGENT if intent in NEVER_TO_BE_MISSED else 1.0
        return belief >= self.threshold * share

    def as_arrays(self) -> dict[str, Any]:
        return {"threshold": np.array(self.threshold), "chosen_on": np.array(self.chosen_on)}

    @staticmethod
    def from_arrays(arrays: Mapping[str, Any]) -> Acceptance:
        return Acceptance(float(arrays["threshold"]), int(arrays["chosen_on"]))


def belief_in(judgement: Judgement) -> float:
    """How far the likeliest intent is believed: high only when it is likely *and* like something that was trained."""
    return float(judgement.probabilities[judgement.best]) * max(judgement.nearness, 0.0)


def chosen(examples: Examples, vectors: Floats, texts: Sequence[str]) -> Acceptance:
    """The least threshold that believes at most a twentieth of the messages that are not ours.

    Args:
        vectors: one row of length 1 for each text.
    """
    judged = [examples.judge(text, vector) for text, vector in zip(texts, vectors, strict=True)]
    # Recognised as off the subject is right for them, and accepted as such is no mistake.
    beliefs = [0.0 if examples.intents[one.best] == OFF_TOPIC else belief_in(one) for one in judged]
    return Acceptance(float(np.quantile(beliefs, 1 - WRONGLY_ACCEPTED)), len(texts))


def what_is_not_ours(file: Path = NOT_OURS) -> list[str]:
    """The messages that choose the threshold."""
    groups: dict[str, list[Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [str(line) for lines in groups.values() for line in lines]
