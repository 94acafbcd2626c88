"""The labelled answers of labelled/ and set_apart/: what each says to the question that was asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from safeguarding.facts import FACT_NAMES, NOT_KNOWN, FactError, code_of, read_value
from safeguarding.questions import also_asked

FOLDER = Path(__file__).parent
LEARNT_FROM, SET_APART = FOLDER / "labelled", FOLDER / "set_apart"
NOTHING = "nothing"  # typed at the question, but no answer to it
# Whether anyone is in danger, and what a bare number means, only a question or a story says.
_ONLY_WHERE_ASKED = frozenset({"danger_now", "child_age", "other_age", "age_gap", "developmental_stage"})
MAY_BE_TOLD_IN_PASSING = tuple(fact for fact in FACT_NAMES if fact not in _ONLY_WHERE_ASKED)


class AnswerFileError(ValueError):
    """A labelled answer that cannot be so; says in which file and where, and what to mend."""


@dataclass(frozen=True)
class LabelledAnswer:
    """`means`: the codes that are right, the likeliest first, NOT_KNOWN among them; none where it is no answer.

    ``beside``: the same of each fact that the question asks beside, where the label speaks of all of them. Of what was
    told while nobody asked for it (``asked`` is empty) they are all of MAY_BE_TOLD_IN_PASSING.
    """

    asked: str
    text: str
    means: tuple[str, ...]
    beside: tuple[tuple[str, tuple[str, ...]], ...] = ()


def labelled_answers(folder: Path) -> tuple[LabelledAnswer, ...]:
    """Every answer of a folder's files, in their order.

    Raises:
        AnswerFileError: a fact or a value does not exist, or a part is missing.
    """
    return tuple(answer for file in sorted(folder.glob("*.yml")) for answer in answers_of(file))


def answers_of(file: Path) -> Iterator[LabelledAnswer]:
    """The answers of one file; raises as labelled_answers does."""
    written: list[dict[str, Any]] | None = yaml.safe_load(file.read_text(encoding="utf-8"))
    if not isinstance(written, list):
        raise AnswerFileError(f"{file.name}: a list of answers is expected; README.md beside it shows one")
    for place, given in enumerate(written, start=1):
        try:
            yield _answer(given)
        except KeyError as error:
            raise AnswerFileError(f"{file.name}, answer {place}: {error} is missing") from error
        except (FactError, AttributeError, TypeError) as error:
            raise AnswerFileError(f"{file.name}, answer {place}: {error}") from error


def _answer(given: Mapping[str, Any]) -> LabelledAnswer:
    if "tells" in given:
        return _told_in_passing(str(given["text"]), given["tells"])
    asked, text, means = given["asked"], str(given["text"]), given["means"]
    read_value(asked, None)
    if not isinstance(means, dict):
        return LabelledAnswer(asked, text, _codes(asked, means))
    beside = also_asked(asked)
    if others := means.keys() - {asked, *beside}:
        raise FactError(f"the question about {asked} does not ask {sorted(others)[0]}")
    said = {fact: _codes(fact, means.get(fact, NOTHING)) for fact in (asked, *beside)}
    return LabelledAnswer(asked, text, said.pop(asked), tuple(said.items()))


def _told_in_passing(text: str, tells: Mapping[str, object]) -> LabelledAnswer:
    if others := tells.keys() - set(MAY_BE_TOLD_IN_PASSING):
        raise FactError(f"{sorted(others)[0]} is not told in passing")
    told = {fact: _codes(fact, tells.get(fact, NOTHING)) for fact in MAY_BE_TOLD_IN_PASSING}
    return LabelledAnswer("", text, (), tuple(told.items()))


def _codes(fact: str, means: object) -> tuple[str, ...]:
    given = means if isinstance(means, list) else [means]
    return tuple(_code(fact, each) for each in given if each != NOTHING)


def _code(fact: str, given: object) -> str:
    value = read_value(fact, given)
    return NOT_KNOWN if value is None else str(code_of(value))
