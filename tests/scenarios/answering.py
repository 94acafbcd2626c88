"""Answers whatever question comes, as a practitioner would who knows the facts: no scenario depends on their order."""

from __future__ import annotations

import json
from collections.abc import Mapping

from tests.conversation import Conversation

MOST_QUESTIONS = 30
NOTHING_WORRYING = {
    "danger_now": "no",
    "agreement": "mutual",
    "other_response": "comfortable",
    "power": "equal",
    "pressure": "none",
    "violence": "none",
    "how_often": "once",
    "getting_worse": "no",
    "when_challenged": "stopped",
    "secrecy": "no",
    "planning": "spontaneous",
    "technology": "not_used",
    "adult_involved": "no",
    "wrong_place": "no",
    "knowledge_beyond_age": "no",
    "effect_on_child": "not_affected",
    "children_now": "apart",
    "when_it_happened": "today",
}


def answer_by_buttons(known: Mapping[str, str], conversation: Conversation) -> None:
    """Until a question comes that this does not answer, such as the read-back. An age is typed."""
    sheet = {**NOTHING_WORRYING, **known}
    for _ in range(MOST_QUESTIONS):
        if (asked := conversation.state["question"]) not in sheet:
            return
        fitting = [payload for payload in conversation.payloads if _says_only(payload, sheet)]
        if fitting:
            conversation.send(max(fitting, key=lambda payload: (f'"{asked}"' in payload, len(payload))))
        else:
            conversation.say(sheet[asked])
    raise AssertionError(f"the questions do not end; the last was about {asked}")


def answer_by_typing(answers: Mapping[str, str], conversation: Conversation) -> None:
    """Until a question comes that has no answer here."""
    for _ in range(MOST_QUESTIONS):
        if (asked := conversation.state["question"]) not in answers:
            return
        conversation.say(answers[asked])
    raise AssertionError(f"the questions do not end; the last was about {asked}")


def _says_only(payload: str, sheet: Mapping[str, str]) -> bool:
    facts = json.loads(payload.removeprefix("/answer")) if payload.startswith("/answer") else {None: None}
    return all(sheet.get(fact) == code for fact, code in facts.items())
