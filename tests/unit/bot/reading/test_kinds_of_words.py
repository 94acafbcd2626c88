"""The parser says the same of each word's kind whether it tries every pattern at it or looks it up."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading import parsing
from bot.reading.kinds_of_words import KindsOfWords, with_quick_kinds

TEXTS = (
    "I don't know if he'd done it before, it's the first time that anyone has told me.",
    "He ain't sorry; there 's nothin' to it, y' all.",
    "She is being kept apart because they were found, though you could say it was both of them.",
    "  two  spaces \n\n and a line",
    "that's what the lad who did it has to do, not what I'd want",
    "gonna, wanna, n't, 've, 're",
)
WORDS = sorted({word for text in TEXTS for word in text.split(" ")})


@pytest.fixture(scope="module")
def slow():
    parsing.parser.cache_clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parsing, "with_quick_kinds", lambda language: language)
        language = parsing.parser()
    parsing.parser.cache_clear()
    return language


def kinds(doc):
    return [(each.text, each.pos_, each.tag_, each.dep_, each.lemma_, str(each.morph)) for each in doc]


def test_the_parser_looks_kinds_up():
    assert isinstance(parsing.parser().get_pipe("attribute_ruler"), KindsOfWords)


@pytest.mark.parametrize("text", TEXTS)
def test_it_says_the_same(slow, text):
    assert kinds(parsing.parse(text)) == kinds(slow(text))


@given(st.lists(st.sampled_from(WORDS), max_size=30))
@settings(max_examples=100, deadline=None)
def test_it_says_the_same_of_any_words(slow, words):
    text = " ".join(words)
    assert kinds(parsing.parse(text)) == kinds(slow(text))


def ruler(*patterns):
    language = spacy.blank("en")
    language.add_pipe("attribute_ruler").add_patterns([*patterns])
    return language


def told(word, **attrs):
    return {"patterns": [word if isinstance(word, list) else [word]], "attrs": attrs}


@pytest.mark.parametrize(
    "patterns",
    [
        [told({"LOWER": "lad"}, LEMMA="boy"), told({"LOWER": {"IN": ["lad", "lass"]}}, LEMMA="child")],
        [told([{"LOWER": "the"}, {"LOWER": "lad"}], LEMMA="this")],
        [told({"LOWER": {"IN": []}}, LEMMA="nobody")],
        [{**told([{"LOWER": "the"}, {"LOWER": "lad"}], LEMMA="boy"), "index": -1}],
        [told({"LOWER": {"REGEX": "^l.d$"}}, LEMMA="boy"), told({"LOWER": {"NOT_IN": ["lad"]}}, LEMMA="other")],
    ],
)
def test_later_rules_count_and_each_sort_of_pattern_is_known(patterns):
    text = "the lad and The LAD the"
    quick = with_quick_kinds(ruler(*patterns))
    assert isinstance(quick.get_pipe("attribute_ruler"), KindsOfWords)
    assert [each.lemma_ for each in quick(text)] == [each.lemma_ for each in ruler(*patterns)(text)]


@pytest.mark.parametrize("word", [{"SHAPE": "xxx"}, {"LOWER": "lad", "OP": "+"}, {"LOWER": {"FUZZY": "lad"}}, {}])
def test_a_parser_with_other_patterns_keeps_its_own(word):
    language = with_quick_kinds(ruler(told(word, LEMMA="boy")))
    assert not isinstance(language.get_pipe("attribute_ruler"), KindsOfWords)
