"""Three layers, one direction: policy <- actions <- Rasa and channels; and files small enough to be read aloud."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tracked import ROOT, imported_by, python_files, tree_of

OURS = {"safeguarding", "actions", "bot", "gateway", "tools", "benchmarks", "tests"}
LONGEST_FILE, LONGEST_TEST_FILE, LONGEST_FUNCTION = 200, 450, 30
# Lists, with next to no way through them: the codes of the facts, the models of the page, the signs of danger.
LISTS = {
    Path("safeguarding/fact_values.py"),
    Path("gateway/web_models.py"),
    Path("bot/nlu/signs_of_harm.py"),
    Path("bot/nlu/signs_of_being_cut_off.py"),
}
LONGEST_LIST, LONGEST_FUNCTION_OF_A_LIST = 300, 50
# A layer and what of ours it may import beside itself; tools speaks to a terminal and builds the environments.
MAY_IMPORT = {
    "safeguarding": set(),
    "actions": {"safeguarding"},
    "bot": {"actions", "safeguarding", "tools"},
    "gateway": {"safeguarding", "tools"},
    "tools": set(),
}
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc", "shared", "stuff"}


def ids(path: Path) -> str:
    return path.as_posix()


@pytest.mark.parametrize("path", python_files("safeguarding"), ids=ids)
def test_the_policy_imports_only_the_standard_library_and_yaml(path: Path) -> None:
    allowed = {*sys.stdlib_module_names, "yaml", "safeguarding"}
    assert {*imported_by(path)} <= allowed


@pytest.mark.parametrize(("layer", "allowed"), MAY_IMPORT.items())
def test_a_layer_imports_only_what_is_below_it(layer: str, allowed: set[str]) -> None:
    for path in python_files(layer):
        assert {*imported_by(path)} & OURS <= allowed | {layer}, path


@pytest.mark.parametrize(
    ("layer", "never"),
    [
        ("actions", {"rasa", "bot", "gateway", "fastapi"}),
        ("gateway", {"actions", "bot", "rasa", "rasa_sdk", "sanic", "tensorflow"}),
        ("bot", {"gateway", "fastapi", "starlette", "uvicorn"}),
        ("tools", {"yaml", "rasa", "fastapi"}),
    ],
)
def test_what_a_layer_must_never_import(layer: str, never: set[str]) -> None:
    for path in python_files(layer):
        assert not {*imported_by(path)} & never, path


_RUN_WITHOUT_THEM = """
import importlib.abc, pkgutil, sys

class Refuse(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {refused}:
            raise ImportError(name + " is not there")

sys.meta_path.insert(0, Refuse())
import safeguarding
for module in pkgutil.walk_packages(safeguarding.__path__, "safeguarding."):
    if not module.name.endswith("__main__"):
        __import__(module.name)
from safeguarding.__main__ import main
sys.exit(main(["contacts", "--json", "--at", "2026-11-23T10:00+00:00"]))
"""
_REFUSED = {"rasa", "rasa_sdk", "sanic", "fastapi", "sqlalchemy", "spacy", "numpy", "actions", "bot", "gateway"}


def test_the_policy_runs_where_rasa_is_not() -> None:
    program = _RUN_WITHOUT_THEM.replace("{refused}", repr(_REFUSED))
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "0113 376 0336" in ran.stdout


@pytest.mark.parametrize("path", python_files(), ids=ids)
def test_a_module_imports_from_the_root(path: Path) -> None:
    assert "." not in {*imported_by(path)}


def test_no_file_of_ours_is_named_for_nothing() -> None:
    assert [path for path in python_files() if SAYS_NOTHING & {path.stem, *path.parts}] == []


def _longest(path: Path) -> int:
    if path.parts[0] == "tests":
        return LONGEST_TEST_FILE
    return LONGEST_LIST if path in LISTS else LONGEST_FILE


def _longest_function(path: Path) -> int:
    return LONGEST_FUNCTION_OF_A_LIST if path in LISTS else LONGEST_FUNCTION


@pytest.mark.parametrize("path", python_files(), ids=ids)
def test_a_file_is_short_and_so_is_each_function(path: Path) -> None:
    lines = (ROOT / path).read_text(encoding="utf-8").count("\n")
    assert lines <= _longest(path)
    too_long = [
        f"{node.name}: {length} lines"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > _longest_function(path)
    ]
    assert too_long == []


@pytest.mark.parametrize(
    "path", python_files("safeguarding", "actions", "bot", "gateway", "tools", "benchmarks"), ids=ids
)
def test_a_module_says_why_it_is_there(path: Path) -> None:
    assert ast.get_docstring(tree_of(path)) or not (ROOT / path).read_text(encoding="utf-8").strip()
