"""The hand-over summary: Duty and Advice's order, nothing that shows who a child is, nothing unknown passed over."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeguarding.assessment import assess
from safeguarding.clock import london
from safeguarding.fact_words import all_fact_words
from safeguarding.facts import FACT_NAMES, Facts, facts_from, values_of
from safeguarding.handover import Handover, Part, as_text, handover
from safeguarding.handover_words import check_handover_words
from safeguarding.hours import WhoToCall, who_to_call

EditKnowledge = Callable[..., Path]

# Leeds Safeguarding Children Partnership, reporting a concern for practitioners: what will be asked, in order.
ORDER_OF_DUTY_AND_ADVICE = [
    "the_child",
    "the_other_child",
    "family",
    "concern",
    "urgency",
    "work_done",
    "where_now",
    "parents",
]


def at(text: str) -> WhoToCall:
    return who_to_call(datetime.fromisoformat(text).replace(tzinfo=london()))


def summary_of(moment: str = "2026-11-23T10:00", **codes: object) -> Handover:
    facts = facts_from(codes)
    return handover(facts, assess(facts), at(moment))


def part(id: str, **codes: object) -> Part:
    return next(found for found in summary_of("2026-11-23T10:00", **codes).parts if found.id == id)


def every_value() -> st.SearchStrategy[Facts]:
    """Any facts at all, known or not."""
    fields = {fact: st.sampled_from((None, *values_of(fact))) for fact in FACT_NAMES}
    return st.builds(Facts, **fields)


def test_the_parts_come_in_the_order_in_which_duty_and_advice_asks() -> None:
    assert [found.id for found in summary_of().parts] == ORDER_OF_DUTY_AND_ADVICE


@given(every_value())
def test_every_fact_is_either_told_or_said_to_be_not_known(facts: Facts) -> None:
    summary = handover(facts, assess(facts), at("2026-11-23T10:00"))
    text = as_text(summary).lower()
    missing = [fact for fact in facts.known() if all_fact_words()[fact].label.lower() not in text]
    assert missing == []


@given(every_value())
def test_nothing_is_left_unfilled(facts: Facts) -> None:
    assert not re.search(r"[{}]|None|not_known", as_text(handover(facts, assess(facts), at("2026-11-23T10:00"))))


def test_with_one_other_child_every_fact_has_its_place() -> None:
    text = as_text(summary_of(who_else="one_child")).lower()
    assert [words.label for words in all_fact_words().values() if words.label.lower() not in text] == []


def test_a_known_fact_is_read_back_and_an_unknown_one_is_said_to_be_so() -> None:
    found = part("the_child", child_age=12)
    assert "Age of the child who showed the behaviour: the child is 12." in found.lines
    assert found.not_known.startswith("Not known: level of functioning")
    assert "age of the child" not in found.not_known


def test_what_shows_who_a_child_is_stays_blank_and_is_said_by_phone() -> None:
    for id in ("the_child", "the_other_child"):
        assert part(id, who_else="one_child").blanks[:3] == (
            "Name (by phone): ____",
            "Date of birth (by phone): ____",
            "Address (by phone): ____",
        )


@pytest.mark.parametrize(
    ("who_else", "has_other", "speaks_of_age_gap"),
    [
        ("one_child", True, True),
        ("several_children", True, True),
        ("not_known", True, True),
        ("adult", True, False),
        ("no_one", False, False),
    ],
)
def test_what_does_not_apply_is_left_out(who_else: str, has_other: bool, speaks_of_age_gap: bool) -> None:
    summary = summary_of(who_else=who_else, behaviour="self_touch")
    assert ("the_other_child" in [found.id for found in summary.parts]) == has_other
    assert ("gap in age" in as_text(summary).lower()) == speaks_of_age_gap


def test_where_the_child_is_has_a_place_even_when_no_one_else_was_part_of_it() -> None:
    found = part("where_now", who_else="no_one")
    assert found.blanks == ("Where each child is, and who is with them (by phone): ____",)
    assert found.not_known == ""


@pytest.mark.parametrize(
    ("codes", "level"),
    [
        ({}, "not clear yet. It may be up to violent"),
        ({"pressure": "threat"}, "at least abusive, and it may be violent"),
        ({"violence": "violence"}, "it looks most like violent behaviour"),
    ],
)
def test_the_level_is_a_range_while_it_is_one(codes: dict[str, str], level: str) -> None:
    assert level in part("concern", **codes).lines[0]


def test_what_makes_the_level_certain_is_told_and_what_could_change_it() -> None:
    lines = part("concern", pressure="threat", who_else="one_child").lines
    assert "Because: A bribe, a trick, threats or force were used." in lines
    assert "Because: There was pressure to take part." not in lines
    assert "What could change it: violence or injury." in lines


@pytest.mark.parametrize(
    ("moment", "made", "first"),
    [
        ("2026-11-23T10:00", "Made on Monday 23 November 2026 at 10am.", "0113 376 0336"),
        ("2026-11-22T02:10", "Made on Sunday 22 November 2026 at 2.10am.", "0113 535 0600"),
    ],
)
def test_it_says_when_it_was_made_and_whom_to_ring(moment: str, made: str, first: str) -> None:
    intro = summary_of(moment=moment).intro
    assert made in intro
    assert intro[-1].startswith(f"Ring {first}")


def test_as_text_is_plain_numbered_lines() -> None:
    lines = as_text(summary_of(child_age=12)).splitlines()
    assert lines[0] == "Hand-over summary"
    assert "1. The child who showed the behaviour" in lines
    assert "8. What parents know" in lines
    assert "within 24 hours" in lines[-2]


@pytest.mark.parametrize(
    ("file", "old", "new", "field"),
    [
        ("handover.yml", "  urgency:\n", "  hurry:\n", "sections.urgency"),
        ("handover.yml", "made: Made on {day} at {hour}.", "made: Made on {day}.", "made"),
        ("handover.yml", "{first_number}", "{fist_number}", "ring"),
        ("handover.yml", "    title: The family\n", "", "sections.family.title"),
        ("facts.yml", "handover: urgency", "handover: hurry", "sections.hurry"),
    ],
)
def test_a_slip_is_named(edit_knowledge: EditKnowledge, file: str, old: str, new: str, field: str) -> None:
    edit_knowledge(file, old=old, new=new)
    assert field in [problem.field for problem in check_handover_words()]


def test_the_shipped_file_is_right() -> None:
    assert check_handover_words() == []
