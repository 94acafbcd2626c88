"""The likelier a slip of the finger, the nearer the words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.slips import distance, with_letters_less

WORDS = st.text(alphabet="abcdefgh", max_size=9)


@pytest.mark.parametrize(
    ("typed", "meant", "slips"),
    [
        ("ring", "ring", 0),
        ("rinf", "ring", 0.5),  # the key beside
        ("rinx", "ring", 1),
        ("rig", "ring", 0.8),  # left out
        ("rign", "ring", 0.8),  # swapped
        ("riing", "ring", 1),  # put in
        ("tecprd", "record", 1),
    ],
)
def test_each_kind_has_its_weight(typed: str, meant: str, slips: float) -> None:
    assert distance(typed, meant) == pytest.approx(slips)


@given(WORDS)
def test_a_word_is_no_slip_from_itself(word: str) -> None:
    assert distance(word, word) == 0


@given(WORDS, WORDS)
def test_no_two_words_are_further_apart_than_all_their_letters(one: str, other: str) -> None:
    assert 0 <= distance(one, other) <= len(one) + len(other)


@given(st.text(alphabet="abcdefgh", min_size=6, max_size=9), st.data())
def test_a_long_word_is_found_without_any_two_letters(word: str, data: st.DataObject) -> None:
    gone = data.draw(st.sets(st.integers(0, len(word) - 1), max_size=2))
    assert "".join(letter for at, letter in enumerate(word) if at not in gone) in with_letters_less(word)


def test_of_a_short_word_one_letter_is_left_out_at_most() -> None:
    assert with_letters_less("boy") == {"boy", "oy", "by", "bo"}
