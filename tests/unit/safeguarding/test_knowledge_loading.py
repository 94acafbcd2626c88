"""A load stops at the first error and at no warning; a check tells everything and raises nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from safeguarding.knowledge_error import KnowledgeError, Severity
from safeguarding.knowledge_files import FOLDER_VARIABLE
from safeguarding.knowledge_loading import check_knowledge, load_knowledge
from safeguarding.knowledge_section import Section


def read_a_greeting(section: Section) -> str:
    """A reader with one warning, which comes before whatever errors there are."""
    section.note("review_by", "look at it again", Severity.WARNING)
    greeting = section.text("greeting")
    section.nothing_else()
    return greeting


@pytest.mark.parametrize(
    ("content", "noted"),
    [
        ("greeting: Good morning\n", ["review_by"]),
        ("greeting:\nother: 1\n", ["review_by", "greeting", "other"]),
        ("greeting: [\n", ["line 2"]),
    ],
)
def test_a_check_tells_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, noted: list[str]
) -> None:
    (tmp_path / "any.yml").write_text(content, encoding="utf-8")
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    assert [problem.field for problem in check_knowledge("any.yml", read_a_greeting)] == noted


def test_a_warning_stops_no_load(tmp_path: Path) -> None:
    (tmp_path / "any.yml").write_text("greeting: Good morning\n", encoding="utf-8")
    assert load_knowledge("any.yml", read_a_greeting, folder=tmp_path) == "Good morning"


def test_the_first_error_stops_a_load(tmp_path: Path) -> None:
    (tmp_path / "any.yml").write_text("greeting:\nother: 1\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"^any\.yml: greeting: "):
        load_knowledge("any.yml", read_a_greeting, folder=tmp_path)
