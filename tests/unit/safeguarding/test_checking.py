"""One command checks every knowledge file: what is shipped is clean, and a slip in any of them is found."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from safeguarding.checking import check_everything
from safeguarding.knowledge_error import KnowledgeError, Severity
from safeguarding.knowledge_files import knowledge_folder
from tests.unit.safeguarding.conftest import EditKnowledge

TODAY = date(2026, 11, 23)


def errors_on(day: date) -> list[KnowledgeError]:
    return [problem for problem in check_everything(today=day) if problem.severity is Severity.ERROR]


def test_what_is_shipped_has_nothing_to_mend() -> None:
    assert [str(problem) for problem in errors_on(TODAY)] == []


@pytest.mark.parametrize(
    ("name", "old", "new", "field"),
    [
        ("contacts.yml", "0113 376 0336", "0113 376", "number"),
        ("bank_holidays.yml", "2026-12-25", "2026-12-32", "line"),
        ("closures.yml", "confirmed: false", "confirmed: perhaps", "confirmed"),
        ("facts.yml", "label: Danger at this moment", "", "label"),
        ("continuum.yml", "abusive:", "abusiv:", "abusiv"),
        ("handover.yml", "{first_number}", "{first_numbr}", "ring"),
        ("who_to_call.yml", "owner:", "owners:", "owner"),
        ("sources.yml", "leeds-omg-40:", "leeds-omg-41:", "source"),
        ("guidance/levels.yml", "Stay calm.", "Stay calm!", "blocks"),
        ("guidance/safety.yml", "steps:", "stepps:", "steps"),
        ("answers/levels.yml", "{", "{{", ""),
    ],
)  # fmt: skip
def test_a_slip_in_any_file_is_found(edit_knowledge: EditKnowledge, name: str, old: str, new: str, field: str) -> None:
    edit_knowledge(name, old=old, new=new)
    found = errors_on(TODAY)
    assert found
    assert any(field in problem.field for problem in found), [str(problem) for problem in found]
    assert all(problem.mend for problem in found)


def test_one_slip_is_told_once_and_draws_no_others_after_it(edit_knowledge: EditKnowledge) -> None:
    """An owner who mistyped a number is not told to take out the links of answers that could not be read."""
    edit_knowledge("contacts.yml", old="0113 376 0336", new="0113 376")
    assert [(problem.file, problem.field) for problem in errors_on(TODAY)] == [
        ("contacts.yml", "contacts.duty_and_advice.number")
    ]


def test_every_file_that_is_not_yaml_is_named_at_once(edit_knowledge: EditKnowledge) -> None:
    names = {path.relative_to(knowledge_folder()).as_posix() for path in knowledge_folder().rglob("*.yml")}
    for name in names:
        edit_knowledge(name, old="\n", new="\n- [\n")
    assert {problem.file for problem in errors_on(TODAY)} == names


def test_years_on_what_is_due_for_another_look_is_a_warning_and_no_error() -> None:
    problems = check_everything(today=TODAY + timedelta(days=3 * 366))
    assert problems
    assert {problem.severity for problem in problems} == {Severity.WARNING}
