"""A file of facts: what it may hold, and what is said of one that cannot be used."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from safeguarding.facts import FactError, Facts, facts_from
from safeguarding.facts_file import STANDARD_INPUT, read_facts_file


@pytest.fixture
def facts_file(tmp_path: Path) -> Path:
    return tmp_path / "facts.yml"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("child_age: 12\npressure: force\n", {"child_age": 12, "pressure": "force"}),
        ("{child_age: 12, secrecy: yes}", {"child_age": 12, "secrecy": "yes"}),
        ("secrecy: no # not that she knows", {"secrecy": "no"}),
        ("child_age: not_known\nsecrecy:\n", {}),
        ("", {}),
        ("# nothing is known yet\n", {}),
        ("child_age: '12'", {"child_age": 12}),
    ],
)
def test_a_file_is_read(facts_file: Path, text: str, codes: dict[str, object]) -> None:
    facts_file.write_text(text, encoding="utf-8")
    assert read_facts_file(str(facts_file)) == facts_from(codes)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("child_age: 12\nchild_age: 11\n", "child_age is given more than once; keep one line for it"),
        ("child_age: [12\n", "the facts are not YAML at line 2; write one fact a line, such as 'child_age: 12'"),
        ("child_age: 12\n\tpressure: force\n", "the facts are not YAML at line 2"),
        ("*nothing", "the facts are not YAML at line 1"),
        ("!!python/object/apply:os.getcwd []", "the facts are not YAML at line 1"),
        ("- child_age: 12\n", "the facts must be a list of 'fact: value'"),
        ("twelve", "the facts must be a list of 'fact: value'"),
        ("12: child_age", "the facts must be a list of 'fact: value'"),
        ("age: 12", "unknown fact 'age'; the facts are: danger_now"),
        ("child_age: 30", "child_age: '30' is not a value of this fact"),
        ("child_age: {years: 12}", "child_age: '{'years': 12}' is not a value of this fact"),
        ("who_else: no_one\npressure: force", "pressure and who_else cannot both be as given"),
        ("child_age: 12\nother_age: 6\nage_gap: two_years", "age_gap and child_age and other_age cannot"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_one_line(facts_file: Path, text: str, said: str) -> None:
    facts_file.write_text(text, encoding="utf-8")
    with pytest.raises(FactError) as error:
        read_facts_file(str(facts_file))
    assert str(error.value).startswith(said)
    assert "\n" not in str(error.value)


def test_a_contradiction_is_said_with_the_codes_that_make_it(facts_file: Path) -> None:
    facts_file.write_text("who_else: no_one\npressure: force", encoding="utf-8")
    with pytest.raises(FactError, match=r"\(pressure: force, who_else: no_one\)$"):
        read_facts_file(str(facts_file))


def test_a_file_in_another_encoding_is_named(facts_file: Path) -> None:
    facts_file.write_bytes("child_age: 12 # \xa3".encode("latin-1"))
    with pytest.raises(FactError, match="is not UTF-8 text; save it as UTF-8"):
        read_facts_file(str(facts_file))


def test_a_missing_file_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_facts_file(str(tmp_path / "none.yml"))


def test_a_dash_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("child_age: 12"))
    assert read_facts_file(STANDARD_INPUT) == Facts(child_age=12)
