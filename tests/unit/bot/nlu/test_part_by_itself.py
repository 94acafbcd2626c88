"""A part that is in doubt is understood by itself, from a quick pass that is begun beside the parser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.nlu import part_by_itself
from bot.nlu.part_by_itself import begin_with_the_questions_in, meaning_by_itself
from bot.nlu.sentence_model import SentenceModel
from bot.nlu.sentence_model_files import FOLDER_SETTING


@pytest.fixture
def chosen_anew() -> Iterator[None]:
    part_by_itself._model.cache_clear()
    yield
    part_by_itself._model.cache_clear()


@pytest.mark.parametrize("text", ["do i ring someone now", "can i tell his mum", "where do i send the form"])
def test_the_quick_pass_means_nearly_the_same(text: str) -> None:
    assert meaning_by_itself(text) @ SentenceModel.load().embed([text])[0] > 0.99


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("do i ring someone now? and can i tell his mum", ["do i ring someone now?", "and can i tell his mum"]),
        ("he is nine. what do i tell his mum", ["what do i tell his mum"]),
        ("a boy of nine touched his sister. she is six years old", []),
        ("do i ring someone now", []),  # all of one part: the message's own pass shows it
    ],
)
def test_a_pass_is_begun_for_each_part_that_looks_like_a_question(
    text: str, begun: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[str] = []
    monkeypatch.setattr(type(part_by_itself._model()), "begin", lambda _, part: found.append(part))
    begin_with_the_questions_in(text)
    assert found == begun


@pytest.mark.usefixtures("chosen_anew")
def test_another_model_is_run_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    another = object()
    monkeypatch.setenv(FOLDER_SETTING, "/a/folder")
    monkeypatch.setattr(SentenceModel, "load", staticmethod(lambda: another))
    assert part_by_itself._model() is another
