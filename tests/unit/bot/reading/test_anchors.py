"""No phrase that is there is left out because its letters were looked for quickly."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.anchors import Anchors, needs_of
from bot.reading.phrases import phrases, that_may_be_in

WORDS = st.text(alphabet="abc ", max_size=30)
WORDS_OF_A_LINE = ("CHILD", "OTHER", "ADULT:mum", "cried", "told", "touched", "at", "school", ".", "not", "was", "he")
RUNS = st.lists(st.text(alphabet="abc", min_size=2, max_size=5), min_size=1, max_size=3)
NEEDS = st.lists(st.lists(RUNS, max_size=3), max_size=12)


@settings(deadline=None)
@given(NEEDS, WORDS)
def test_they_are_found_as_if_each_were_looked_for(of_each, line):
    expected = [place for place, needs in enumerate(of_each) if all(any(run in line for run in need) for need in needs)]
    assert Anchors(of_each).that_may_be_in(line) == expected


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("grop(?:ed|es|ing) OTHER", (("OTHER",), ("grop",), ("ed", "es", "ing"))),
        ("cried|sobbed", (("cried", "sobbed"),)),
        ("cried|no?", ()),
        ("(?:very )?upset", (("upset",),)),
        ("(?:very upset|so sad) CHILD", (("CHILD",), ("sad", "upset"))),
        ("[a-z]+ed", (("ed",),)),
        ("(?=not )he", (("he",),)),
    ],
)
def test_a_phrase_cannot_do_without_what_it_needs(pattern, needs):
    assert needs_of(pattern) == needs


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS_OF_A_LINE)))
def test_every_phrase_that_is_in_a_line_may_be_in_it(words):
    line = " ".join(words)
    assert [one for one in phrases() if one.pattern.search(line)] == [
        one for one in that_may_be_in(line) if one.pattern.search(line)
    ]
