"""What the judge is shown of a number that may be an age: its owner, its neighbours, and how it compares."""

from __future__ import annotations

import numpy as np
import pytest

from bot.reading.age_candidates import age_candidates
from bot.reading.age_signs import FAR, OF_A_FAR_WORD, OF_THE_CAST, OF_THE_YEARS, signs_of_ages
from bot.reading.incident import incident_in

A_BOY_AND_A_GIRL = "A boy of 12 touched a girl of 9."


def signs_in(message):
    incident = incident_in(message)
    return signs_of_ages(incident, age_candidates(incident))


def named(message, place):
    return signs_in(message)[place].named


@pytest.mark.parametrize(
    ("message", "place", "shown", "not_shown"),
    [
        (A_BOY_AND_A_GIRL, 0, {"owner CHILD", "beside OTHER", "oldest", "number 0"}, {"youngest", "last"}),
        (A_BOY_AND_A_GIRL, 1, {"owner OTHER", "beside CHILD", "youngest", "last"}, {"oldest", "number 0"}),
        (A_BOY_AND_A_GIRL, 0, {"owner CHILD, oldest True, youngest False"}, {"all the same"}),
        ("Both 14, a boy kissed a girl.", 0, {"owner BOTH", "one of 1", "last"}, {"oldest", "youngest"}),
        ("A boy of 9 kissed a girl of 9.", 1, {"all the same", "oldest", "youngest"}, {"one of 1"}),
        ("When he was 5 he was hurt. He is 13 and touched a girl.", 0, {"owner past"}, {"owner CHILD"}),
        ("A boy touched a girl of 9. He might be 13.", 1, {"owner open", "beside OTHER"}, {"owner CHILD"}),
        ("A 12 year old boy touched a girl of 9.", 0, {"owner CHILD"}, {"bare"}),
        (A_BOY_AND_A_GIRL, 0, {"bare", "years 12"}, {"years 9"}),
    ],
)
def test_an_age_shows(message, place, shown, not_shown):
    signs = named(message, place)
    assert shown <= signs.keys()
    assert not not_shown & signs.keys()


@pytest.mark.parametrize(
    ("name", "strength"),
    [
        ("1 before of", 1.0),
        ("2 before CHILD", 1.0),
        ("just before of CHILD", 1.0),
        ("1 after touched", 1.0),
        ("far after OTHER", OF_A_FAR_WORD),
        ("years 12", OF_THE_YEARS),
        ("cast CHILD", OF_THE_CAST),
        ("cast OTHER", OF_THE_CAST),
    ],
)
def test_words_around_an_age_count_by_how_near_they_stand(name, strength):
    assert named(A_BOY_AND_A_GIRL, 0)[name] == strength


def test_words_too_far_off_are_not_shown():
    signs = named("A boy of 12 sat down in the hall with all of the books and he touched a girl.", 0)
    shown = [name for name in signs if name.startswith("far after")]
    assert len(shown) <= FAR
    assert "far after books" not in signs


def test_the_very_first_and_the_very_last_word_have_nothing_beyond_them():
    signs = named("12, and he touched a girl of 9", 1)
    assert not [name for name in signs if " after " in name]


def test_each_age_has_its_own_meaning_of_one_length():
    first, second = signs_in(A_BOY_AND_A_GIRL)
    assert np.linalg.norm(first.meaning) == pytest.approx(1)
    assert np.linalg.norm(second.meaning) == pytest.approx(1)
    assert first.meaning != pytest.approx(second.meaning, abs=0.01)


def test_an_age_beyond_the_limit_of_tokens_still_has_signs():
    filler = "They were in the hall with all of the other children and a great deal of noise was made there. "
    signs = signs_in("A boy touched a girl. " + filler * 20 + "The boy is 13.")[-1]
    assert not signs.meaning.any()
    assert {"years 13", "1 before is"} <= signs.named.keys()


def test_ages_beyond_the_fourth_are_not_told_apart_by_number():
    signs = signs_in("A boy of 15 touched girls of 13, 11 and 12, their brothers are 4, 6 and 8.")
    assert [("number 4" in each.named, "one of 4" in each.named) for each in signs[-3:]] == [(True, True)] * 3


def test_no_candidates_have_no_signs():
    assert signs_of_ages(incident_in("A boy touched a girl."), []) == []
