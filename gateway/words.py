"""Reads words.yml: what is said of each trouble. A trouble without words does not start; it would be silent later."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from gateway.web_models import Trouble

WORDS = Path(__file__).parent / "words.yml"


class What(Enum):
    """Every trouble that a person can be told of, with its HTTP status."""

    EMPTY = "empty", 422
    TOO_LONG = "too_long", 422
    STALE_CHOICE = "stale_choice", 409
    MOVED_ON = "moved_on", 409
    EXPIRED = "expired", 404
    CLOSED = "closed", 410
    BAD_CSRF = "bad_csrf", 403
    STILL_READING = "still_reading", 409
    NO_ANSWER = "no_answer", 503
    BOT_DOWN = "bot_down", 503
    BOT_STARTING = "bot_starting", 503
    STORE_DOWN = "store_down", 503
    NOT_VALID = "not_valid", 422
    TOO_LARGE = "too_large", 413
    NOT_FOUND = "not_found", 404
    METHOD_NOT_ALLOWED = "method_not_allowed", 405
    NOT_ACCEPTABLE = "not_acceptable", 400
    BROKEN = "broken", 500

    def __init__(self, code: str, status: int) -> None:
        self.code, self.status = code, status


class InTheWay(Exception):
    """Something keeps a message from being answered; whoever catches it shows the trouble and the numbers."""

    def __init__(self, what: What, **filling: str) -> None:
        super().__init__(what.code)
        self.what, self.filling = what, filling

    @property
    def trouble(self) -> Trouble:
        return trouble(self.what, **self.filling)


def trouble(what: What, **filling: str) -> Trouble:
    words = _words()["troubles"][what.code]
    return Trouble(what.code, what.status, words["title"], words["text"].format_map(filling))


def change_in_words(label: str) -> str:
    """What the practitioner is shown to have said, having pressed "change" beside a fact."""
    return str(_words()["change_fact"]).format(label=label)


@lru_cache(maxsize=1)
def _words() -> Mapping[str, Any]:
    words: Mapping[str, Any] = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    return words
