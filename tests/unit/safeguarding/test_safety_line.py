"""The line that is said when everything else has failed."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from safeguarding import safety_line as module
from safeguarding.contacts import DUTY_AND_ADVICE, EMERGENCY_DUTY_TEAM, contact
from safeguarding.knowledge_files import FOLDER_VARIABLE
from safeguarding.safety_line import is_safety_line, numbers_without_a_clock, safety_line, safety_line_by

MONDAY_NOON = datetime(2026, 11, 23, 12, tzinfo=timezone.utc)
SUNDAY_NIGHT = datetime(2026, 11, 22, 2, 10, tzinfo=timezone.utc)


def test_the_numbers_in_code_are_those_of_the_contacts_file():
    assert contact(DUTY_AND_ADVICE).number == module.DUTY_AND_ADVICE
    assert contact(EMERGENCY_DUTY_TEAM).number == module.EMERGENCY_DUTY_TEAM
    assert contact("emergency_services").number == module.EMERGENCY


@pytest.mark.parametrize(
    ("moment", "first", "other"),
    [
        (MONDAY_NOON, module.DUTY_AND_ADVICE, module.EMERGENCY_DUTY_TEAM),
        (SUNDAY_NIGHT, module.EMERGENCY_DUTY_TEAM, module.DUTY_AND_ADVICE),
    ],
)
def test_the_number_that_is_answered_now_comes_first(moment, first, other):
    line = safety_line(moment)
    assert line.index("999") < line.index(first) < line.index(other)


@pytest.mark.parametrize("hour", range(24 * 7))
def test_at_every_hour_both_numbers_are_there(hour):
    line = safety_line(MONDAY_NOON + timedelta(hours=hour))
    assert is_safety_line(line)
    assert module.DUTY_AND_ADVICE in line
    assert module.EMERGENCY_DUTY_TEAM in line


def test_a_time_without_a_zone_still_gives_the_numbers():
    assert safety_line(datetime(2026, 11, 23, 12)) == numbers_without_a_clock()  # noqa: DTZ001 - that is the mistake


def test_knowledge_that_cannot_be_read_still_gives_the_numbers(monkeypatch, tmp_path):
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    assert safety_line(MONDAY_NOON) == numbers_without_a_clock()


def test_a_broken_clock_still_gives_the_numbers():
    def broken() -> datetime:
        raise ValueError("no time-zone data")

    line = safety_line_by(broken)
    assert is_safety_line(line)
    assert all(number in line for number in ("999", module.DUTY_AND_ADVICE, module.EMERGENCY_DUTY_TEAM))


def test_a_failure_is_logged_by_its_kind_alone(monkeypatch, tmp_path, caplog):
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "xylophone"))
    safety_line(MONDAY_NOON)
    assert "xylophone" not in caplog.text
    assert "Error" in caplog.text
