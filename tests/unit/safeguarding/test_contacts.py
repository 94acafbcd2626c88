"""The contacts that are shipped, and what an owner is told about a slip in contacts.yml."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from safeguarding.clock import london_now
from safeguarding.contact import Audience, Confidence, Contact
from safeguarding.contacts import check_contacts, contact, contact_book
from safeguarding.knowledge_error import KnowledgeError, Severity
from safeguarding.knowledge_files import FOLDER_VARIABLE, knowledge_folder
from safeguarding.telephone import is_written_in_groups

EditKnowledge = Callable[..., Path]

TODAY = date(2026, 11, 23)


def all_contacts() -> list[Contact]:
    return list(contact_book().by_id.values())


def errors(problems: list[KnowledgeError]) -> list[KnowledgeError]:
    return [problem for problem in problems if problem.severity is Severity.ERROR]


@pytest.mark.parametrize(
    ("id", "reached_at"),
    [
        # Leeds one minute guide 40, December 2024.
        ("duty_and_advice", "0113 376 0336"),
        ("emergency_duty_team", "0113 535 0600"),
        ("safe_project", "safeprojectteamvm@leeds.gov.uk"),
        # Domain dossier, 5.2 and 9.
        ("emergency_services", "999"),
        ("police", "101"),
        ("public_line", "0113 222 4403"),
        ("nspcc_helpline", "0808 800 5000"),
        ("childline", "0800 1111"),
        ("stop_it_now", "0808 1000 900"),
        ("shore", "https://shorespace.org.uk"),
        ("report_remove", "https://www.childline.org.uk"),
        ("ceop", "https://www.ceop.police.uk/safety-centre"),
        ("csa_centre_pathway", "https://csapathway.uk"),
        ("leeds_partnership", "https://www.leedsscp.org.uk"),
    ],
)
def test_how_each_is_reached(id: str, reached_at: str) -> None:
    it = contact(id)
    assert it.id == id
    assert reached_at in (it.number, it.email, it.url)


def test_no_contact_is_shipped_that_the_table_above_does_not_name() -> None:
    assert len(all_contacts()) == 14


@pytest.mark.parametrize("it", all_contacts(), ids=lambda it: it.id)
def test_each_can_be_reached_and_says_where_that_comes_from(it: Contact) -> None:
    assert it.number or it.email or it.url
    assert not it.number or is_written_in_groups(it.number)
    assert it.link.startswith(("tel:", "https://", "mailto:"))
    assert it.name
    assert it.source
    assert it.for_whom
    assert it.last_checked <= london_now().date()
    assert it.confidence in Confidence


@pytest.mark.parametrize(
    ("what", "pattern"),
    [
        ("the first number that is out of date", r"240\s*9536"),
        ("the second number that is out of date", r"376\s*0469"),
        ("a menu option, on which the sources disagree", r"option \d"),
        ("a mailbox of Duty and Advice, whose address was never seen", r"duty\S*@"),
        ("the Education Safeguarding Team, whose number is not verified", r"education safeguarding"),
        ("services that may have ended", r"0800\s*136\s*663|marie collins|swgfl"),
        ("an address of a sexual assault referral centre", r"\bSARC\b"),
    ],
)
@pytest.mark.parametrize("name", ["contacts.yml", "closures.yml"])
def test_what_must_never_be_shipped(name: str, what: str, pattern: str) -> None:
    text = (knowledge_folder() / name).read_text(encoding="utf-8")
    assert not re.search(pattern, text, re.IGNORECASE), f"take out {what}"


def test_no_helpline_is_given_hours_that_keep_changing() -> None:
    for id in ("nspcc_helpline", "stop_it_now", "childline"):
        assert not re.search(r"\d\s*(am|pm)|\d:\d\d|24 ?h|day", contact(id).note, re.IGNORECASE)


def test_no_line_of_code_holds_a_number() -> None:
    numbers = [it.number for it in all_contacts() if len(it.number) > len("999")]
    # The one exception is what is said when the knowledge cannot be read; its own test holds it equal to contacts.yml.
    for source in set(knowledge_folder().parent.rglob("*.py")) - {knowledge_folder().parent / "safety_line.py"}:
        text = source.read_text(encoding="utf-8")
        assert not [number for number in numbers if number in text], source


@pytest.mark.parametrize(
    ("audience", "given", "not_given"),
    [
        (Audience.PRACTITIONER, "duty_and_advice", "public_line"),
        (Audience.PRACTITIONER, "stop_it_now", "childline"),
        (Audience.CHILD, "childline", "emergency_duty_team"),
        (Audience.CHILD, "emergency_services", "duty_and_advice"),
        (Audience.PARENT, "public_line", "duty_and_advice"),
        (Audience.PUBLIC, "public_line", "emergency_duty_team"),
    ],
)
def test_for_whom_each_is(audience: Audience, given: str, not_given: str) -> None:
    ids = [it.id for it in contact_book().for_a(audience)]
    assert given in ids
    assert not_given not in ids


@pytest.mark.parametrize(
    ("id", "link"),
    [
        ("duty_and_advice", "tel:01133760336"),
        ("childline", "tel:08001111"),
        ("shore", "https://shorespace.org.uk"),
        ("safe_project", "mailto:safeprojectteamvm@leeds.gov.uk"),
    ],
)
def test_one_tap_reaches_it(id: str, link: str) -> None:
    assert contact(id).link == link


def test_a_contact_that_does_not_exist_is_a_slip_in_our_code() -> None:
    with pytest.raises(KeyError, match="nobody"):
        contact("nobody")


def test_the_shipped_file_has_no_error() -> None:
    assert errors(check_contacts(today=TODAY)) == []


def test_the_shipped_file_is_reviewed_in_time() -> None:
    overdue = [str(it) for it in check_contacts(today=london_now().date()) if it.field == "review_by"]
    assert not overdue, f"the numbers have to be checked: {overdue}"


@pytest.mark.parametrize(
    ("old", "new", "field", "mend"),
    [
        ("number: 0113 376 0336", "number: 01133760336", "contacts.duty_and_advice.number", "in groups"),
        ("number: 0113 376 0336", "number: +44 113 376 0336", "contacts.duty_and_advice.number", "in groups"),
        ("number: 0113 376 0336", "number: 0113 376 0336 option 2", "contacts.duty_and_advice.number", "in groups"),
        ("number: 0113 376 0336", "number: 0113 535 0600", "contacts.emergency_duty_team.number", "the same number"),
        ("    number: 0113 376 0336\n", "", "contacts.duty_and_advice.number", "give a number"),
        ("  duty_and_advice:\n", "  duty_and_advise:\n", "contacts.duty_and_advice.number", "give its number"),
        ("name: Childline", "nmae: Childline", "contacts.childline.name", "must not be empty"),
        ("for_whom: [child]", "for_whom: [children]", "contacts.childline.for_whom", "write one of: practitioner"),
        ("confidence: medium", "confidence: low", "contacts.public_line.confidence", "write one of: high, medium"),
        ("url: https://shore", "url: shore", "contacts.shore.url", "beginning with https://"),
        ("vm@leeds.gov.uk", "vm at leeds.gov.uk", "contacts.safe_project.email", "write one address"),
        ("friday: 09:00 to 16:30", "friday: 9 to 4.30", "duty_and_advice_hours.week.friday", "24-hour clock"),
        ("    sunday: closed\n", "", "duty_and_advice_hours.week.sunday", "24-hour clock"),
        ("hours: 08:00 to 09:00", "hours: 09:00 to 08:00", "duty_and_advice_hours.grey_windows.grey_morning.hours", ""),
        (
            "    grey_morning:",
            "    grey_evening:",
            "duty_and_advice_hours.grey_windows.grey_evening",
            "correct the name",
        ),
        (
            "try_first: emergency_duty_team",
            "try_first: childline",
            "duty_and_advice_hours.grey_windows.grey_friday.try_first",
            "write one of: duty_and_advice, emergency_duty_team",
        ),
        ("review_by: 2027-05-23", "review_by: May", "review_by", "write a date"),
        ("owner: to be named", "owner:", "owner", "must not be empty"),
        ("review_by:", "revue_by:", "revue_by", "correct the name"),
    ],
)
def test_a_slip_is_named_with_its_place_and_mend(
    edit_knowledge: EditKnowledge, old: str, new: str, field: str, mend: str
) -> None:
    edit_knowledge("contacts.yml", old=old, new=new)
    found = errors(check_contacts(today=TODAY))
    assert any(it.field == field and mend in it.mend for it in found), [str(it) for it in found]
    assert all(str(it).startswith("contacts.yml: ") and "\n" not in str(it) for it in found)
    with pytest.raises(KnowledgeError) as caught:
        contact_book()
    assert str(caught.value) == str(found[0])


def test_all_slips_are_told_at_once(edit_knowledge: EditKnowledge) -> None:
    edit_knowledge("contacts.yml", old="number: 0800 1111", new="number: 08001111")
    edit_knowledge("contacts.yml", old="friday: 09:00 to 16:30", new="friday: early")
    edit_knowledge("contacts.yml", old="confidence: medium", new="confidence: low")
    assert len(errors(check_contacts(today=TODAY))) == 4


def test_a_week_without_an_open_day_is_refused(edit_knowledge: EditKnowledge) -> None:
    for hours in ("09:00 to 17:00", "09:00 to 16:30"):
        edit_knowledge("contacts.yml", old=hours, new="closed")
    [found] = errors(check_contacts(today=TODAY))
    assert (found.field, found.mend) == ("duty_and_advice_hours.week", "give the hours of at least one day")


@pytest.mark.parametrize(
    ("today", "is_due"),
    [(date(2027, 5, 22), False), (date(2027, 5, 23), False), (date(2027, 5, 24), True), (date(2031, 1, 1), True)],
)
def test_a_review_that_is_due_is_reported_and_stops_nothing(today: date, is_due: bool) -> None:
    problems = [it for it in check_contacts(today=today) if it.field == "review_by"]
    assert [it.severity for it in problems] == [Severity.WARNING] * is_due
    assert contact_book().review_by == date(2027, 5, 23)


def test_an_owner_who_is_not_named_yet_is_reported_and_stops_nothing(edit_knowledge: EditKnowledge) -> None:
    assert [it.field for it in check_contacts(today=TODAY)] == ["owner"]
    assert contact_book().owner == "to be named"
    edit_knowledge("contacts.yml", old="owner: to be named", new="owner: A. Person")
    assert check_contacts(today=TODAY) == []


def test_a_missing_folder_is_reported_not_raised(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "nowhere"))
    [problem] = check_contacts(today=TODAY)
    assert FOLDER_VARIABLE in problem.mend


def test_the_folder_is_read_once_and_anew_for_another(edit_knowledge: EditKnowledge) -> None:
    edit_knowledge("contacts.yml", old="0113 376 0336", new="0113 496 0000")
    first = contact_book()
    edit_knowledge("contacts.yml", old="0113 496 0000", new="0113 496 0001")
    assert contact_book() is first
    assert first.duty_and_advice.number == "0113 496 0000"


def test_the_review_leaves_at_most_a_year() -> None:
    book = contact_book()
    assert timedelta(0) < book.review_by - book.last_checked <= timedelta(days=366)
