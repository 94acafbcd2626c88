"""The reader stands before whatever people send: it always returns, and only facts that exist."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.anchors import needs_of
from bot.reading.phrases import phrases
from bot.reading.reader import read_facts
from bot.reading.worth_reading import worth_reading
from safeguarding.facts import read_value

WORDS = [*(Path(__file__).parent / "mangled_words.txt").read_text("utf-8").split(), "\n", "\u2019", "\u00bd"]
mangled = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)


def is_well_read(text: str) -> None:
    for found in read_facts(text):
        read_value(found.fact, found.value)
        assert 0 <= found.start < found.end <= len(text)


@settings(deadline=None, max_examples=300)  # what is asked is that it returns; how fast is asked elsewhere
@given(mangled)
def test_words_in_any_order_can_be_read(text: str) -> None:
    is_well_read(text)


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=200))
def test_any_characters_can_be_read(text: str) -> None:
    is_well_read(text)


@pytest.mark.parametrize("seed", range(5))
def test_a_story_with_letters_lost_can_be_read(seed: int) -> None:
    dice = random.Random(seed)
    story = (
        "A 14 year old boy in my form touched a 9 year old girl. He told her not to tell, she's upset, both in year 9."
    )
    for _ in range(30):
        is_well_read("".join(letter for letter in story if dice.random() > 0.1))


@pytest.mark.parametrize("text", ["both 12yo 12yo", "both 9 and 10", "both"])
def test_ages_of_both_where_nobody_is_named_can_be_read(text: str) -> None:
    is_well_read(text)


def test_a_very_long_message_is_cut_and_not_a_trap() -> None:
    is_well_read("he touched her and " * 2000)


@pytest.mark.parametrize(
    ("pattern", "line", "may_match"),
    [
        ("grop(?:ed|es|ing) OTHER", "he groped OTHER", True),
        ("grop(?:ed|es|ing) OTHER", "he kissed BOTH", False),
        ("(?:told|tells) OTHER", "tells OTHER", True),
        ("(?:told|tells) OTHER", "hit OTHER", False),
        ("(?:really )?upset", "so upset", True),
    ],
)
def test_a_phrase_is_tried_where_its_letters_are(pattern: str, line: str, may_match: bool) -> None:
    assert all(any(run in line for run in need) for need in needs_of(pattern)) is may_match


def test_most_phrases_can_be_passed_over() -> None:
    assert sum(bool(phrase.needs) for phrase in phrases()) > 0.9 * len(phrases())


@pytest.mark.parametrize("text", ["what number do I ring", "thank you", "ok", "can I speak to someone please"])
def test_a_message_with_nothing_to_read_is_not_parsed(text: str) -> None:
    assert not worth_reading(text)


@pytest.mark.parametrize("text", ["he did", "it was on the bus", "12", "I can't stop looking at porn"])
def test_a_message_with_something_to_read_is(text: str) -> None:
    assert worth_reading(text)
