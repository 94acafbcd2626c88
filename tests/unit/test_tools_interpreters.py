"""A name on PATH may have nothing behind it: what counts is an interpreter that answers."""

import sys
from pathlib import Path

import pytest

from tools import interpreters

HERE = sys.version_info[:2]


def a_program(path: Path, body: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def only_these(tmp_path, monkeypatch):
    """A machine with nothing on PATH and no pyenv but what a test puts there."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(interpreters, "_pyenv_roots", lambda: [str(tmp_path / "pyenv")])
    return tmp_path


@pytest.mark.parametrize(
    ("body", "version"),
    [
        ("echo 3.10", (3, 10)),
        ("echo 'pyenv: python3.10: command not found' >&2; exit 127", None),
        ("echo 3.10; exit 1", None),
        ("echo hello", None),
    ],
)
def test_only_what_runs_and_answers_is_a_python(tmp_path, body, version):
    assert interpreters.version_of(str(a_program(tmp_path / "python3.10", body))) == version


def test_a_name_that_is_not_there_is_no_python(tmp_path):
    assert interpreters.version_of(str(tmp_path / "nothing")) is None


def test_a_dead_shim_gives_way_to_pyenvs_newest_patch_release(only_these):
    a_program(only_these / "bin" / "python3.10", "exit 127")
    for release in ("3.10.9", "3.10.13"):
        a_program(only_these / "pyenv" / "versions" / release / "bin" / "python3.10", "echo 3.10")
    assert interpreters.first_that_runs([(3, 10)]) == str(only_these / "pyenv/versions/3.10.13/bin/python3.10")


def test_python3_serves_when_it_is_the_version_sought(only_these):
    a_program(only_these / "bin" / "python3", "echo 3.10")
    assert interpreters.first_that_runs([(3, 10)]) == str(only_these / "bin" / "python3")


def test_another_version_is_not_taken_for_it(only_these):
    a_program(only_these / "bin" / "python3", "echo 3.11")
    assert interpreters.first_that_runs([(3, 10)]) is None


def test_versions_are_tried_in_the_order_given(only_these):
    for minor in (12, 13):
        a_program(only_these / "bin" / f"python3.{minor}", f"echo 3.{minor}")
    assert interpreters.first_that_runs([(3, 12), (3, 13)]) == str(only_these / "bin" / "python3.12")


def test_this_interpreter_is_asked_first_and_only_once(only_these):
    (only_these / "bin").mkdir()
    (only_these / "bin" / "python{}.{}".format(*HERE)).symlink_to(sys.executable)
    other = a_program(only_these / "bin" / "python3.9", "echo 3.9")
    assert list(interpreters.all_that_run()) == [sys.executable, str(other)]


def test_it_knows_what_this_interpreter_has():
    assert interpreters.version_of(sys.executable) == HERE
    assert interpreters.has(sys.executable, "json")
    assert not interpreters.has(sys.executable, "no_such_module")
