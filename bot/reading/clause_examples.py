"""The example clauses of words/clauses/: what each is known to say, and of which facts it says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from bot.reading.clause_words import rendered_as
from bot.reading.word_lists import FOLDER, word_list

CLAUSES = "clauses"
NOTHING = "nothing"  # a value: the clause says nothing of the fact; a fact: it says nothing of any


@dataclass(frozen=True)
class Labelled:
    """One clause, rendered, with the values it gives and the facts it was read for by the one who labelled it."""

    clause: str
    gives: set[tuple[str, str]] = field(default_factory=set)
    read_for: set[str] = field(default_factory=set)


def labelled_clauses() -> tuple[Labelled, ...]:
    """Every example once, with all that the files say of it."""
    found: dict[str, Labelled] = {}
    for file in sorted((FOLDER / CLAUSES).glob("*.yml")):
        for fact, values in word_list(f"{CLAUSES}/{file.name}").items():
            for value, written in values.items():
                for line in written:
                    _note(found.setdefault(rendered_as(line), Labelled(rendered_as(line))), fact, value)
    return tuple(found.values())


def _note(example: Labelled, fact: str, value: str) -> None:
    example.read_for.add(fact)
    if value != NOTHING:
        example.gives.add((fact, value))


def as_wanted(
    examples: Sequence[Labelled], values: Sequence[tuple[str, str]]
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.bool_]]:
    """For each example and value: whether it gives it, and whether that is known.

    A clause labelled for one fact may well give another: "OTHER cried and said no". Nobody labelled it for all.
    """
    wanted = np.array([[value in one.gives for value in values] for one in examples], dtype=np.float32)
    known = np.array(
        [[fact in one.read_for or NOTHING in one.read_for for fact, _ in values] for one in examples], dtype=np.bool_
    )
    return wanted, known
