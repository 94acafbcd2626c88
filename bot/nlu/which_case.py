"""Whether someone who was asked "the same incident, or a new one?" types the answer instead of pressing it.

Only there do "same one" and "its a different lad" mean that; everywhere else they may be part of a story.
"""

from __future__ import annotations

import re

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.part_of_the_pipeline import WithoutTraining
from bot.turn import slots_so_far

SAME, OTHER = "same_case", "other_case"
ASKED_WHICH = "choosing_the_case"
_LONGEST = 8  # words; more is told, not chosen
_SAME = re.compile(
    r"\b(?:same|this|that|first) (?:one|case|incident|child|kid|lad|lass|boy|girl)\b|\b(?:the )?same\b"
    r"|\bcarry on\b|\bgo on\b|\bnot (?:a )?(?:new|different|another)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:new|another|other|different|separate|second) (?:one|case|incident|child|kid|lad|lass|boy|girl)\b"
    r"|^\W*(?:a )?(?:new|different)\W*$|\bnot (?:the )?same\b",
    re.IGNORECASE,
)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class WhichCase(WithoutTraining):
    """Stands before the check for danger, which has the last word."""

    def process(self, messages: list[Message]) -> list[Message]:
        """The same messages, each that chooses with the intent of the button that it names."""
        if slots_so_far().get("reply_kind") != ASKED_WHICH:
            return messages
        for message in messages:
            if chosen := which_case(str(message.get(TEXT) or "")):
                message.set(INTENT, {INTENT_NAME_KEY: chosen, PREDICTED_CONFIDENCE_KEY: 1.0}, add_to_output=True)
        return messages


def which_case(text: str) -> str | None:
    """The intent of the choice, or None where it is not plain."""
    if len(text.split()) > _LONGEST:
        return None
    same, other = _SAME.search(text), _OTHER.search(text)
    if other and (not same or other.group().lower().startswith("not")):
        return OTHER
    return SAME if same and not other else None
