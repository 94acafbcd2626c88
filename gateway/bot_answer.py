"""What the bot answers, checked on arrival: what is not of this shape is no answer, and the person gets the numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

SAFETY = "safety"


class NoAnswer(Exception):
    """The bot is not there, too slow, or answers something else; names the failure and never its content."""


class _Lenient(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class Button(_Lenient):
    title: str
    payload: str


class FactState(_Lenient):
    """``value`` is a code of safeguarding.fact_values, or an age; ``said`` are the words that it was read from."""

    fact: str
    value: str | int | None = None
    label: str
    words: str
    said: str | None = None


class ReasonState(_Lenient):
    text: str
    source: str = ""
    band: str


class OpenState(_Lenient):
    fact: str
    label: str
    could_be: list[str]


class AssessmentState(_Lenient):
    lowest: str
    highest: str
    reasons: list[ReasonState]
    open: list[OpenState]


class State(_Lenient):
    """``left`` is the fewest and the most questions that are still to come."""

    kind: str
    question: str | None = None
    step: int = 0
    left: Annotated[list[int], Field(min_length=2, max_length=2)] = [0, 0]
    facts: list[FactState] = []
    assessment: AssessmentState | None = None


class _Element(_Lenient):
    text: str | None = None
    buttons: list[Button] = []
    custom: dict[str, Any] | None = None


_ELEMENTS = TypeAdapter(list[_Element])


@dataclass(frozen=True)
class Message:
    text: str
    buttons: tuple[Button, ...]


@dataclass(frozen=True)
class Answer:
    messages: tuple[Message, ...]
    state: State | None

    @property
    def kind(self) -> str:
        return self.state.kind if self.state else "answer"


def read_answer(body: bytes) -> Answer:
    """Raises NoAnswer."""
    try:
        elements = _ELEMENTS.validate_json(body)
        told = [each.custom["state"] for each in elements if each.custom and "state" in each.custom]
        state = State.model_validate(told[-1]) if told else None
    except ValidationError:
        raise NoAnswer("not an answer") from None
    messages = tuple(Message(each.text, tuple(each.buttons)) for each in elements if each.text)
    if not messages:
        raise NoAnswer("empty answer")
    return Answer(messages, state)


def state_to_keep(answer: Answer, before: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """After a failure in the bot the facts that were known stay on the page."""
    if answer.state is None:
        return before
    if before and answer.kind == SAFETY and not answer.state.facts:
        return {**before, "kind": SAFETY}
    return answer.state.model_dump()
