"""Scenarios as they are written in the YAML files beside this one, read so that a mistyped key is a mistake.

A scenario has a `title`, `at` (a moment with its offset; a Monday morning in hours where it is left out) and `steps`.
A step is one thing done:

    you: "text"        typed
    press: Title       a button of the last reply, by what stands on it
    send: /payload     what a button of an earlier reply would send
    knows: {...}       what is known, by fact; every question that comes is answered by the button that says just this,
                       and, for what is not named, that there is nothing worrying (see answering.py)
    typed: {...}       every question that comes is answered by typing, by its fact

and, of the reply, any of:

    says, not          a piece, or pieces, that must or must not stand in it (capitals do not matter)
    asks               the fact whose question is open now; `nothing` where none is, `the same` as before the step
    facts              codes that are known now; `null` where a fact must not be known
    only_facts         as `facts`, and nothing else is known
    level              "abusive", or "problematic to violent"; `none` where nothing is known
    first              the name of whom to ring first
    kind               what the reply is, as a page is told
    buttons            titles that must be among those of the reply
    at                 the clock is put forward to this moment before the step
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import yaml

IN_HOURS = "2026-11-23T10:00+00:00"  # a Monday
NOTHING, THE_SAME = "nothing", "the same"


@dataclass(frozen=True)
class Step:
    you: str | None = None
    press: str | None = None
    send: str | None = None
    knows: Mapping[str, str] | None = None
    typed: Mapping[str, str] | None = None
    says: tuple[str, ...] = ()
    not_: tuple[str, ...] = ()
    asks: str | None = None
    facts: Mapping[str, Any] | None = None
    only_facts: Mapping[str, Any] | None = None
    level: str | None = None
    first: str | None = None
    kind: str | None = None
    buttons: tuple[str, ...] = ()
    at: str | None = None

    def __str__(self) -> str:
        return str(self.you or self.press or self.send or self.knows or self.typed)


@dataclass(frozen=True)
class Scenario:
    title: str
    steps: tuple[Step, ...]
    at: str = IN_HOURS


def scenarios() -> dict[str, Scenario]:
    """Every scenario by its file and title."""
    files = sorted(Path(__file__).parent.glob("*.yml"))
    return {f"{file.stem}: {one.title}": one for file in files for one in scenarios_in(file)}


def scenarios_in(file: Path) -> list[Scenario]:
    """Raises TypeError where a key is none of those above."""
    written = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # every code a string
    return [Scenario(**{**one, "steps": tuple(map(_step, one["steps"]))}) for one in written]


def _step(written: Mapping[str, Any]) -> Step:
    named = {("not_" if key == "not" else key): value for key, value in written.items()}
    unknown = named.keys() - {field.name for field in fields(Step)}
    if unknown:
        raise TypeError(f"no such key in a step: {', '.join(sorted(unknown))}")
    pieces = {key: _pieces(named[key]) for key in ("says", "not_", "buttons") if key in named}
    return Step(**{**named, **pieces})


def _pieces(written: str | list[str]) -> tuple[str, ...]:
    return (written,) if isinstance(written, str) else tuple(written)
