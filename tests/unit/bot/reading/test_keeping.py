"""What was learnt is kept whole, is learnt anew when what it was learnt from changes, and only then."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bot.nlu.sentence_model_files import FOLDER_SETTING
from bot.reading import keeping, learning_to_weigh, several_networks
from bot.reading.clause_signs import clauses_with_signs
from bot.reading.incident import incident_in
from bot.reading.judge import Judge, in_bytes
from bot.reading.keeping import JUDGES, NETWORK, WEIGHING
from bot.reading.learnt import Learnt
from bot.reading.marks import mark_of_judges, mark_of_network, mark_of_weighing
from bot.reading.network import Heads, Network
from bot.reading.signs import Signs
from bot.reading.weighing import what_is_likely


def a_learnt(bias=0.5):
    one = np.ones((1, 1), dtype=np.float32)
    return Learnt(
        *(
            Judge((label,), np.array([9]), {"red": 0}, *in_bytes(one), one, one[0] * bias)
            for label in ("setting=home", "child_age", "tells")
        )
    )


def a_network():
    one = np.ones((1, 1), dtype=np.float32)
    return Network(("setting=home",), {}, Heads(one, one, one[0], one, one))


@pytest.fixture
def nothing_in_use(monkeypatch):
    monkeypatch.setattr(keeping, "_in_use", [])


def test_what_was_written_is_read(tmp_path):
    file = tmp_path / "deep" / "learnt.npz"
    keeping.write(a_learnt().as_arrays(), file)
    again = keeping.read(file)
    signs = Signs({"red": 1.0}, np.ones(1, dtype=np.float32))
    assert (again.clauses.labels, again.ages.labels) == (("setting=home",), ("child_age",))
    assert again.clauses.likely(signs) == pytest.approx(a_learnt().clauses.likely(signs), abs=1e-3)


def test_the_weighing_is_written_with_them(tmp_path):
    """A trained model without it would go on by what is likely, and nobody would know."""
    keeping.write(replace(a_learnt(), weighing=what_is_likely()).as_arrays(), tmp_path / "learnt.npz")
    again = keeping.read(tmp_path / "learnt.npz").weighing
    assert again == what_is_likely()
    keeping.write(a_learnt().as_arrays(), tmp_path / "learnt.npz")
    assert keeping.read(tmp_path / "learnt.npz").weighing is None


def test_nothing_half_written_is_left_beside_it(tmp_path):
    keeping.write(a_learnt().as_arrays(), tmp_path / "learnt.npz")
    keeping.write(a_learnt(2.0).as_arrays(), tmp_path / "learnt.npz")
    assert [file.name for file in tmp_path.iterdir()] == ["learnt.npz"]
    assert keeping.read(tmp_path / "learnt.npz").ages.bias == [2.0]


def test_no_part_of_the_file_is_code(tmp_path):
    np.savez(tmp_path / "learnt.npz", clauses_labels=np.array([object()], dtype=object))
    with pytest.raises((ValueError, KeyError)):
        keeping.read(tmp_path / "learnt.npz")


def test_what_training_gives_is_used_and_the_last_of_it(nothing_in_use):
    first, second = a_learnt(), a_learnt(2.0)
    keeping.use(first)
    assert keeping.learnt() is first
    keeping.use(second)
    assert keeping.learnt() is second


def test_what_is_in_use_needs_no_learning(nothing_in_use, monkeypatch):
    monkeypatch.setattr(keeping, "judges_from", None)
    monkeypatch.setattr(keeping, "accounts_in", None)
    keeping.use(a_learnt())
    keeping.learnt()


@pytest.fixture
def learning(tmp_path, monkeypatch):
    """A place of its own to keep things in, and a list of what was learnt."""
    done = []
    monkeypatch.setattr(keeping, "BUILD", tmp_path / "build")
    monkeypatch.setattr(keeping, "KEPT", tmp_path / "kept")
    monkeypatch.setattr(keeping, "accounts_in", lambda *_: ())
    for source in ("labelled_clauses", "lines_that_tell_nothing"):
        monkeypatch.setattr(keeping, source, tuple)
    monkeypatch.setattr(keeping, "judges_from", lambda *_: done.append("judges") or a_learnt())
    monkeypatch.setattr(several_networks, "learn_together", lambda *_, start: done.append(start) or a_network())
    monkeypatch.setattr(learning_to_weigh, "learn_to_weigh", lambda *_: done.append("weighing") or what_is_likely())
    return done


def test_what_was_learnt_before_is_not_learnt_again(learning):
    assert keeping.learnt_now().clauses.labels == keeping.learnt_now().clauses.labels
    assert learning == ["judges"]
    assert [file.name for file in keeping.BUILD.iterdir()] == [f"{mark_of_judges()}.npz"]


def test_what_is_kept_with_the_code_is_taken_and_nothing_learnt(learning):
    keeping.write(a_learnt().as_arrays(), keeping.KEPT / JUDGES, of=mark_of_judges())
    assert keeping.learnt_now().clauses.labels == ("setting=home",)
    assert learning == []


@pytest.mark.parametrize("of", ["", "another"])
def test_judges_that_were_kept_before_the_accounts_changed_are_not_taken(learning, of):
    keeping.write(a_learnt().as_arrays(), keeping.KEPT / JUDGES, of=of)
    keeping.learnt_now()
    assert learning == ["judges"]


@pytest.mark.parametrize("of", ["", "another"])
def test_a_network_is_taken_as_it_is_kept(learning, of):
    """Nobody waits half an hour for it because a phrase has changed."""
    keeping.write(a_network().as_arrays(), keeping.KEPT / NETWORK, of=of)
    assert keeping.learnt_now().network.labels == a_network().labels
    assert learning == ["judges"]


def test_there_is_no_network_for_another_sentence_model(learning, monkeypatch):
    keeping.write(a_network().as_arrays(), keeping.KEPT / NETWORK)
    monkeypatch.setenv(FOLDER_SETTING, "/another/model")
    assert keeping.learnt_now().network is None


def test_learning_keeps_what_it_was_learnt_from_and_how_long_it_took(learning):
    keeping.learn()
    assert keeping.learnt_from(keeping.KEPT / JUDGES)[0] == mark_of_judges()
    of, took = keeping.learnt_from(keeping.KEPT / NETWORK)
    assert of == mark_of_network()
    assert took >= 0


def test_a_network_that_was_learnt_from_what_is_there_is_not_learnt_again(learning):
    keeping.learn()
    keeping.learn()
    assert learning == ["judges", None, "weighing"]


def test_a_network_that_is_learnt_again_goes_on_from_the_one_that_is_kept(learning):
    keeping.write(a_network().as_arrays(), keeping.KEPT / NETWORK, of="fewer accounts")
    keeping.learn()
    assert [one.labels for one in learning if not isinstance(one, str)] == [a_network().labels]


def test_judges_and_network_are_weighed_as_it_is_kept(learning):
    assert keeping.learnt_now().weighing is None
    keeping.learn()
    assert keeping.learnt_from(keeping.KEPT / WEIGHING)[0] == mark_of_weighing()
    assert keeping.learnt_now().weighing.leans == what_is_likely().leans


def test_accounts_that_are_set_apart_teach_the_weighing_alone(learning, monkeypatch):
    keeping.learn()
    monkeypatch.setitem(keeping._MARKS, WEIGHING, lambda: "another")
    keeping.learn()
    assert learning == ["judges", None, "weighing", "weighing"]


def test_without_a_file_nothing_was_learnt(tmp_path):
    assert keeping.learnt_from(tmp_path / "none.npz") == ("", 0.0)


@pytest.mark.parametrize(
    ("kept", "mark"), [(JUDGES, mark_of_judges), (NETWORK, mark_of_network), (WEIGHING, mark_of_weighing)]
)
def test_what_is_kept_with_the_code_was_learnt_from_the_accounts_as_they_are(kept, mark):
    of, _ = keeping.learnt_from(keeping.KEPT / kept)
    assert of == mark(), "the accounts or the reader have changed: run `make learn`"


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
