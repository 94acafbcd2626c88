"""Closure days: both ends count, doubt is kept apart from certainty, and a stale list is reported."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from safeguarding.closures import check_closures, closures
from safeguarding.knowledge_error import KnowledgeError, Severity

EditKnowledge = Callable[..., Path]

TODAY = date(2026, 10, 1)


@pytest.mark.parametrize(
    ("day", "inside"),
    [
        (date(2026, 12, 28), False),
        (date(2026, 12, 29), True),
        (date(2026, 12, 30), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), False),
        (date(2027, 12, 29), True),
    ],
)
def test_both_ends_belong_to_a_closure(day: date, inside: bool) -> None:
    assert (closures().may_be_closed_on(day), closures().is_closed_on(day)) == (inside, False)


def test_a_confirmed_closure_is_certain(edit_knowledge: EditKnowledge) -> None:
    edit_knowledge("closures.yml", old="confirmed: false", new="confirmed: true")
    assert closures().is_closed_on(date(2026, 12, 30))
    assert not closures().may_be_closed_on(date(2026, 12, 30))


def test_a_list_may_be_empty(edit_knowledge: EditKnowledge) -> None:
    path = edit_knowledge("closures.yml", old="closures:\n", new="closures: []\n")
    path.write_text(path.read_text(encoding="utf-8").partition("closures: []")[0] + "closures: []\n", encoding="utf-8")
    assert closures().closures == ()
    assert not closures().may_be_closed_on(date(2026, 12, 30))


@pytest.mark.parametrize(
    ("today", "warned"),
    [
        # Sixty days before an unconfirmed closure, and until it is over, the council has to be asked.
        (date(2026, 10, 29), ["owner"]),
        (date(2026, 10, 30), ["owner", "closures, entry 1.confirmed"]),
        (date(2026, 12, 31), ["owner", "closures, entry 1.confirmed"]),
        (date(2027, 1, 1), ["owner"]),
        # Six months after the list was last looked at.
        (date(2027, 5, 25), ["owner"]),
        (date(2027, 5, 26), ["owner", "last_checked"]),
    ],
)
def test_what_is_overdue_is_reported_and_stops_nothing(today: date, warned: list[str]) -> None:
    problems = check_closures(today=today)
    assert [problem.field for problem in problems] == warned
    assert all(problem.severity is Severity.WARNING for problem in problems)
    assert closures().closures


def test_a_confirmed_closure_need_not_be_asked_about(edit_knowledge: EditKnowledge) -> None:
    edit_knowledge("closures.yml", old="confirmed: false", new="confirmed: true")
    edit_knowledge("closures.yml", old="owner: to be named", new="owner: A. Person")
    assert check_closures(today=date(2026, 12, 1)) == []


@pytest.mark.parametrize(
    ("old", "new", "field", "mend"),
    [
        ("last_day: 2026-12-31", "last_day: 2026-12-28", "closures, entry 1.last_day", "not before first_day"),
        ("last_day: 2026-12-31", "last_day: 2027-12-31", "closures, entry 1.last_day", "over 31 days"),
        ("last_day: 2027-12-31", "last_day: New Year", "closures, entry 2.last_day", "write a date"),
        ("confirmed: false", "confirmed: no", "closures, entry 1.confirmed", "write true or false"),
        ("    because:", "    becuase:", "closures, entry 1.because", "must not be empty"),
        ("    because:", "    becuase:", "closures, entry 1.becuase", "correct the name"),
        ("closures:\n", "closures:\nothers:\n", "closures", "write a list"),
        ("last_checked: 2026-11-23", "last_checked: today", "last_checked", "write a date"),
    ],
)
def test_a_slip_is_named_with_its_place_and_mend(
    edit_knowledge: EditKnowledge, old: str, new: str, field: str, mend: str
) -> None:
    edit_knowledge("closures.yml", old=old, new=new)
    found = [it for it in check_closures(today=TODAY) if it.severity is Severity.ERROR]
    assert any(it.field == field and mend in it.mend for it in found), [str(it) for it in found]
    with pytest.raises(KnowledgeError):
        closures()


@pytest.mark.parametrize(("last_day", "refused"), [("2027-01-29", False), ("2027-01-30", True)])
def test_the_longest_closure(edit_knowledge: EditKnowledge, last_day: str, refused: bool) -> None:
    edit_knowledge("closures.yml", old="last_day: 2026-12-31", new=f"last_day: {last_day}")
    assert any(it.severity is Severity.ERROR for it in check_closures(today=TODAY)) is refused
