"""A message is cut where a new question begins, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.clauses import MOST, clauses_in, looks_like_a_question, parts_in


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Do I ring someone now or wait while Monday? and can I tell his mum",
            ("Do I ring someone now or wait while Monday?", "and can I tell his mum"),
        ),
        ("who do i ring and what do i write down", ("who do i ring", "what do i write down")),
        ("a lad touched a girl. do i tell her mum", ("a lad touched a girl.", "do i tell her mum")),
        ("what is hsb, how do i refer", ("what is hsb", "how do i refer")),
        ("he is 12 and she is 9", ("he is 12 and she is 9",)),
        ("what do i do", ("what do i do",)),
        ("do i ring someone now can i tell his mum", ("do i ring someone now", "can i tell his mum")),
        ("who do i ring how long will it take", ("who do i ring", "how long will it take")),
        ("a lad touched a girl which number do i ring", ("a lad touched a girl", "which number do i ring")),
        ("i dont know what to do do i ring duty", ("i dont know what to do", "do i ring duty")),
        ("she came over and said can i stay with you", ("she came over and said can i stay with you",)),
        ("he asked me should i tell someone", ("he asked me should i tell someone",)),
        ("the lad was upset is he allowed home", ("the lad was upset is he allowed home",)),
        ("what else should i write down", ("what else should i write down",)),
    ],
)
def test_cut_where_a_question_begins(text: str, parts: tuple[str, ...]) -> None:
    assert clauses_in(text) == parts


def test_a_message_of_one_clause_has_no_parts() -> None:
    assert parts_in("what do i do") == ()
    assert parts_in("what do i do. who do i ring") == ("what do i do.", "who do i ring")


@pytest.mark.parametrize(
    ("clause", "asks"),
    [
        ("do i tell her mum", True),
        ("and can I tell his mum", True),
        ("his mum knows?", True),
        ("whats the number", True),
        ("a lad touched a girl", False),
        ("she was upset", False),
    ],
)
def test_what_looks_like_a_question(clause: str, asks: bool) -> None:
    assert looks_like_a_question(clause) is asks


@given(st.text(max_size=400))
def test_every_part_is_of_the_message(text: str) -> None:
    parts = clauses_in(text)
    assert len(parts) <= MOST
    assert all(part in text for part in parts)
