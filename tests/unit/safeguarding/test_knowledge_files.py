"""A knowledge file says what its owner sees in it, and a file that cannot be read says where and how to mend it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from safeguarding.knowledge_error import KnowledgeError, Severity
from safeguarding.knowledge_files import FOLDER_VARIABLE, knowledge_folder, read_knowledge


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        # YAML 1.1 would make 1020, false, true, 8.5, 7 and 1000 of these.
        ("17:00", "17:00"),
        ("09:00", "09:00"),
        ("no", "no"),
        ("Yes", "Yes"),
        ("8.5", "8.5"),
        ("007", "007"),
        ("1_000", "1_000"),
        ("0113 496 0000", "0113 496 0000"),
        ("true", True),
        ("false", False),
        ("999", 999),
        ("0", 0),
        ("2026-12-25", date(2026, 12, 25)),
        ("", None),
    ],
)
def test_a_value_is_what_the_owner_sees(tmp_path: Path, written: str, meant: object) -> None:
    (tmp_path / "any.yml").write_text(f"field: {written}\n", encoding="utf-8")
    assert read_knowledge("any.yml", folder=tmp_path) == {"field": meant}


@pytest.mark.parametrize(
    ("content", "field", "mend"),
    [
        (b"a: 1\nb: 2\na: 3\n", "line 3", "'a' is written twice; keep one"),
        (b"a: 1\nb: [2\nc: 3\n", "line 3", "mend this line or the one above"),
        (b"a: 1\nday: 2026-02-30\n", "line 2", "'2026-02-30' is not a date in the calendar"),
        (b"[a, b]: 1\n", "line 1", "a field's name must be plain text"),
        (b"a: \xff\n", "whole file", "save the file as UTF-8 text"),
        (b"a: \x07\n", "whole file", "special characters are not allowed"),
        (b"a: !!python/object/apply:os.getcwd []\n", "line 1", "could not determine a constructor"),
        (None, "whole file", "put the file in"),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, content: bytes | None, field: str, mend: str) -> None:
    if content is not None:
        (tmp_path / "any.yml").write_bytes(content)
    with pytest.raises(KnowledgeError) as caught:
        read_knowledge("any.yml", folder=tmp_path)
    error = caught.value
    assert (error.file, error.field, error.severity) == ("any.yml", field, Severity.ERROR)
    assert mend in error.mend
    assert str(error) == f"any.yml: {field}: {error.mend}"
    assert "\n" not in str(error)


@pytest.mark.parametrize("name", ["contacts.yml", "closures.yml", "bank_holidays.yml"])
def test_the_folder_is_the_packages_own_unless_one_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for unset in ("", " "):
        monkeypatch.setenv(FOLDER_VARIABLE, unset)
        assert (knowledge_folder() / name).is_file()


def test_the_folder_that_the_owner_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    (tmp_path / "any.yml").write_text("mine: true\n", encoding="utf-8")
    assert read_knowledge("any.yml") == {"mine": True}
    with pytest.raises(KnowledgeError, match=FOLDER_VARIABLE):
        read_knowledge("contacts.yml")
