"""Plays a scenario with the assistant, and says at which step it went otherwise than written."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.conversation import Conversation
from tests.scenarios.answering import answer_by_buttons, answer_by_typing
from tests.scenarios.script import NOTHING, THE_SAME, Scenario, Step


def play(scenario: Scenario, conversation: Conversation, at: Callable[[str], None]) -> None:
    at(scenario.at)
    asked_before = NOTHING
    for place, step in enumerate(scenario.steps, start=1):
        if step.at:
            at(step.at)
        do(step, conversation)
        wrong = what_is_wrong(step, conversation, asked_before=asked_before)
        assert not wrong, f"step {place} ({step}): {'; '.join(wrong)}. The reply was:\n{conversation.text}"
        asked_before = _asked(conversation)


def do(step: Step, conversation: Conversation) -> None:
    if step.you is not None:
        conversation.say(step.you)
    elif step.press is not None:
        conversation.press(step.press)
    elif step.send is not None:
        conversation.send(step.send)
    elif step.knows is not None:
        answer_by_buttons(step.knows, conversation)
    elif step.typed is not None:
        answer_by_typing(step.typed, conversation)


def what_is_wrong(step: Step, conversation: Conversation, *, asked_before: str) -> list[str]:
    text, state = conversation.text.lower(), conversation.state
    known = {fact["fact"]: str(fact["value"]) for fact in state["facts"]}
    wrong = [f"'{piece}' is not said" for piece in step.says if piece.lower() not in text]
    wrong += [f"'{piece}' is said" for piece in step.not_ if piece.lower() in text]
    wrong += [f"no button '{title}'" for title in step.buttons if title not in conversation.buttons]
    wrong += _facts_wrong(step, known)
    found = {
        "asks": _asked(conversation),
        "kind": state["kind"],
        "level": _level(state["assessment"]),
        "first": state["contacts"] and state["contacts"]["first"]["name"],
    }
    expected = {name: getattr(step, name) for name in found if getattr(step, name) is not None}
    if step.asks == THE_SAME:
        expected["asks"] = asked_before
    return wrong + [f"{name} is {found[name]}, not {value}" for name, value in expected.items() if found[name] != value]


def _asked(conversation: Conversation) -> str:
    return conversation.state["question"] or NOTHING


def _facts_wrong(step: Step, known: Mapping[str, str]) -> list[str]:
    facts = {**(step.facts or {}), **(step.only_facts or {})}
    wrong = [
        f"{fact} is {known.get(fact, 'not known')}, not {value}"
        for fact, value in facts.items()
        if known.get(fact, "null") != value
    ]
    if step.only_facts is not None:
        wrong += [f"{fact} is known as {value}" for fact, value in known.items() if fact not in step.only_facts]
    return wrong


def _level(assessment: Mapping[str, str] | None) -> str:
    if assessment is None:
        return "none"
    lowest, highest = assessment["lowest"], assessment["highest"]
    return lowest if lowest == highest else f"{lowest} to {highest}"
