"""docs/settings.md lists every environment variable that the code reads, and none that it does not."""

from __future__ import annotations

import re
from pathlib import Path

from tests.architecture.tracked import text_of, tracked_files

PAGE = Path("docs/settings.md").read_text(encoding="utf-8")
VARIABLE = re.compile(r"STEADY_[A-Z]+(?:_[A-Z]+)*\b(?!_)")
CODE = [
    path
    for path in tracked_files()
    if path.parts[0] in {"safeguarding", "actions", "bot", "gateway", "tools"} and path.suffix in {".py", ".yml"}
    or path.name in {"Makefile", "endpoints.yml", "credentials.yml", "config.yml"} and len(path.parts) == 1
]  # fmt: skip


def variables_of_the_code() -> set[str]:
    """Those written out, and those of the gateway, which are a prefix and a name."""
    whole = {found for path in CODE for found in VARIABLE.findall(text_of(path))}
    gateway = re.findall(r'\bgiven\("([A-Z_]+)"', text_of(Path("gateway/settings.py")))
    return {name for name in whole if name != "STEADY_GATEWAY"} | {f"STEADY_GATEWAY_{name}" for name in gateway}


def test_the_page_lists_every_variable_and_no_other() -> None:
    assert {*VARIABLE.findall(PAGE)} == variables_of_the_code()


def test_every_variable_stands_in_one_row_alone() -> None:
    rows = "\n".join(line for line in PAGE.splitlines() if line.startswith("| `"))
    assert sorted(VARIABLE.findall(rows)) == sorted(variables_of_the_code())
