"""The command line as a person or a script meets it: real processes, their exit status, and what they print where."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from safeguarding.clock import CLOCK_VARIABLE
from safeguarding.contacts import contact_book
from safeguarding.continuum import Band
from safeguarding.facts import FACT_NAMES
from tests.unit.safeguarding.conftest import EditKnowledge

ROOT = Path(__file__).parents[3]
IN_HOURS, AT_NIGHT, GREY = "2026-11-23T10:00+00:00", "2026-11-23T23:00+00:00", "2026-11-27T16:45+00:00"


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str


def run(*arguments: str, stdin: str = "", clock: str = "") -> Ran:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", CLOCK_VARIABLE: clock}
    done = subprocess.run(
        [sys.executable, "-m", "safeguarding", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def assessed(facts: str, *arguments: str) -> dict[str, Any]:
    ran = run("assess", "-", *arguments, stdin=facts)
    assert (ran.status, ran.err) == (0, "")
    found: dict[str, Any] = json.loads(ran.out)
    return found


def test_assess_prints_the_range_its_reasons_what_is_open_what_to_do_and_whom_to_call() -> None:
    found = assessed(
        "behaviour: touch_under_clothes\nchild_age: 12\nother_age: 9\nwho_else: one_child", "--at", IN_HOURS
    )
    assert (found["lowest"], found["highest"]) == ("problematic", "violent")
    assert found["refer_to_duty_and_advice"] is True
    assert found["ask_next"] == "danger_now"
    assert {reason["indicator"] for reason in found["reasons"]} >= {"sexual_activity_under_13"}
    for reason in found["reasons"]:
        assert reason.keys() == {"text", "band", "indicator", "source"}
        assert all(reason.values())
    for one in found["open"]:
        assert one["fact"] in FACT_NAMES
        assert one["label"]
        assert {*one["could_be"]} <= {band.word for band in Band}
    actions = [action["id"] for action in found["actions"]]
    assert actions.index("problematic") < actions.index("refer_both")
    assert all(action["title"] and action["steps"] and action["sources"] for action in found["actions"])
    assert found["who_to_call"] == {
        "at": "2026-11-23T10:00:00+00:00",
        "first": {"name": contact_book().duty_and_advice.name, "number": "0113 376 0336"},
        "other": {"name": contact_book().emergency_duty_team.name, "number": "0113 535 0600"},
        "grey": False,
        "until": "2026-11-23T17:00:00+00:00",
    }


def test_no_placeholder_is_left_in_what_to_do() -> None:
    for facts in ("danger_now: yes", "pressure: force", "technology: images", ""):
        said = [line for action in assessed(facts)["actions"] for line in (*action["steps"], *action["avoid"])]
        assert not [line for line in said if "{" in line or "}" in line]


def test_assess_reads_a_file(tmp_path: Path) -> None:
    file = tmp_path / "facts.yml"
    file.write_text("pressure: force\nviolence: injury\n", encoding="utf-8")
    ran = run("assess", str(file))
    assert (ran.status, ran.err) == (0, "")
    assert json.loads(ran.out)["lowest"] == "violent"


def test_with_an_empty_file_anything_is_possible() -> None:
    found = assessed("")
    assert (found["lowest"], found["highest"]) == ("normal", "violent")


def test_contacts_prints_one_line_of_json_for_each_time_in_their_order() -> None:
    ran = run("contacts", "--json", "--at", IN_HOURS, "--at", AT_NIGHT, "--at", GREY, "--at", "2026-07-01T15:59:59Z")
    assert (ran.status, ran.err) == (0, "")
    lines = [json.loads(line) for line in ran.out.splitlines()]
    assert [(line["first"]["number"], line["other"]["number"], line["grey"]) for line in lines] == [
        ("0113 376 0336", "0113 535 0600", False),
        ("0113 535 0600", "0113 376 0336", False),
        ("0113 535 0600", "0113 376 0336", True),
        ("0113 376 0336", "0113 535 0600", False),
    ]
    assert [line["at"] for line in lines][-1] == "2026-07-01T16:59:59+01:00"
    assert [line["until"] for line in lines][-1] == "2026-07-01T17:00:00+01:00"
    assert all(line.keys() == {"at", "first", "other", "grey", "until"} for line in lines)


def test_contacts_for_people_says_both_numbers_and_until_when() -> None:
    ran = run("contacts", "--at", GREY)
    assert ran.status == 0
    for said in ("0113 376 0336", "0113 535 0600", "not certain who answers", "until 2026-11-27T17:00:00+00:00"):
        assert said in ran.out


def test_contacts_without_a_time_is_about_now() -> None:
    ran = run("contacts", "--json", clock=AT_NIGHT)
    assert json.loads(ran.out)["at"] == "2026-11-23T23:00:00+00:00"


@pytest.mark.parametrize(
    ("arguments", "stdin", "said"),
    [
        (("contacts", "--at", "2026-11-23T10:00"), "", "has no time zone; add one, such as 2026-11-23T10:00+00:00"),
        (("contacts", "--at", "2026-11-23"), "", "has no time zone"),
        (("contacts", "--at", "tomorrow"), "", "'tomorrow' is not a time; write one such as "),
        (("contacts", "--at", IN_HOURS, "--at", "2026-13-01T10:00Z"), "", "'2026-13-01T10:00Z' is not a time"),
        (("assess", "-", "--at", "2026-11-23T10:00"), "", "has no time zone"),
        (("assess", "no/such/facts.yml"), "", "cannot read no/such/facts.yml: No such file or directory"),
        (("assess", "."), "", "cannot read .: Is a directory"),
        (("assess", "-"), "presure: force", "unknown fact 'presure'; the facts are: danger_now, "),
        (("assess", "-"), "pressure: much", "pressure: 'much' is not a value of this fact; use none, "),
        (("assess", "-"), "child_age: 18", "child_age: '18' is not a value of this fact; use a whole number"),
        (("assess", "-"), "child_age: [", "the facts are not YAML at line 1"),
        (("assess", "-"), "child_age: 1\nchild_age: 2", "child_age is given more than once"),
        (("assess", "-"), "who_else: no_one\nviolence: injury", "violence and who_else cannot both be as given"),
    ],
)  # fmt: skip
def test_wrong_input_ends_with_status_2_and_one_clear_line(arguments: tuple[str, ...], stdin: str, said: str) -> None:
    ran = run(*arguments, stdin=stdin)
    assert ran.status == 2
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1
    assert "Traceback" not in ran.err


def test_nothing_is_printed_before_a_time_that_cannot_be_read() -> None:
    """A script that reads line by line must not take half an answer for a whole one."""
    assert run("contacts", "--json", "--at", IN_HOURS, "--at", "2026-11-23T10:00").out == ""


@pytest.mark.parametrize("arguments", [(), ("asses", "-"), ("assess",), ("contacts", "--when", IN_HOURS)])
def test_a_command_that_does_not_exist_ends_with_status_2_and_says_what_does(arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert ran.status == 2
    assert "usage: python -m safeguarding" in ran.err


@pytest.mark.parametrize("clock", ["2026-11-23T10:00", "ten past nine"])
def test_a_frozen_clock_that_cannot_be_read_is_said_in_one_line(clock: str) -> None:
    ran = run("contacts", clock=clock)
    assert ran.status == 2
    assert len(ran.err.splitlines()) == 1


def test_check_passes_what_is_shipped() -> None:
    ran = run("check", clock=IN_HOURS)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines()[-1].startswith("0 to mend, ")


def test_check_names_file_field_and_mend(edit_knowledge: EditKnowledge) -> None:
    edit_knowledge("contacts.yml", old="0113 376 0336", new="0113 376")
    ran = run("check", clock=IN_HOURS)
    assert ran.status == 2
    (line,) = [line for line in ran.out.splitlines() if line.startswith("error: ")]
    severity, file, field, mend = line.split(": ", 3)
    assert (severity, file) == ("error", "contacts.yml")
    assert field.endswith("number")
    assert mend
    assert ran.out.splitlines()[-1].startswith("1 to mend, ")


@pytest.mark.parametrize("arguments", [("contacts",), ("assess", "-")])
def test_knowledge_that_cannot_be_trusted_is_named_and_not_used(
    edit_knowledge: EditKnowledge, arguments: tuple[str, ...]
) -> None:
    edit_knowledge("contacts.yml", old="0113 376 0336", new="0113 376")
    ran = run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("contacts.yml: ")
    assert len(ran.err.splitlines()) == 1


def test_a_knowledge_folder_that_is_not_there_is_said_with_its_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STEADY_KNOWLEDGE", "no/such/folder")
    ran = run("contacts")
    assert ran.status == 2
    assert "STEADY_KNOWLEDGE" in ran.err
