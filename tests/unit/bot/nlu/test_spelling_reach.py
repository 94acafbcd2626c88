"""Looking only at words within reach leaves out none that a slip could have come from."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.nlu.plain_words import _spelling
from bot.nlu.spelling import _forgiven, slips_between

URGENT = _spelling()._urgent


@st.composite
def mistyped(draw):
    word = list(draw(st.sampled_from([each for each in URGENT if len(each) > 3])))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(word) - 1))
        word[at : at + draw(st.integers(0, 1))] = draw(st.text("abcdeghilnorstu", min_size=0, max_size=1))
        if len(word) < 2:
            break
    return "".join(word) or "x"


@settings(max_examples=60, deadline=None)
@given(mistyped())
def test_the_word_that_was_meant_is_found_as_among_all(typed):
    near = {word: slips_between(typed, word) for word in URGENT if abs(len(word) - len(typed)) <= 2}
    meant = [word for word, slips in near.items() if slips <= _forgiven(typed, word)]
    assert _spelling()._meant(typed) == min(meant, key=near.__getitem__, default=None)
