"""The pinned uv is fetched by whichever way this machine has."""

import pytest

from tools import interpreters, uv_tool
from tools.console import SetupError


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """One Python that has the modules in the returned set; commands are kept, and succeed if asked to."""
    modules = set()
    home = tmp_path / "tools"
    monkeypatch.setattr(uv_tool, "HOME", home)
    monkeypatch.setattr(uv_tool, "UV", home / "bin" / "uv")
    monkeypatch.setattr(interpreters, "all_that_run", lambda: ["python3"])
    monkeypatch.setattr(interpreters, "has", lambda python, module: module in modules)
    return modules


@pytest.fixture
def commands(monkeypatch):
    kept: list[list[str]] = []

    def run(command):
        kept.append(command)
        uv_tool.UV.parent.mkdir(parents=True, exist_ok=True)
        uv_tool.UV.touch(mode=0o755)
        return True

    monkeypatch.setattr(uv_tool, "run", run)
    return kept


def test_a_virtual_environment_where_there_is_ensurepip(machine, commands):
    machine.update({"ensurepip", "pip"})
    assert uv_tool.ensure() == str(uv_tool.UV)
    assert commands[0][1:3] == ["-m", "venv"]
    assert "--require-hashes" in commands[1]


def test_a_folder_where_there_is_only_pip(machine, commands):
    machine.add("pip")
    uv_tool.ensure()
    assert "--target" in commands[0]
    assert "--require-hashes" in commands[0]


def test_the_second_time_nothing_is_fetched(machine, commands):
    machine.add("pip")
    uv_tool.ensure()
    uv_tool.ensure()
    assert len(commands) == 1


def test_without_either_it_says_what_to_install(machine, commands):
    with pytest.raises(SetupError, match="python3-venv"):
        uv_tool.ensure()


def test_a_mirror_set_up_for_pip_also_serves_uv(monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", "mirror")
    monkeypatch.delenv("UV_DEFAULT_INDEX", raising=False)
    assert uv_tool.settings()["UV_DEFAULT_INDEX"] == "mirror"
