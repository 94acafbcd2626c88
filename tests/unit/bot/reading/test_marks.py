"""What was learnt bears another mark when what it was learnt from changes, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.nlu.sentence_model_files import FOLDER_SETTING
from bot.reading import marks
from bot.reading.marks import mark_of_judges, mark_of_network, mark_of_weighing

ALL = [mark_of_judges, mark_of_network, mark_of_weighing]


@pytest.fixture
def a_bot(tmp_path, monkeypatch):
    """A copy of the folders of the bot, with one file in each place that counts or does not."""
    for file in (
        "nlu/letters.py",
        "nlu/sentence_model.py",
        "nlu/in_bytes.py",
        "nlu/kept/spread.npz",
        "nlu/adapters.py",
        "nlu/danger.py",
        "reading/incident.py",
        "reading/judging.py",
        "reading/opinions.py",
        "reading/weighing.py",
        "reading/trees.py",
        "reading/network.py",
        "reading/learning_a_network.py",
        "reading/clause_lessons.py",
        "reading/accounts/ages.yml",
        "reading/set_apart/accounts.yml",
        "reading/words/judging.yml",
        "reading/words/phrases/school.yml",
        "reading/words/clauses/school.yml",
        "reading/accounts/README.md",
    ):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(file, encoding="utf-8")
    monkeypatch.setattr(marks, "__file__", str(tmp_path / "reading" / "marks.py"))
    return tmp_path


@pytest.mark.parametrize(
    ("file", "for_the_judges", "for_the_network", "for_the_weighing"),
    [
        ("reading/accounts/ages.yml", True, True, True),
        ("nlu/sentence_model.py", True, True, True),
        ("reading/words/phrases/school.yml", True, False, True),
        ("reading/words/clauses/school.yml", True, False, True),
        ("reading/incident.py", True, False, True),
        ("nlu/letters.py", True, False, True),
        ("nlu/in_bytes.py", True, False, True),
        ("nlu/kept/spread.npz", True, False, True),
        ("nlu/adapters.py", False, True, True),
        ("reading/network.py", False, True, True),
        ("reading/learning_a_network.py", False, True, True),
        ("reading/clause_lessons.py", True, True, True),
        ("reading/set_apart/accounts.yml", False, False, True),
        ("reading/opinions.py", False, False, True),
        ("reading/weighing.py", False, False, True),
        ("reading/trees.py", False, False, True),
        ("reading/words/judging.yml", False, False, False),
        ("reading/judging.py", False, False, False),
        ("reading/accounts/README.md", False, False, False),
        ("nlu/danger.py", False, False, False),
    ],
)
def test_the_mark_is_another_when_what_is_learnt_from_changes_and_only_then(
    a_bot, file, for_the_judges, for_the_network, for_the_weighing
):
    before = [mark() for mark in ALL]
    (a_bot / file).write_text("changed", encoding="utf-8")
    changed = [mark() != was for mark, was in zip(ALL, before, strict=True)]
    assert changed == [for_the_judges, for_the_network, for_the_weighing]


@pytest.mark.parametrize("mark", ALL)
def test_a_new_account_file_changes_the_mark(a_bot, mark):
    before = mark()
    (a_bot / "reading/accounts/new.yml").write_text("- {text: a boy, facts: {}}", encoding="utf-8")
    assert mark() != before


@pytest.mark.parametrize("mark", ALL)
def test_another_sentence_model_or_another_value_changes_the_mark(monkeypatch, mark):
    before = mark()
    monkeypatch.setenv(FOLDER_SETTING, "/another/model")
    with_another_model = mark()
    monkeypatch.setattr(marks, "LABELS", (*marks.LABELS, ("setting", "moon")))
    assert len({before, with_another_model, mark()}) == 3


def test_the_files_that_only_decide_exist():
    """One that was renamed would be counted again without a word."""
    files = {file.name for file in Path(marks.__file__).parent.rglob("*") if file.is_file()}
    assert files >= marks._NO_PART_FOR_THE_JUDGES
