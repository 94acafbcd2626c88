"""When a recognised intent is believed: thresholds chosen at training on what is not ours, kept with what chose them.

Asymmetric on purpose: danger, a child or a harmed person writing, and images must almost never be missed. Each is taken
already where it is only possible, as far as few other messages are taken for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from bot.nlu.belief import Belief
from bot.nlu.examples import OFF_TOPIC, Examples, Judgement

NOT_OURS = Path(__file__).parent / "tuning" / "not_ours.yml"
# In the order in which they are heard. A child and a harmed person get the same help, so that their odds are added.
NEVER_TO_BE_MISSED = (("danger",), ("i_am_a_child", "i_was_harmed"), ("ask_images",))
WRONGLY_ACCEPTED = 0.05  # the share of what is not ours that may be believed at most
CAUTION = 1.28  # standard errors below that share: nine times of ten it then holds for other messages too
SURELY_WRONG = 0.02  # and that may be believed of a part of a message
# Shares of other messages, and of what is not ours, that may be taken for one of a group besides those that are
# likeliest to be it. What to do about images is answered beside another question, so that a false alarm costs little.
FALSE_ALARMS = ((0.005, 0.004), (0.005, 0.004), (0.015, 0.016))


def is_never_to_be_missed(intent: str) -> bool:
    """Whether it is of one of these groups."""
    return any(intent in group for group in NEVER_TO_BE_MISSED)


@dataclass(frozen=True)
class Acceptance:
    """Thresholds of belief, and for each group that must not be missed the probability from which it is heard."""

    threshold: float
    surely: float
    bars: tuple[float, ...]
    chosen_on: int  # messages

    def heard(self, judgement: Judgement, intents: Sequence[str]) -> str | None:
        """What must not be missed, and is likely enough not to be."""
        for group, bar in zip(NEVER_TO_BE_MISSED, self.bars, strict=True):
            odds = _odds(judgement, group, intents)
            if odds and sum(odds.values()) >= bar:
                return max(odds, key=lambda intent: odds[intent])
        return None

    def as_arrays(self) -> dict[str, Any]:
        thresholds = [self.threshold, self.surely, *self.bars]
        return {"thresholds": np.array(thresholds), "chosen_on": np.array(self.chosen_on)}

    @staticmethod
    def from_arrays(arrays: Mapping[str, Any]) -> Acceptance:
        threshold, surely, *bars = map(float, arrays["thresholds"])
        return Acceptance(threshold, surely, tuple(bars), int(arrays["chosen_on"]))


def chosen(
    examples: Examples, belief: Belief, ours: Sequence[tuple[Judgement, str]], not_ours: Sequence[Judgement]
) -> Acceptance:
    """The lowest thresholds that let through no more of what is not ours, and of other intents, than is allowed."""
    intents = examples.intents
    bars = tuple(
        _bar(group, intents, ours, not_ours, allowed)
        for group, allowed in zip(NEVER_TO_BE_MISSED, FALSE_ALARMS, strict=True)
    )
    # Recognised as off the subject is right for them, and accepted as such is no mistake.
    beliefs = [0.0 if intents[each.best] == OFF_TOPIC else belief(each) for each in not_ours]
    threshold, surely = np.quantile(beliefs, [1 - _with_caution(WRONGLY_ACCEPTED, len(beliefs)), 1 - SURELY_WRONG])
    sure_of_ours = np.array([belief(each) for each, _ in ours])
    surely = max(threshold, min(surely, np.quantile(sure_of_ours, 0.5)))
    return Acceptance(float(threshold), float(surely), bars, len(not_ours))


def _with_caution(share: float, among: int) -> float:
    """Less than the share, the more so the fewer the messages that it is chosen on."""
    return max(share - CAUTION * float(np.sqrt(share * (1 - share) / among)), 0.0)


def _bar(
    group: Sequence[str],
    intents: Sequence[str],
    ours: Sequence[tuple[Judgement, str]],
    not_ours: Sequence[Judgement],
    allowed: tuple[float, float],
) -> float:
    """Above the odds of all but a few of those that are not of the group, nor likeliest to be."""

    def passed_by(share: float, among: Sequence[Judgement]) -> float:
        odds = [sum(_odds(each, group, intents).values()) for each in among if intents[each.best] not in group]
        return float(np.quantile(odds, 1 - share)) if odds else 1.0

    others = [each for each, right in ours if right not in group]
    of_ours, of_not_ours = allowed
    return max(passed_by(of_ours, others), passed_by(of_not_ours, not_ours))


def _odds(judgement: Judgement, group: Sequence[str], intents: Sequence[str]) -> dict[str, float]:
    return {each: float(judgement.probabilities[intents.index(each)]) for each in group if each in intents}


def what_is_not_ours(file: Path = NOT_OURS) -> list[str]:
    """The messages that choose the threshold."""
    return [line for lines in _groups_of(file).values() for line in lines]


def garbled(file: Path = NOT_OURS) -> list[str]:
    """Those of them that are no language."""
    return _groups_of(file)["garbled"]


def _groups_of(file: Path) -> dict[str, list[str]]:
    groups: dict[str, list[Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {name: [str(line) for line in lines] for name, lines in groups.items()}
