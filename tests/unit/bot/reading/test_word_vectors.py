"""The parser reads the same whether its vectors come layer by layer or from one graph."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading import parsing

TEXTS = (
    "A boy of nine touched his sister while mum was out.",
    "no",
    "She told me at break that two lads from year 8 keep on at her, and that she's scared of them.",
    "he wouldnt stop , staff took him out",
    "Foster carer here. The older one gets into bed with the little one most nights; I have moved him downstairs.",
)


@pytest.fixture(scope="module")
def slow():
    parsing.parser.cache_clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parsing, "with_quick_vectors", lambda language: language)
        language = parsing.parser()
    parsing.parser.cache_clear()
    return language


def parsed(doc):
    return [(each.tag_, each.pos_, each.dep_, each.head.i, each.lemma_) for each in doc]


@pytest.mark.parametrize("text", TEXTS)
def test_it_reads_the_same(slow, text):
    ours, theirs = parsing.parse(text), slow(text)
    assert parsed(ours) == parsed(theirs)
    assert np.abs(ours.tensor - theirs.tensor).max() < 1e-4


@given(st.lists(st.sampled_from(" ".join(TEXTS).split()), min_size=1, max_size=40))
@settings(max_examples=30, deadline=None)
def test_the_numbers_are_the_same_whatever_words_stand_beside_each_other(slow, words):
    text = " ".join(words)
    assert np.abs(parsing.parse(text).tensor - slow(text).tensor).max() < 1e-4


def test_several_texts_are_read_as_each_alone():
    together = list(parsing.parser().pipe(TEXTS))
    assert all(parsed(one) == parsed(parsing.parse(text)) for one, text in zip(together, TEXTS, strict=True))


def test_nothing_is_nothing():
    assert len(parsing.parse("")) == 0


def test_a_parser_of_another_making_is_not_taken_for_this_one():
    """Named, so that whoever exchanges the language model meets it here and not in the middle of a night."""
    with pytest.raises(KeyError, match="tok2vec"):
        parsing.with_quick_vectors(spacy.blank("en"))
