"""What was learnt is kept whole, is learnt anew when what it was learnt from changes, and only then."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.nlu.sentence_model_files import FOLDER_SETTING
from bot.reading import keeping
from bot.reading.clause_signs import clauses_with_signs
from bot.reading.incident import incident_in
from bot.reading.judge import Judge
from bot.reading.learnt import Learnt
from bot.reading.signs import Signs


def a_learnt(bias=0.5):
    one = np.ones((1, 1), dtype=np.float32)
    return Learnt(
        *(
            Judge((label,), np.array([9]), {"red": 0}, one, one, one[0] * bias)
            for label in ("setting=home", "child_age", "tells")
        )
    )


@pytest.fixture
def a_bot(tmp_path, monkeypatch):
    """A copy of the folders of the bot, with one file in each place that counts or does not."""
    for file in (
        "nlu/letters.py",
        "nlu/sentence_model.py",
        "nlu/danger.py",
        "reading/incident.py",
        "reading/judging.py",
        "reading/accounts/ages.yml",
        "reading/words/judging.yml",
        "reading/words/phrases/school.yml",
        "reading/words/clauses/school.yml",
        "reading/accounts/README.md",
    ):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(file, encoding="utf-8")
    monkeypatch.setattr(keeping, "__file__", str(tmp_path / "reading" / "keeping.py"))
    return tmp_path


@pytest.fixture
def nothing_in_use(monkeypatch):
    monkeypatch.setattr(keeping, "_in_use", [])


def test_what_was_written_is_read(tmp_path):
    file = tmp_path / "deep" / "learnt.npz"
    keeping.write(a_learnt(), file)
    again = keeping.read(file)
    signs = Signs({"red": 1.0}, np.ones(1, dtype=np.float32))
    assert (again.clauses.labels, again.ages.labels) == (("setting=home",), ("child_age",))
    assert again.clauses.likely(signs) == pytest.approx(a_learnt().clauses.likely(signs), abs=1e-3)


def test_nothing_half_written_is_left_beside_it(tmp_path):
    keeping.write(a_learnt(), tmp_path / "learnt.npz")
    keeping.write(a_learnt(2.0), tmp_path / "learnt.npz")
    assert [file.name for file in tmp_path.iterdir()] == ["learnt.npz"]
    assert keeping.read(tmp_path / "learnt.npz").ages.bias == [2.0]


def test_no_part_of_the_file_is_code(tmp_path):
    np.savez(tmp_path / "learnt.npz", clauses_labels=np.array([object()], dtype=object))
    with pytest.raises((ValueError, KeyError)):
        keeping.read(tmp_path / "learnt.npz")


@pytest.mark.parametrize(
    ("file", "counts"),
    [
        ("reading/accounts/ages.yml", True),
        ("reading/words/phrases/school.yml", True),
        ("reading/words/clauses/school.yml", True),
        ("reading/incident.py", True),
        ("nlu/letters.py", True),
        ("nlu/sentence_model.py", True),
        ("reading/words/judging.yml", False),
        ("reading/judging.py", False),
        ("reading/accounts/README.md", False),
        ("nlu/danger.py", False),
    ],
)
def test_the_mark_is_another_when_what_is_learnt_from_changes_and_only_then(a_bot, file, counts):
    before = keeping.mark()
    (a_bot / file).write_text("changed", encoding="utf-8")
    assert (keeping.mark() != before) is counts


def test_a_new_account_file_changes_the_mark(a_bot):
    before = keeping.mark()
    (a_bot / "reading/accounts/new.yml").write_text("- {text: a boy, facts: {}}", encoding="utf-8")
    assert keeping.mark() != before


def test_another_sentence_model_or_another_value_changes_the_mark(monkeypatch):
    before = keeping.mark()
    monkeypatch.setenv(FOLDER_SETTING, "/another/model")
    with_another_model = keeping.mark()
    monkeypatch.setattr(keeping, "LABELS", (*keeping.LABELS, ("setting", "moon")))
    assert len({before, with_another_model, keeping.mark()}) == 3


def test_the_files_that_only_decide_exist():
    """One that was renamed would be counted again without a word."""
    files = {file.name for file in Path(keeping.__file__).parent.rglob("*") if file.is_file()}
    assert files >= keeping._DECIDES


def test_what_training_gives_is_used_and_the_last_of_it(nothing_in_use):
    first, second = a_learnt(), a_learnt(2.0)
    keeping.use(first)
    assert keeping.learnt() is first
    keeping.use(second)
    assert keeping.learnt() is second


def test_what_is_in_use_needs_no_learning(nothing_in_use, monkeypatch):
    monkeypatch.setattr(keeping, "learn_from", None)
    monkeypatch.setattr(keeping, "accounts_in", None)
    keeping.use(a_learnt())
    keeping.learnt()


@pytest.fixture
def learning(tmp_path, monkeypatch):
    """A place of its own to keep things in, and a list of every learning."""
    done = []
    monkeypatch.setattr(keeping, "BUILD", tmp_path / "build")
    monkeypatch.setattr(keeping, "KEPT", tmp_path / "kept" / "judges.npz")
    for source in ("accounts_in", "labelled_clauses", "lines_that_tell_nothing"):
        monkeypatch.setattr(keeping, source, tuple)
    monkeypatch.setattr(keeping, "learn_from", lambda *given: done.append(given) or a_learnt())
    return done


def test_what_was_learnt_before_is_not_learnt_again(learning):
    assert keeping.learnt_now().clauses.labels == keeping.learnt_now().clauses.labels
    assert len(learning) == 1
    assert [file.name for file in keeping.BUILD.iterdir()] == [f"{keeping.mark()}.npz"]


def test_what_is_kept_with_the_code_is_taken_and_nothing_learnt(learning):
    keeping.write(a_learnt(), keeping.KEPT, of=keeping.mark())
    assert keeping.learnt_now().clauses.labels == ("setting=home",)
    assert learning == []


@pytest.mark.parametrize("of", ["", "another"])
def test_what_was_kept_before_the_accounts_changed_is_not_taken(learning, of):
    keeping.write(a_learnt(), keeping.KEPT, of=of)
    keeping.learnt_now()
    assert len(learning) == 1


def test_learning_keeps_what_it_was_learnt_from_and_how_long_it_took(learning):
    keeping.learn_into(keeping.KEPT)
    of, took = keeping.learnt_from(keeping.KEPT)
    assert of == keeping.mark()
    assert took >= 0


def test_without_a_file_nothing_was_learnt(tmp_path):
    assert keeping.learnt_from(tmp_path / "none.npz") == ("", 0.0)


def test_what_is_kept_with_the_code_was_learnt_from_the_accounts_as_they_are():
    assert keeping.learnt_from()[0] == keeping.mark(), "the accounts or the reader have changed: run `make learn`"


@pytest.mark.parametrize("which", ["clauses", "ages", "telling"])
def test_every_sign_that_was_learnt_has_its_own_row(which, learnt):
    """A name with a line break in it would be read as two."""
    judge = getattr(learnt, which)
    assert sorted(judge.rows.values()) == list(range(len(judge.weights)))
    assert judge.weights.shape[1] == judge.meaning_weights.shape[1] == len(judge.bias) == len(judge.labels)


def test_what_was_kept_judges_as_what_was_learnt(learnt):
    again = Learnt.from_arrays(learnt.as_arrays())
    for _, signs in clauses_with_signs(incident_in("A boy touched a girl. She was crying.")):
        assert again.clauses.likely(signs) == pytest.approx(learnt.clauses.likely(signs), abs=0.01)
