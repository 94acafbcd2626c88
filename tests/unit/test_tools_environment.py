"""An environment is built once, repaired after an interruption, and built anew when its lock changes."""

import stat
from pathlib import Path

import pytest

from tools import environment, interpreters, uv_tool
from tools.console import SetupError
from tools.stamp import Stamp

BOT = environment.KINDS["bot"]


class Build:
    """Stands where uv would be and keeps what it was asked to do."""

    def __init__(self, venvs: Path) -> None:
        self.venvs = venvs
        self.created = 0
        self.synced: list[str] = []
        self.fails = False

    def run(self, command, settings):
        if "venv" in command:
            self.created += 1
            python = self.venvs / "bot" / "bin" / "python"
            python.parent.mkdir(parents=True)
            python.touch()
            python.chmod(python.stat().st_mode | stat.S_IXUSR)
        else:
            self.synced.append(Path(command[-1]).name)
        return not self.fails


@pytest.fixture
def build(tmp_path, monkeypatch):
    locks = tmp_path / "requirements"
    locks.mkdir()
    for name in ("bot.lock", "bot-dev.lock"):
        (locks / name).write_text(f"{name} as first written")
    made = Build(tmp_path / ".venv")
    monkeypatch.setattr(environment, "VENVS", made.venvs)
    monkeypatch.setattr(environment, "LOCKS", locks)
    monkeypatch.setattr(environment, "run", made.run)
    monkeypatch.setattr(uv_tool, "ensure", lambda: "uv")
    monkeypatch.setattr(interpreters, "first_that_runs", lambda versions: "/python3.10")
    monkeypatch.setattr(interpreters, "version_of", lambda python: (3, 10) if Path(python).exists() else None)
    return made


def change(name: str) -> None:
    (environment.LOCKS / name).write_text("another")


def test_the_second_time_there_is_nothing_to_do(build):
    environment.ensure(BOT, dev=False)
    environment.ensure(BOT, dev=False)
    assert (build.created, build.synced) == (1, ["bot.lock"])


def test_what_tests_need_also_serves_a_run(build):
    environment.ensure(BOT, dev=True)
    environment.ensure(BOT, dev=False)
    assert build.synced == ["bot-dev.lock"]


def test_tests_add_what_a_run_left_out(build):
    environment.ensure(BOT, dev=False)
    environment.ensure(BOT, dev=True)
    assert (build.created, build.synced) == (1, ["bot.lock", "bot-dev.lock"])


def test_a_changed_lock_is_installed_over_the_old(build):
    environment.ensure(BOT, dev=False)
    change("bot.lock")
    environment.ensure(BOT, dev=False)
    assert (build.created, build.synced) == (1, ["bot.lock", "bot.lock"])


def test_a_run_after_a_changed_lock_keeps_what_tests_need(build):
    environment.ensure(BOT, dev=True)
    change("bot-dev.lock")
    environment.ensure(BOT, dev=False)
    assert build.synced == ["bot-dev.lock", "bot-dev.lock"]


def test_a_half_built_environment_is_built_anew(build):
    build.fails = True
    with pytest.raises(SetupError):
        environment.ensure(BOT, dev=False)
    build.fails = False
    environment.ensure(BOT, dev=False)
    assert build.created == 2


def test_an_interpreter_that_has_gone_is_replaced(build):
    environment.ensure(BOT, dev=False)
    (build.venvs / "bot" / "bin" / "python").unlink()
    environment.ensure(BOT, dev=False)
    assert build.created == 2


def test_no_python_and_no_download_says_which_to_install(build, monkeypatch):
    monkeypatch.setattr(interpreters, "first_that_runs", lambda versions: None)
    build.fails = True
    with pytest.raises(SetupError, match=r"Install it .* python3\.10"):
        environment.ensure(BOT, dev=False)


def test_a_stamp_forgets_with_its_folder(tmp_path):
    lock = tmp_path / "a.lock"
    lock.write_text("a")
    stamp = Stamp(tmp_path)
    assert not stamp.finished()
    stamp.write(lock)
    assert stamp.says(lock)
    stamp.forget()
    assert not stamp.finished()


def test_every_program_of_an_environment_has_rasas_telemetry_off(tmp_path, monkeypatch):
    packages = tmp_path / "bot" / "lib" / "python3.10" / "site-packages"
    packages.mkdir(parents=True)
    monkeypatch.setattr(environment, "VENVS", tmp_path)
    environment._switch_telemetry_off(environment.KINDS["bot"])
    assert "'RASA_TELEMETRY_ENABLED', 'false'" in (packages / "no_telemetry.pth").read_text()
