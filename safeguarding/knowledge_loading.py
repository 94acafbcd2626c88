"""The two ways to go through a knowledge file: to use it, and to find everything in it that has to be mended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from safeguarding.knowledge_error import KnowledgeError, Severity
from safeguarding.knowledge_files import read_knowledge
from safeguarding.knowledge_section import Section

Value = TypeVar("Value")


def load_knowledge(name: str, read: Callable[[Section], Value], *, folder: Path) -> Value:
    """What ``read`` makes of the file. Raises its first error; a warning never keeps the service from starting."""
    problems: list[KnowledgeError] = []
    value = read(Section(read_knowledge(name, folder=folder), file=name, problems=problems))
    for problem in problems:
        if problem.severity is Severity.ERROR:
            raise problem
    return value


def check_knowledge(name: str, read: Callable[[Section], object]) -> list[KnowledgeError]:
    """Every problem that ``read`` notes in the file, warnings included; nothing is raised."""
    problems: list[KnowledgeError] = []
    try:
        read(Section(read_knowledge(name), file=name, problems=problems))
    except KnowledgeError as unreadable:
        problems.append(unreadable)
    return problems
