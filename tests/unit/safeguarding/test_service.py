"""service.yml: who is written to about the page, and that its absence is not forgotten."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from safeguarding.contacts import contact_book
from safeguarding.knowledge_error import Severity
from safeguarding.knowledge_files import knowledge_folder
from safeguarding.service import SERVICE_FILE, check_service, service


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the knowledge that a test may change."""
    copy = tmp_path / "knowledge"
    shutil.copytree(knowledge_folder(), copy)
    monkeypatch.setenv("STEADY_KNOWLEDGE", str(copy))
    return copy


def test_without_a_mailbox_there_is_a_warning_and_no_mistake(folder: Path):
    (warning,) = check_service()
    assert warning.severity is Severity.WARNING
    assert str(warning).startswith("service.yml: contact: name the mailbox")


def test_with_one_there_is_none(folder: Path):
    known = next(iter(contact_book().by_id))
    with (folder / SERVICE_FILE).open("a") as file:
        file.write(f"contact: {known}\n")
    assert check_service() == []
    assert service().contact == contact_book().by_id[known]


def test_one_that_is_not_in_the_contacts_is_a_mistake(folder: Path):
    with (folder / SERVICE_FILE).open("a") as file:
        file.write("contact: nobody\n")
    (mistake,) = check_service()
    assert mistake.severity is Severity.ERROR
    assert "'nobody' is not in contacts.yml" in str(mistake)
