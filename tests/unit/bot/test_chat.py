"""The terminal chat: the same replies, with buttons as numbers."""

from __future__ import annotations

import pytest

from bot import chat as module
from safeguarding.safety_line import is_safety_line


@pytest.fixture
def converse(toy, loop, monkeypatch, capsys):
    def converse(*lines):
        typed = iter([*(line + "\n" for line in lines), None])
        monkeypatch.setattr(module, "_next_line", lambda _: next(typed))
        loop.run_until_complete(module.chat_with(toy))
        return capsys.readouterr().out

    return converse


def test_a_text_is_answered_and_its_buttons_are_numbered(converse):
    out = converse("hello")
    assert "This is a toy." in out
    assert "  1. Tell" in out


def test_a_number_chooses_a_button(converse):
    assert "How old is the child?" in converse("hello", "1")


@pytest.mark.parametrize("typed", ["2", "0", "99", "one"])
def test_a_number_that_is_no_button_is_text(converse, typed):
    assert "How old is the child?" not in converse("hello", typed)


def test_a_number_is_text_where_there_are_no_buttons(converse):
    assert "How old is the other child?" in converse("start", "1")


def test_typed_text_works_beside_the_buttons(converse):
    assert "How old is the child?" in converse("hello", "start")


@pytest.mark.parametrize("typed", ["fail", "half way"])
def test_a_failure_brings_the_numbers_here_too(converse, typed):
    assert any(is_safety_line(line) for line in converse(typed).splitlines())


def test_a_very_long_line_is_told_so(converse):
    assert "4,000" in converse("a" * 20_000)
