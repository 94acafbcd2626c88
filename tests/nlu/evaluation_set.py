"""Loads the unseen evaluation set, so that benchmarks and tests read the same lines by the same rules.

Nothing that trains, tunes or chooses a threshold may import this module; README.md beside it says why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
Values = Mapping[str, tuple[str | int, ...]]  # a fact -> every value that counts as right


@dataclass(frozen=True)
class Line:
    """One message and its single right intent; `group` is the file or the kind it came from."""

    text: str
    intent: str | None  # None: no intent of ours is right
    group: str


@dataclass(frozen=True)
class TwoQuestions:
    """One message that asks or says two things, in the order in which it does."""

    text: str
    intents: tuple[str, str]


@dataclass(frozen=True)
class BareAnswer:
    """What was typed when one fact had been asked, and all that is to be read from it."""

    asked: str
    text: str
    expected: Values
    may: Values
    hedged: tuple[str, ...]
    cannot_say: bool  # "dunno": the fact is not known, and the question is not asked again


@dataclass(frozen=True)
class Story:
    """A practitioner's account.

    `facts` must be read, with one of the values given; `may` follows or is arguable, and counts neither way when it
    is read with a value given; `forbidden` would do harm. Any other reading is wrong.
    """

    id: str
    text: str
    facts: Values
    may: Values
    forbidden: Values
    hedged: tuple[str, ...]

    def verdict(self, fact: str, value: str | int) -> str:
        """One reading's mark: right, allowed or wrong."""
        if value in self.facts.get(fact, ()):
            return "right"
        return "allowed" if value in self.may.get(fact, ()) else "wrong"


def lines() -> tuple[Line, ...]:
    """Every labelled line."""
    files = sorted((FOLDER / "lines").glob("*.yml"))
    return tuple(
        Line(text=text, intent=intent, group=file.stem)
        for file in files
        for intent, texts in _yaml(file).items()
        for text in texts
    )


def off_topic() -> tuple[Line, ...]:
    """Lines this service is not for; right is out_of_scope, or not being understood."""
    return tuple(_without_intent("off_topic.yml"))


def garbled() -> tuple[Line, ...]:
    """Meaningless messages; right is not being understood, with no fact read."""
    return tuple(_without_intent("garbled.yml"))


def two_questions() -> tuple[TwoQuestions, ...]:
    """Messages that ask two things."""
    found = _yaml(FOLDER / "two_questions.yml")
    return tuple(TwoQuestions(text=each["text"], intents=(each["intents"][0], each["intents"][1])) for each in found)


def bare_answers() -> tuple[BareAnswer, ...]:
    """Answers typed to a question about one fact."""
    return tuple(
        BareAnswer(
            asked=each["asked"],
            text=each["text"],
            expected=_values(each["expected"]),
            may=_values(each.get("may", {})),
            hedged=tuple(each.get("hedged", ())),
            cannot_say=each.get("means") == "dont_know",
        )
        for each in _yaml(FOLDER / "bare_answers.yml")
    )


def stories() -> tuple[Story, ...]:
    """Every story, the ones with nothing to read among them."""
    files = sorted((FOLDER / "stories").glob("*.yml"))
    return tuple(_story(each) for file in files for each in _yaml(file))


def _story(given: Mapping[str, Any]) -> Story:
    return Story(
        id=given["id"],
        text=given["text"],
        facts=_values(given["facts"]),
        may=_values(given.get("may", {})),
        forbidden=_values(given.get("forbidden", {})),
        hedged=tuple(given.get("hedged", ())),
    )


def _values(given: Mapping[str, Any]) -> Values:
    return {fact: tuple(value) if isinstance(value, list) else (value,) for fact, value in given.items()}


def _without_intent(name: str) -> Iterator[Line]:
    for kind, texts in _yaml(FOLDER / name).items():
        for text in texts:
            yield Line(text=text, intent=None, group=kind)


def _yaml(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))
