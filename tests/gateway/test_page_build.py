"""`python -m gateway.web` builds what is not built yet, once, and says in one line what is wrong where it cannot."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gateway.web import __main__ as building
from gateway.web import built, node_packages
from tools.console import SetupError


@pytest.fixture
def sass(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Builds into a folder of the test's own, with Sass played; the list holds what was compiled."""
    for name, place in (("BUILT", tmp_path), ("ASSETS", tmp_path / "assets"), ("VERSION_FILE", tmp_path / "version")):
        monkeypatch.setattr(building, name, place)
    monkeypatch.setattr(built, "VERSION_FILE", tmp_path / "version")
    compiled: list[str] = []

    def run_node(*arguments: object, folder: Path) -> None:
        compiled.append(str(arguments[-2]))
        Path(str(arguments[-1])).write_text("p{}")

    monkeypatch.setattr(building, "run_node", run_node)
    monkeypatch.setattr(building, "ensure_packages", lambda *_, **__: tmp_path / "node_modules")
    return compiled


def test_it_is_built_once(sass: list[str], tmp_path: Path):
    building.build()
    building.build()
    assert len(sass) == 1
    (folder,) = (tmp_path / "assets").iterdir()
    assert {"steady.css", "steady.js", "sending.js", "icon.svg"} <= {each.name for each in folder.iterdir()}
    assert built.asset_address("steady.css") == f"/assets/{folder.name}/steady.css"


def test_a_change_of_a_source_builds_anew_and_leaves_no_old_version(sass, monkeypatch, tmp_path: Path):
    building.build()
    monkeypatch.setattr(building, "_version_of_the_sources", lambda: "another")
    building.build()
    assert len(sass) == 2
    assert [each.name for each in (tmp_path / "assets").iterdir()] == ["another"]


def test_without_a_build_the_addresses_lead_nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(built, "VERSION_FILE", tmp_path / "none")
    assert built.asset_address("steady.css") == "/assets/not-built/steady.css"


@pytest.fixture
def npm(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """npm played: each command, and it succeeds unless the test says otherwise."""
    commands: list[list[str]] = []

    def run(command: list[str], _: object, folder: str) -> bool:
        commands.append(command)
        (Path(folder) / "node_modules").mkdir(exist_ok=True)
        return "fail" not in (Path(folder) / "package.json").read_text()

    monkeypatch.setattr(node_packages, "run", run)
    return commands


def lists(folder: Path, **package: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name in node_packages.LISTS:
        (folder / name).write_text(json.dumps(package))
    return folder


@pytest.mark.parametrize(("optional", "option"), [(False, "--omit=optional"), (True, "--include=optional")])
def test_packages_are_installed_once_and_run_nothing_of_their_own(npm, tmp_path: Path, *, optional: bool, option: str):
    wanted, into = lists(tmp_path / "lists", name="x"), tmp_path / "into"
    for _ in range(2):
        node_packages.ensure_packages(wanted, into, optional=optional)
    (command,) = npm
    assert {"ci", "--ignore-scripts", option} <= set(command)


def test_another_lock_installs_again(npm, tmp_path: Path):
    into = tmp_path / "into"
    node_packages.ensure_packages(lists(tmp_path / "lists", name="x"), into)
    node_packages.ensure_packages(lists(tmp_path / "lists", name="y"), into)
    assert len(npm) == 2


def test_what_cannot_be_installed_is_one_line_and_is_tried_again(npm, tmp_path: Path):
    wanted, into = lists(tmp_path / "lists", name="fail"), tmp_path / "into"
    for _ in range(2):
        with pytest.raises(SetupError, match="check the network, try again"):
            node_packages.ensure_packages(wanted, into)
    assert len(npm) == 2


def test_a_program_that_fails_says_what_it_said(tmp_path: Path):
    script = tmp_path / "broken.js"
    script.write_text("console.log('one'); console.error('two'); process.exit(3)")
    with pytest.raises(SetupError, match=r"(?s)broken.js failed:\none\ntwo"):
        node_packages.run_node(script, folder=tmp_path)
