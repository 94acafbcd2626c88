"""What the judge is shown of a clause: words with each person by their part, phrases, standing, meaning."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.clause_signs import (
    MOST_CLAUSES,
    OF_A_FAINT_PHRASE,
    OF_A_PHRASE,
    OF_ITS_MEANING,
    OF_ITS_STANDING,
    OF_THE_MESSAGE,
    clauses_with_signs,
    signs_of_an_example,
)
from bot.reading.incident import incident_in
from bot.reading.signs import signs_of_one_kind

BEGINNING = "A boy touched a girl. "
DIMENSIONS = 384


def signs_in(message):
    return [signs for _, signs in clauses_with_signs(incident_in(message))]


def named_last(message):
    return signs_in(message)[-1].named


def parts_of(signs):
    return np.linalg.norm(signs.meaning[:DIMENSIONS]), np.linalg.norm(signs.meaning[DIMENSIONS:])


@pytest.mark.parametrize(
    ("said", "shown", "not_shown"),
    [
        ("She cried.", {"word other", "word other cried", "phrase other_response=distressed"}, {"word she"}),
        ("He cried.", {"word child", "word child cried"}, {"word other", "phrase other_response=distressed"}),
        ("Her mum cried.", {"word other's", "word mum"}, {"word adult", "phrase other_response=distressed"}),
        ("We told his mum.", {"word writer", "word child's", "phrase parents_told=one_family"}, {"word we"}),
        ("Apparently she cried.", {"hedged", "phrase other_response=distressed"}, {"no statement"}),
        ("If she cried I would ring.", {"no statement"}, {"phrase other_response=distressed"}),
        ("Did she cry?", {"no statement"}, {"hedged", "phrase other_response=distressed"}),
        ("They sat at one table.", {"word both"}, {"hedged", "no statement"}),
    ],
)
def test_a_clause_shows(said, shown, not_shown):
    named = named_last(BEGINNING + said)
    assert shown <= named.keys()
    assert not not_shown & named.keys()


def test_a_clause_shows_its_own_phrases_and_not_those_of_the_next():
    first, second = signs_in(BEGINNING + "She cried.")
    assert "phrase who_else=one_child" in first.named
    assert "phrase other_response=distressed" not in first.named
    assert "phrase who_else=one_child" not in second.named


@pytest.mark.parametrize(
    ("message", "name", "strength"),
    [
        ("A boy touched a girl at school.", "phrase setting=school", OF_A_PHRASE),
        ("A pupil touched a girl.", "phrase setting=school", OF_A_FAINT_PHRASE),
        ("A boy touched a girl, apparently.", "hedged", OF_ITS_STANDING),
        ("Has a boy touched a girl?", "no statement", OF_ITS_STANDING),
    ],
)
def test_a_sign_beside_the_words_counts(message, name, strength):
    assert named_last(message)[name] == strength


def test_a_misspelt_word_shares_pieces_with_the_word():
    one, other = named_last(BEGINNING + "She was crying."), named_last(BEGINNING + "She was cryng.")
    alike = {name for name in one.keys() & other.keys() if name.startswith("piece")}
    assert len(alike) > 5


@pytest.mark.parametrize("kind", ["word", "piece"])
@pytest.mark.parametrize("said", ["She cried.", "She cried and cried by the gate of the yard where the others sat."])
def test_the_words_of_a_clause_weigh_the_same_however_many_they_are(kind, said):
    strengths = [strength for name, strength in named_last(BEGINNING + said).items() if name.startswith(f"{kind} ")]
    assert np.linalg.norm(strengths) == pytest.approx(1)


@given(st.lists(st.sampled_from("abcd"), max_size=12), st.randoms())
def test_signs_of_one_kind_together_weigh_1_in_any_order(parts, shuffled):
    signs = signs_of_one_kind("word", parts)
    again = [*parts]
    shuffled.shuffle(again)
    assert signs == pytest.approx(signs_of_one_kind("word", again))
    assert np.linalg.norm([*signs.values()]) == pytest.approx(1 if parts else 0)
    assert signs.keys() == {f"word {part}" for part in parts}


def test_what_is_said_twice_counts_more_but_not_twice():
    signs = signs_of_one_kind("word", ["no", "no", "mum"])
    assert 1 < signs["word no"] / signs["word mum"] < 2


def test_meaning_is_that_of_the_clause_and_then_that_of_the_message():
    first, second = signs_in(BEGINNING + "She cried.")
    for each in (first, second):
        assert parts_of(each) == pytest.approx((OF_ITS_MEANING, OF_THE_MESSAGE), abs=1e-4)
    assert first.meaning[DIMENSIONS:] == pytest.approx(second.meaning[DIMENSIONS:])
    assert first.meaning[:DIMENSIONS] != pytest.approx(second.meaning[:DIMENSIONS], abs=0.1)


def test_a_clause_means_what_it_means_where_it_stands():
    """ "It happened again" says one thing of a touch and another of a jammed photocopier."""
    one = signs_in("A boy touched a girl. It happened again.")[-1]
    other = signs_in("A boy broke a window. It happened again.")[-1]
    assert one.meaning[:DIMENSIONS] != pytest.approx(other.meaning[:DIMENSIONS], abs=0.05)


def test_an_example_is_all_of_its_message():
    vector = np.full(DIMENSIONS, DIMENSIONS**-0.5, dtype=np.float32)
    signs = signs_of_an_example("OTHER cried", vector)
    assert parts_of(signs) == pytest.approx((OF_ITS_MEANING, OF_THE_MESSAGE), abs=1e-4)
    assert signs.named.keys() >= {"word other", "word cried"}
    assert not [name for name in signs.named if name.startswith("phrase")]


def test_what_stands_beyond_the_limit_of_tokens_is_known_by_its_words_and_the_message():
    filler = (
        "They were in the hall with all of the other children and the band and a great deal of noise was made there. "
    )
    first, *_, last = signs_in(BEGINNING + filler * 15 + "She cried.")
    assert parts_of(first) == pytest.approx((OF_ITS_MEANING, OF_THE_MESSAGE), abs=1e-4)
    assert parts_of(last) == pytest.approx((0, OF_THE_MESSAGE), abs=1e-4)
    assert "phrase other_response=distressed" in last.named


@pytest.mark.parametrize("times", [MOST_CLAUSES - 1, MOST_CLAUSES, 200])
def test_a_long_letter_is_shown_up_to_so_many_clauses(times):
    assert len(signs_in(BEGINNING + "She cried. " * times)) == min(times + 1, MOST_CLAUSES)
