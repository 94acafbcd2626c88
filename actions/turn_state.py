"""What a page or card needs beside the words: facts so far, the level, how many questions are left, whom to call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions import clock
from actions.case import FACTS_CONFIRMED, TOLD, Case, case_of
from actions.read_back import words_of
from safeguarding.as_json import call_as_json, range_as_json
from safeguarding.assessment import assess
from safeguarding.fact_words import fact_words, read_back
from safeguarding.facts import code_of
from safeguarding.hours import who_to_call
from safeguarding.questions import questions_left


def turn_state(slots: Mapping[str, Any]) -> dict[str, Any]:
    """The state after a turn, worked out from the slots alone.

    `assessment` is there as soon as anything is known; `left` is the fewest and the most questions that may still come.
    """
    case = case_of(slots)
    asking = case.requested not in (None, FACTS_CONFIRMED)
    left = questions_left(case.facts, case.asked) if asking else (0, 0)
    return {
        "kind": case.slots.get("reply_kind") or "welcome",
        "question": case.requested,
        "step": len(case.slots.get("answered") or []) + 1,
        "left": list(left),
        "finished": case.stage == TOLD,
        "facts": _facts(case),
        "assessment": range_as_json(assess(case.facts)) if case.facts.known() else None,
        "contacts": call_as_json(who_to_call(clock.now())),
    }


def _facts(case: Case) -> list[dict[str, Any]]:
    facts = case.facts
    return [
        {
            "fact": name,
            "value": code_of(value),
            "label": fact_words(name).label,
            "words": read_back(name, value, about=facts),
            "said": words_of(case, name),
        }
        for name, value in facts.known().items()
    ]
