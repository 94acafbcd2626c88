"""What no tracked file may hold: a stale number, a registry's address, a path of somebody's machine.

Each is put together here from pieces, so that this file does not hold it either.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.tracked import ROOT, text_of, tracked_files

# Numbers that older pages give for the two Leeds teams; they ring somewhere else or nowhere.
STALE_NUMBERS = [("0113", "240", "95" + "36"), ("0113", "376", "04" + "69")]
REGISTRIES = ["py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "crates" + ".io", "repo.ana" + "conda.com"]
PATHS_OF_A_MACHINE = ["/wo" + "rk/", "/tmp/" + "steady", "/home/" + "user", "/Us" + "ers/"]


def files_with(pattern: str) -> list[str]:
    found = re.compile(pattern)
    return [path.as_posix() for path in tracked_files() if found.search(text_of(path))]


@pytest.mark.parametrize("number", STALE_NUMBERS, ids=lambda number: number[-1])
def test_a_stale_number_is_nowhere(number: tuple[str, ...]) -> None:
    area, *rest = number
    digits = "".join(rest)
    anyhow = r"[\s\-()./]*".join(digits)
    assert files_with(rf"(?:{area}|\+44[\s(0)]*{area[1:]})[\s\-()./]*{anyhow}") == []


@pytest.mark.parametrize("host", REGISTRIES)
def test_no_file_names_a_registry(host: str) -> None:
    assert files_with(re.escape(host)) == []


@pytest.mark.parametrize("path", PATHS_OF_A_MACHINE)
def test_no_file_names_a_path_of_a_machine(path: str) -> None:
    assert files_with(re.escape(path)) == []


def test_every_telephone_number_of_leeds_is_one_of_the_published() -> None:
    """0113 numbers are the two of the guide, those of contacts.yml, or of the range that Ofcom keeps for drama."""
    contacts = (ROOT / "safeguarding/knowledge/contacts.yml").read_text(encoding="utf-8")
    numbers = {
        number
        for path in tracked_files()
        if path.suffix in {".py", ".yml", ".md", ".html", ".js", ".json"} and Path("tests") not in path.parents
        for number in re.findall(r"\b0113 \d{3} \d{4}\b", text_of(path))
    }
    assert [
        number for number in sorted(numbers) if number not in contacts and not number.startswith("0113 496 0")
    ] == []
