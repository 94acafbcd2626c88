"""A command's failure, its noise and its silence are all told to the person who waits."""

import sys

import pytest

from tools import console


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_what_a_command_says_is_passed_on_without_its_noise(capfd):
    assert console.run(python("print('Resolved 2 packages'); print(' + one==1'); print()"))
    assert capfd.readouterr().out == "  Resolved 2 packages\n"


def test_a_failure_is_told(capfd):
    assert not console.run(python("raise SystemExit(3)"))
    assert not console.run(["/no/such/program"])
    assert "/no/such/program: No such file" in capfd.readouterr().out


def test_silence_is_broken_by_a_heartbeat(capfd, monkeypatch):
    monkeypatch.setattr(console, "HEARTBEAT_SECONDS", 0.5)
    assert console.run(python("import time; time.sleep(1.6)"))
    assert "still working" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (console.SetupError("install python3"), "error: install python3"),
        (OSError(28, "No space left on device"), "free space"),
        (KeyboardInterrupt(), "run the same command again"),
    ],
)
def test_every_failure_is_one_line_and_a_status(problem, said):
    def work() -> None:
        raise problem

    with pytest.raises(SystemExit, match=said) as end:
        console.finish_with(work)
    assert end.value.code != 0
