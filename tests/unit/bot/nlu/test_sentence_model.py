"""The sentence model: near meanings lie near, one text never changes another's vector, wrong files are named."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from bot.nlu import sentence_model, sentence_model_files
from bot.nlu.sentence_model import SentenceModel
from bot.nlu.sentence_model_files import FOLDER_SETTING, SentenceModelError


@pytest.fixture(autouse=True)
def _no_folder_set(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv(FOLDER_SETTING, raising=False)
    yield
    sentence_model._loaded.cache_clear()


def test_every_vector_has_length_one() -> None:
    vectors = SentenceModel.load().embed(["who do i ring", "", "zxcv " * 500])
    assert vectors.shape == (3, 384)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)


def test_the_same_meaning_lies_nearer_than_another() -> None:
    asked, same, other = SentenceModel.load().embed(
        ["which number do I ring now", "who should i call tonight", "he pulled her skirt up"]
    )
    assert asked @ same > asked @ other + 0.2


def test_a_text_has_the_same_vector_alone_and_in_company() -> None:
    alone = SentenceModel.load().embed(["she told me to keep it secret"])
    sentence_model._loaded.cache_clear()  # or it would only be remembered
    company = SentenceModel.load().embed(["a" * 300, "she told me to keep it secret", "no"])
    assert (alone[0] == company[1]).all()


def test_many_texts_have_the_vectors_that_each_has_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["no", "yes", "she told me to keep it secret", "he told me to keep it quiet", "", "who do i ring " * 60]
    alone = np.stack([SentenceModel.load().embed([text])[0] for text in texts])
    monkeypatch.setattr(sentence_model, "WORTH_SEVERAL_THREADS", 2)
    assert SentenceModel.load().embed(texts) == pytest.approx(alone, abs=1e-5)


def test_no_texts_give_no_rows() -> None:
    assert SentenceModel.load().embed([]).shape == (0, 384)


def test_what_stands_beyond_the_limit_of_tokens_is_cut() -> None:
    long = "boy " * sentence_model.MOST_TOKENS
    first, second = SentenceModel.load().embed([long, long + "and the weather is fine"])
    assert (first == second).all()


def test_a_long_message_with_odd_characters_is_embedded() -> None:
    assert np.isfinite(SentenceModel.load().embed(["\u0000 \ud83d\ude00 é \u202e <s> [MASK] " * 200])).all()


def test_it_is_loaded_once() -> None:
    assert SentenceModel.load() is SentenceModel.load()


def test_remembered_texts_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentence_model, "REMEMBERED_TEXTS", 3)
    model = SentenceModel.load()
    model.embed([f"line {number}" for number in range(10)])
    assert len(model._remembered) <= sentence_model.REMEMBERED_TEXTS + 1


def test_another_folder_can_be_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _copy_installed(tmp_path)
    monkeypatch.setenv(FOLDER_SETTING, str(tmp_path))
    other = SentenceModel.load()
    assert other is SentenceModel.load(tmp_path)
    assert (other.embed(["where do i record it"]) == SentenceModel.load().embed(["where do i record it"])).all()


@pytest.mark.parametrize("missing", ["model.onnx", "tokenizer.json"])
def test_a_missing_file_is_named(tmp_path: Path, missing: str) -> None:
    _copy_installed(tmp_path)
    (tmp_path / missing).unlink()
    with pytest.raises(SentenceModelError, match=missing):
        SentenceModel.load(tmp_path)


def test_a_changed_installed_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sentence_model_files._SHA256, "tokenizer.json", "0" * 64)
    with pytest.raises(SentenceModelError, match="not the file that was tested"):
        SentenceModel.load()


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentence_model_files, "_MODEL", ("no_such_package_here", "model.onnx"))
    with pytest.raises(SentenceModelError, match="no_such_package_here is not installed"):
        SentenceModel.load()


def _copy_installed(folder: Path) -> None:
    for package, file in (sentence_model_files._MODEL, sentence_model_files._TOKENIZER):
        shutil.copy(sentence_model_files._installed(package, file), folder)


@pytest.fixture(name="model")
def _model():
    return SentenceModel.load()


def test_a_pass_that_was_begun_is_the_one_that_is_used(model, monkeypatch):
    passes = []
    prepared = model._through.prepared
    monkeypatch.setattr(model._through, "prepared", lambda tensors: passes.append(1) or prepared(tensors))
    text = "the parser works while this is read"
    model.begin(text)
    assert text in model._by_token
    states, places = model.token_by_token(text)
    vector = model.embed([text])[0]
    model.begin(text)
    assert len(passes) == 1
    assert states.shape == (len(places), model.dimensions)
    assert vector @ states.mean(axis=0) == pytest.approx(np.linalg.norm(states.mean(axis=0)), rel=1e-4)


def test_only_the_last_few_passes_are_kept(model):
    for number in range(sentence_model.REMEMBERED_BY_TOKEN + 3):
        model.begin(f"message {number}")
        model.token_by_token(f"and {number}")
    assert len(model._by_token) <= sentence_model.REMEMBERED_BY_TOKEN


def test_a_pass_that_fails_beside_fails_where_it_is_used(model, monkeypatch):
    def refuses():
        raise RuntimeError("no memory")

    monkeypatch.setattr(model._through, "prepared", lambda _: refuses)
    model.begin("this one fails")
    with pytest.raises(RuntimeError, match="no memory"):
        model.token_by_token("this one fails")
    monkeypatch.undo()
    assert len(model.token_by_token("this one fails")[0])
