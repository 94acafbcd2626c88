"""The labelled answers of labelled/ and set_apart/: what each says to the question that was asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from safeguarding.facts import NOT_KNOWN, FactError, code_of, read_value

FOLDER = Path(__file__).parent
LEARNT_FROM, SET_APART = FOLDER / "labelled", FOLDER / "set_apart"
NOTHING = "nothing"  # typed at the question, but no answer to it


class AnswerFileError(ValueError):
    """A labelled answer that cannot be so; says in which file and where, and what to mend."""


@dataclass(frozen=True)
class LabelledAnswer:
    """`means`: the codes that are right, the likeliest first, NOT_KNOWN among them; none where it is no answer."""

    asked: str
    text: str
    means: tuple[str, ...]


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
    asked, means = given["asked"], given["means"]
    read_value(asked, None)
    codes = means if isinstance(means, list) else [means]
    return LabelledAnswer(asked, str(given["text"]), tuple(_code(asked, each) for each in codes if each != NOTHING))


def _code(asked: str, given: object) -> str:
    value = read_value(asked, given)
    return NOT_KNOWN if value is None else str(code_of(value))
