"""Reads a file of facts, such as a script or a test writes; YAML, one fact a line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml

from safeguarding.facts import FactError, Facts, facts_from
from safeguarding.what_follows import said_of_contradictions

STANDARD_INPUT = "-"


def read_facts_file(path: str) -> Facts:
    """The facts in a file, or in standard input for "-".

    Raises:
        FactError: not a list of facts, an unknown fact or value, or facts that cannot be so together.
        OSError: the file cannot be read.
    """
    facts = facts_from(_entries(_text_of(path)))
    if contradiction := said_of_contradictions(facts):
        raise FactError(contradiction)
    return facts


def _text_of(path: str) -> str:
    try:
        return sys.stdin.read() if path == STANDARD_INPUT else Path(path).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise FactError(f"{path} is not UTF-8 text; save it as UTF-8") from error


def _entries(text: str) -> dict[str, Any]:
    try:
        given = yaml.load(text, Loader=_OnceOnly)  # noqa: S506 - a SafeLoader that also refuses a key written twice
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" at line {mark.line + 1}" if mark else ""
        raise FactError(f"the facts are not YAML{where}; write one fact a line, such as 'child_age: 12'") from error
    if given is None:
        return {}
    if not isinstance(given, dict) or not all(isinstance(name, str) for name in given):
        raise FactError("the facts must be a list of 'fact: value', one a line, such as 'child_age: 12'")
    return given


class _OnceOnly(yaml.SafeLoader):
    """YAML would take the last of two lines for one fact without a word."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        names = [key.value for key, _ in node.value]
        if twice := [name for name in names if names.count(name) > 1]:
            raise FactError(f"{twice[0]} is given more than once; keep one line for it")
        return super().construct_mapping(node, deep)
