"""Training happens when something that the model is made of has changed, and only then."""

from __future__ import annotations

import pytest

from bot import training
from bot.project import REPOSITORY, Project
from bot.training import fingerprint, model_is_current, train_if_needed


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project whose "training" writes a model and counts itself."""
    for name in ("config.yml", "domain.yml", "data/nlu/greet.yml", "bot/nlu/reader.py", "requirements/bot.lock"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    project = Project(tmp_path)
    runs = []

    def pretend(project):
        runs.append(training._prints(project))
        project.model.write_bytes(b"model")
        training._stamp(project).write_text(training.json.dumps(training._prints(project)))

    monkeypatch.setattr(training, "_train", pretend)
    return project, runs


def test_the_first_time_it_trains_and_the_second_time_it_does_not(project):
    project, runs = project
    assert train_if_needed(project)
    assert model_is_current(project)
    assert not train_if_needed(project)
    assert len(runs) == 1


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("config.yml", "words"),
        ("domain.yml", "words"),
        ("data/nlu/greet.yml", "words"),
        ("data/rules/new.yml", "words"),
        ("bot/nlu/reader.py", "code"),
        ("bot/reading/new.py", "code"),
        ("requirements/bot.lock", "code"),
    ],
)
def test_a_change_makes_the_model_old(project, name, part):
    project, runs = project
    train_if_needed(project)
    file = project.root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("changed")
    assert not model_is_current(project)
    assert train_if_needed(project)
    assert [key for key in runs[0] if runs[0][key] != runs[1][key]] == [part]


@pytest.mark.parametrize("name", ["bot/replying.py", "actions/base.py", "data/__pycache__/x.pyc", "README.md"])
def test_what_the_model_is_not_made_of_does_not(project, name):
    project, _ = project
    train_if_needed(project)
    file = project.root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("changed")
    assert model_is_current(project)


def test_a_model_that_is_gone_or_was_never_finished_is_made_again(project):
    project, _ = project
    train_if_needed(project)
    project.model.unlink()
    assert not model_is_current(project)
    train_if_needed(project)
    training._stamp(project).write_text("half")
    assert not model_is_current(project)


def test_moving_a_line_from_one_file_to_another_is_a_change(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("ab")
    two.write_text("")
    before = fingerprint(tmp_path, [one, two])
    one.write_text("a")
    two.write_text("b")
    assert fingerprint(tmp_path, [one, two]) != before


def test_every_part_that_it_looks_at_is_there():
    project = Project(REPOSITORY)
    assert [part for part in (*project.words(), *project.code()) if not part.exists()] == []


def test_the_model_s_name_is_fixed_so_that_no_other_is_served():
    assert Project().model == REPOSITORY / "models" / "steady.tar.gz"
