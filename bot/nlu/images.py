"""Whether a message speaks of images, so that what to do about them is said beside what was asked.

Whoever asks about the police, a parent or a referral with a nude at hand may be about to look at it, keep it or pass it
on, which staff must not (UKCIS 2024, sharing nudes and semi-nudes). The classifier hears most of these; this hears what
another question drowns.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.nlu.plain_words import words_in

IMAGES = "ask_images"


def images_should_be_answered_too(text: str, *, asked: str) -> bool:
    """Whether `asked` is a question about what to do, in a message that speaks of an image."""
    return asked in words_in("images.yml")["asked_beside"] and _an_image().search(text) is not None


@lru_cache(maxsize=1)
def _an_image() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words_in('images.yml')['images'])})\b", re.IGNORECASE)
