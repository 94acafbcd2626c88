"""The options of a question as they can be typed: the titles of its buttons in domain.yml, and what each stands for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from actions.base import Domain

ANSWER = "/answer"


def options_of(fact: str | None, domain: Domain) -> Mapping[str, dict[str, Any]]:
    """Title in lower case -> facts, for the question about `fact`; empty when it has no buttons."""
    variations = domain.get("responses", {}).get(f"utter_ask_{fact}") or [{}]
    buttons = variations[0].get("buttons") or []
    return {
        button["title"].lower(): _facts_of(button["payload"])
        for button in buttons
        if button["payload"].startswith(ANSWER)
    }


def _facts_of(payload: str) -> dict[str, Any]:
    single_braces = payload.removeprefix(ANSWER).replace("{{", "{").replace("}}", "}")
    facts: dict[str, Any] = json.loads(single_braces)
    return facts
