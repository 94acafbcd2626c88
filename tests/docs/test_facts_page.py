"""docs/facts.md says what the code and the knowledge say, and leaves out no fact, level, situation or contact."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from safeguarding.contacts import contact_book
from safeguarding.continuum import Band
from safeguarding.facts import FACT_NAMES
from safeguarding.guidance import block_ids
from safeguarding.indicators import INDICATORS
from safeguarding.situations import SITUATIONS
from tests.docs.facts_page import MARK, PAGE, written_part

TEXT = PAGE.read_text(encoding="utf-8")
UPPER, _, LOWER = TEXT.partition(MARK)
ROWS = [line.split("|")[1:-1] for line in UPPER.splitlines() if line.startswith("| ") and "---" not in line][1:]


def test_the_written_part_names_what_the_code_names_in_its_order() -> None:
    """Names alone: whoever changes a sentence in the knowledge files need not run a program for it."""
    names = re.compile(r"`[^`]+`")
    assert names.findall(LOWER) == names.findall(written_part()), "run `python -m tests.docs.facts_page`"


@pytest.mark.parametrize(
    "name",
    [
        *FACT_NAMES,
        *(band.word for band in Band),
        *(one.name for one in INDICATORS),
        *(one.block for one in SITUATIONS),
        *block_ids(),
        *contact_book().by_id,
    ],
)
def test_each_has_its_line(name: str) -> None:
    assert f"`{name}`" in LOWER


def test_every_row_of_the_assessment_list_is_there_once_in_its_order() -> None:
    assert [row[0].strip() for row in ROWS] == [*map(str, range(1, 28)), ""]


def test_every_row_leads_to_a_fact() -> None:
    for row in ROWS:
        named = re.findall(r"`(\w+)`", row[2])
        assert named
        assert {*named} <= {*FACT_NAMES}


def test_every_fact_comes_from_a_row() -> None:
    named = {fact for row in ROWS for fact in re.findall(r"`(\w+)`", row[2])}
    assert named == {*FACT_NAMES}


def test_the_six_that_the_guide_names_are_marked() -> None:
    starred = {fact for row in ROWS if "*" in row[1] for fact in re.findall(r"`(\w+)`", row[2])}
    assert starred >= {"setting", "child_age", "functioning", "developmental_stage", "trauma", "wider_behaviour"}


@pytest.mark.parametrize("page", sorted(Path("docs").rglob("*.md")), ids=lambda page: page.as_posix())
def test_a_page_leads_only_to_pages_that_are_there(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert link.startswith(("http", "mailto:")) or (page.parent / link).exists(), link
