"""Where the knowledge files are and how one is read.

YAML 1.1 turns ``17:00`` into 1020 and ``no`` into false, and lets the second of two equal keys win. An owner who
writes wording and opening hours must not have to know that, so the loader here reads both as text and
refuses a key that is written twice.
"""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from safeguarding.knowledge_error import KnowledgeError

FOLDER_VARIABLE = "STEADY_KNOWLEDGE"


def knowledge_folder() -> Path:
    """The folder named by STEADY_KNOWLEDGE (an owner's edited copy, a test's), else the one in this package."""
    chosen = os.environ.get(FOLDER_VARIABLE, "").strip()
    return Path(chosen) if chosen else Path(__file__).parent / "knowledge"


def read_knowledge(name: str, *, folder: Path | None = None) -> Any:  # noqa: ANN401 - a YAML file can hold anything
    """The content of one file, such as ``contacts.yml`` or ``guidance/normal.yml``.

    Raises KnowledgeError for a file that is missing, not UTF-8 or not YAML, naming the line where there is one.
    """
    try:
        text = ((folder or knowledge_folder()) / name).read_text(encoding="utf-8")
        # A SafeLoader with fewer implicit types: it can build nothing that yaml.safe_load could not.
        return yaml.load(text, Loader=_PlainLoader)  # noqa: S506
    except OSError as error:
        raise _unreadable(name, folder or knowledge_folder(), error) from error
    except UnicodeDecodeError as error:
        raise KnowledgeError(file=name, field="whole file", mend="save the file as UTF-8 text") from error
    except yaml.YAMLError as error:
        raise KnowledgeError(file=name, field=_line_of(error), mend=_reason_of(error)) from error


def _unreadable(name: str, folder: Path, error: OSError) -> KnowledgeError:
    mend = f"put the file in {folder}, or set {FOLDER_VARIABLE} to the folder that has it ({error.strerror})"
    return KnowledgeError(file=name, field="whole file", mend=mend)


def _line_of(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    return f"line {mark.line + 1}" if mark else "whole file"


def _reason_of(error: yaml.YAMLError) -> str:
    problem = getattr(error, "problem", None) or str(error)
    return f"mend this line or the one above: {problem}"


class _PlainLoader(yaml.SafeLoader):
    """SafeLoader in which only true/false, plain decimal numbers, dates and null are anything but text."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise _at(key, "a field's name must be plain text")
            if key.value in seen:
                raise _at(key, f"'{key.value}' is written twice; keep one")
            seen.add(key.value)
        return super().construct_mapping(node, deep)

    def construct_yaml_timestamp(self, node: yaml.ScalarNode) -> date:
        try:
            return super().construct_yaml_timestamp(node)
        except ValueError as error:
            raise _at(node, f"'{node.value}' is not a date in the calendar") from error


def _at(node: yaml.Node, problem: str) -> yaml.YAMLError:
    return yaml.constructor.ConstructorError(None, None, problem, node.start_mark)


_PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, shape) for tag, shape in known if tag.rpartition(":")[2] not in {"bool", "int", "float"}]
    for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_PlainLoader.add_constructor("tag:yaml.org,2002:timestamp", _PlainLoader.construct_yaml_timestamp)
_PlainLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
_PlainLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^(?:0|[1-9][0-9]*)$"), list("0123456789"))
