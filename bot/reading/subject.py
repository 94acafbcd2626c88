"""Whether the text tells of an incident at all: not of the writer's own life, of school business or of nothing."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from bot.reading.phrases import Found
from bot.reading.rendering import Rendered

_ABOUT = re.compile("x")


def is_about_an_incident(doc: Doc, text: Rendered, found: list[Found]) -> bool:
    """False where what was read is better left: the reader must take no nonsense for a fact."""
    return True
