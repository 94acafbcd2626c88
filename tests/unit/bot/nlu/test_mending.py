"""A mistyped word is read as the word that was meant; a word is left alone."""

from __future__ import annotations

import pytest

from bot.nlu.mending import Mending

LINES = ["who do i ring about a referral", "the child told his mother", "what is the threshold", "is it worse"] * 2
LINES += ["who and it would not"] * 40
RARE = ["cpoms is down", "groping"]


@pytest.fixture(scope="module")
def mending():
    return Mending.towards([*LINES, *RARE])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("who do i ring about a refferal", "who do i ring about a referral"),
        ("the chidl told his mothr", "the child told his mother"),  # swapped, left out
        ("is it wosre", "is it worse"),
        ("what is the thresgold", "what is the threshold"),  # the key beside
        ("what is the thrshhold?", "what is the threshold?"),  # two slips in a long word
        ("aboutareferral whattold", "aboutareferral what told"),  # two words run together, and not three
        ("The Chidl", "The child"),
        ("wgo do i ring", "who do i ring"),  # a short word, beside one that stands often
        ("what is the rhreshopd", "what is the threshold"),
        ("what is the thrshod", "what is the threshold"),  # two letters left out
    ],
)
def test_a_slip_is_mended(mending, typed, meant):
    assert mending.mend(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "he was wetting the bed",  # no word of the lines, but a word
        "cpoms",  # said once in the lines
        "12yo y9 dsl",  # numbers and abbreviations
        "he has asd and cin",  # one slip from "and" and "in", but what the trade says
        "wouldnt",  # the opposite of "would"
        "tne",  # three letters, and "the" does not stand often enough
        "👍 ... ?!",
        "",
        "xqzvkw",  # nothing is near
        "x" * 500,
    ],
)
def test_what_is_no_slip_is_left_alone(mending, text):
    assert mending.mend(text) == text


def test_every_word_of_the_lines_is_left_alone(mending):
    assert [mending.mend(line) for line in [*LINES, *RARE]] == [*LINES, *RARE]


def test_nothing_is_mended_without_lines():
    assert Mending({}).mend("refferal of a chidl") == "refferal of a chidl"
