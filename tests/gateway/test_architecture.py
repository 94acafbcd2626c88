"""Which part may import which: the heart knows nothing of the gateway, and the gateway nothing of Rasa."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FORBIDDEN = {
    "safeguarding": {"gateway", "actions", "bot", "fastapi", "sqlalchemy", "rasa", "rasa_sdk"},
    "actions": {"gateway", "bot", "fastapi"},
    "bot": {"gateway"},
    "gateway": {"actions", "bot", "rasa", "rasa_sdk", "tests"},
}


def imported_by(file: Path) -> Iterator[str]:
    """The first part of every module's name that the file imports, wherever in it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


@pytest.mark.parametrize("package", FORBIDDEN)
def test_a_package_imports_only_what_it_may(package: str):
    found = {
        f"{file.relative_to(ROOT)} imports {name}"
        for file in (ROOT / package).rglob("*.py")
        for name in FORBIDDEN[package].intersection(imported_by(file))
    }
    assert not found


def test_the_rule_sees_an_import_inside_a_function(tmp_path: Path):
    file = tmp_path / "late.py"
    file.write_text("def f():\n    from gateway.app import create_app\n")
    assert list(imported_by(file)) == ["gateway"]


def test_every_file_of_the_gateway_is_short_and_says_why_it_is_there():
    for file in (ROOT / "gateway").glob("*.py"):
        text = file.read_text(encoding="utf-8")
        assert text.count("\n") <= 250, file
        assert ast.get_docstring(ast.parse(text)), file
