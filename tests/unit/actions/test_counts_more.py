"""What is only added makes less of nothing, and an age that names the other child is nobody's new age."""

from __future__ import annotations

import pytest

from actions.case import case_of
from actions.counts_more import ages_of_no_one_else, counts_more, kept_where_it_counts_more
from actions.message import Message

ASKED = ("technology",)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("he promised her sweets", "force"),
        ("it was only gifts", "bribe_or_trick"),
        ("it wasn't force, he promised her sweets", "bribe_or_trick"),
        ("no force, just gifts", "bribe_or_trick"),
    ],
)
def test_who_puts_it_right_is_taken_at_their_word(text, taken):
    case = case_of({"pressure": "force", "requested_slot": "technology"})
    told = {"pressure": "bribe_or_trick"}
    assert kept_where_it_counts_more(case, Message(text, "report_incident", 0.9, {}), told, ASKED) == {
        "pressure": taken
    }


@pytest.mark.parametrize(
    ("known", "new", "more"),
    [("persuasion", "force", True), ("force", "persuasion", False), ("force", "force", False), (None, "force", False)],
)
def test_the_more_worrying_of_two(known, new, more):
    assert counts_more(case_of({"pressure": known}), "pressure", new) is more


def test_a_fact_without_an_order_counts_neither_more_nor_less():
    assert not counts_more(case_of({"setting": "home"}), "setting", "school")


@pytest.mark.parametrize(
    ("known", "read", "left"),
    [
        ({"child_age": 9, "other_age": 8}, {"child_age": 8}, {}),
        ({"child_age": 9, "other_age": 8}, {"child_age": 8, "other_age": 9}, {}),
        ({"child_age": 9, "other_age": 8}, {"child_age": 10}, {"child_age": 10}),
        ({"child_age": 9, "other_age": 8}, {"other_age": 8, "setting": "home"}, {"other_age": 8, "setting": "home"}),
        ({"child_age": 9}, {"other_age": 9}, {"other_age": 9}),  # they may be of one age
        ({"child_age": 9, "other_age": 9}, {"child_age": "not_known"}, {"child_age": "not_known"}),
    ],
)
def test_the_8_year_old_is_the_one_who_is_8(known, read, left):
    assert ages_of_no_one_else(case_of(known), read) == left
