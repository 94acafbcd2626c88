"""Each decision is half a page with its four parts, and a number of its own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

DECISIONS = sorted(Path("docs/adr").glob("*.md"))
HALF_A_PAGE, A_PAGE = 100, 480  # words


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_has_its_parts_and_is_short(decision: Path) -> None:
    text = decision.read_text(encoding="utf-8")
    title, _, rest = text.partition("\n")
    assert title.startswith("# ")
    assert rest.strip().startswith("Status: ")
    assert [text.count(part) for part in ("**Context.**", "**Decision.**", "**Consequences.**")] == [1, 1, 1]
    assert HALF_A_PAGE <= len(text.split()) <= A_PAGE


def test_no_two_decisions_have_one_number() -> None:
    numbers = Counter(path.stem[:4] for path in DECISIONS)
    assert [number for number, times in numbers.items() if times > 1] == []


def test_the_sources_of_the_policy_name_decisions_that_are_there() -> None:
    modules = [path.read_text(encoding="utf-8") for path in Path("safeguarding").rglob("*.py")]
    named = {word.strip("().,;:") for text in modules for word in text.split() if "docs/adr/" in word}
    assert named
    assert [name for name in named if not Path(name).exists()] == []
