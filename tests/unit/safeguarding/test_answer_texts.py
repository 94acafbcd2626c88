"""Answers: one for each question and each kind of person, with a route that is theirs to use."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from safeguarding.answer_texts import Answer, answer, answer_ids, check_answers
from safeguarding.clock import london
from safeguarding.contact import Audience
from safeguarding.contacts import contact_book
from safeguarding.hours import WhoToCall, who_to_call
from safeguarding.knowledge_error import KnowledgeError
from safeguarding.sources import sources

EditKnowledge = Callable[..., Path]
DAY, NIGHT = "0113 376 0336", "0113 535 0600"

QUESTIONS = [
    "ask_what_is_hsb",
    "ask_what_is_tahsb",
    "ask_continuum",
    "ask_level_normal",
    "ask_level_inappropriate",
    "ask_level_problematic",
    "ask_level_abusive",
    "ask_level_violent",
    "ask_threshold",
    "ask_how_to_refer",
    "ask_who_to_call",
    "ask_named_person",
    "ask_recording",
    "ask_talk_with_child",
    "ask_support_harmed",
    "ask_support_child_who_harmed",
    "ask_parents_consent",
    "ask_images",
    "ask_schools_aim",
    "ask_brook",
    "ask_after_referral",
    "ask_safe_project",
    "ask_training",
    "ask_more_information",
    "ask_law",
    "ask_police",
    "ask_health_evidence",
    "ask_safety_plan",
    "ask_siblings",
    "ask_language",
    "ask_look_after_myself",
    "ask_disclosure_secret",
    "ask_about_bot",
    "ask_what_is_kept",
    "ask_person",
]
NOT_FOR = ["i_am_a_child", "i_was_harmed", "i_am_a_parent", "worried_about_self", "seeking_explicit"]
ELSEWHERE = [*NOT_FOR, "other_safeguarding", "hide_or_minimise", "out_of_scope"]


def at(text: str) -> WhoToCall:
    return who_to_call(datetime.fromisoformat(text).replace(tzinfo=london()))


IN_HOURS, NIGHT_TIME, GREY = at("2026-11-23T10:00"), at("2026-11-22T02:10"), at("2026-11-24T08:30")


def said(found: Answer) -> str:
    return " ".join((found.text, *found.points, found.then))


def test_there_is_an_answer_to_each_question_and_no_other() -> None:
    assert set(answer_ids()) == {*QUESTIONS, *ELSEWHERE}


@pytest.mark.parametrize("who", [IN_HOURS, NIGHT_TIME, GREY], ids=["in_hours", "out_of_hours", "grey"])
@pytest.mark.parametrize("id", answer_ids())
def test_every_placeholder_is_filled_at_every_hour(id: str, who: WhoToCall) -> None:
    assert not re.search(r"[{}]", said(answer(id, who)))


@pytest.mark.parametrize("id", answer_ids())
def test_each_answer_rests_on_sources_that_exist(id: str) -> None:
    found = answer(id, IN_HOURS)
    assert found.sources
    assert set(found.sources) <= set(sources())


@pytest.mark.parametrize("id", answer_ids())
def test_each_answer_is_short(id: str) -> None:
    assert len(said(answer(id, IN_HOURS)).split()) <= 170


@pytest.mark.parametrize(
    ("id", "must"),
    [
        ("ask_what_is_hsb", "harms the child who shows it, as well as those it is shown to"),
        ("ask_what_is_tahsb", "viewing pornography"),
        ("ask_continuum", "Hackett"),
        ("ask_threshold", "problematic, abusive or violent"),
        ("ask_how_to_refer", "within 24 hours"),
        ("ask_how_to_refer", "both children"),
        ("ask_named_person", "designated safeguarding lead (DSL)"),
        ("ask_recording", "the child's own words"),
        ("ask_talk_with_child", "Do not promise to keep a secret"),
        ("ask_disclosure_secret", "Do not promise to keep it secret"),
        ("ask_support_child_who_harmed", "may have been harmed too"),
        ("ask_parents_consent", "Do not wait for consent"),
        ("ask_images", "Do not look at, copy, print, share, save, forward or delete"),
        ("ask_schools_aim", "Primary and secondary schools in Leeds"),
        ("ask_brook", "Only Brook gives access"),
        ("ask_after_referral", "coordinator supervises"),
        ("ask_safe_project", "safeprojectteamvm@leeds.gov.uk"),
        ("ask_more_information", "2021 summary of learning from case reviews"),
        ("ask_law", "under 13 cannot agree"),
        ("ask_law", "ask your designated safeguarding lead (DSL) if it now applies to you"),
        ("ask_law", "I cannot give legal advice"),
        ("ask_what_is_kept", "24 hours"),
        ("ask_about_bot", "not a person"),
        ("hide_or_minimise", "has to be reported"),
        ("seeking_explicit", "I will not help with that"),
    ],
)
def test_what_must_be_said_is_said(id: str, must: str) -> None:
    assert must.lower() in said(answer(id, IN_HOURS)).lower()


@pytest.mark.parametrize(
    "id", ["ask_how_to_refer", "ask_who_to_call", "ask_person", "other_safeguarding", "ask_threshold"]
)
def test_the_number_is_that_of_the_minute(id: str) -> None:
    assert DAY in said(answer(id, IN_HOURS))
    assert NIGHT in said(answer(id, NIGHT_TIME))


@pytest.mark.parametrize("id", NOT_FOR)
@pytest.mark.parametrize("who", [IN_HOURS, NIGHT_TIME], ids=["in_hours", "out_of_hours"])
def test_nobody_else_is_sent_to_the_practitioners_numbers(id: str, who: WhoToCall) -> None:
    assert DAY not in said(answer(id, who))
    assert NIGHT not in said(answer(id, who))


@pytest.mark.parametrize("id", NOT_FOR)
def test_nobody_else_is_asked_a_question_or_offered_a_practitioners_answer(id: str) -> None:
    assert "?" not in said(answer(id, IN_HOURS))
    assert answer(id, IN_HOURS).related == ()


@pytest.mark.parametrize(
    ("id", "contact"),
    [
        ("i_am_a_child", "childline"),
        ("i_was_harmed", "childline"),
        ("i_am_a_parent", "public_line"),
        ("i_am_a_parent", "nspcc_helpline"),
        ("worried_about_self", "stop_it_now"),
        ("seeking_explicit", "stop_it_now"),
        ("other_safeguarding", "police"),
    ],
)
def test_each_gets_a_route(id: str, contact: str) -> None:
    assert contact_book().by_id[contact].number in said(answer(id, IN_HOURS))


@pytest.mark.parametrize("id", ["i_am_a_child", "i_was_harmed", "i_am_a_parent", "worried_about_self"])
def test_a_person_who_may_be_in_danger_is_told_of_999(id: str) -> None:
    assert "999" in said(answer(id, IN_HOURS))


def test_an_answer_is_for_practitioners_unless_it_says_otherwise() -> None:
    assert answer("ask_law", IN_HOURS).for_whom == (Audience.PRACTITIONER,)
    assert answer("i_am_a_child", IN_HOURS).for_whom == (Audience.CHILD,)


def test_an_unknown_question_is_an_error_and_not_a_silence() -> None:
    with pytest.raises(KeyError):
        answer("ask_the_weather", IN_HOURS)


@pytest.mark.parametrize(
    ("file", "old", "new", "field"),
    [
        ("not_for", "Childline on {childline}", "us on {first_number}", "i_am_a_child.text"),
        ("not_for", "Childline on {childline}", "us, with {the_number}", "i_am_a_child.text"),
        ("not_for", "for_whom: [child]", "for_whom: [parent]", "i_am_a_child.text"),
        ("not_for", "for_whom: [child]", "for_whom: [children]", "i_am_a_child.for_whom"),
        ("reporting", "{safe_project}", "{safe_projekt}", "ask_safe_project.text"),
        ("reporting", "related: [ask_law,", "related: [ask_lore,", "ask_police.related"),
        ("about", "  ask_person:", "  ask_law:", "ask_law"),
        ("about", "sources: [steady]", "sources: [hearsay]", "ask_what_is_kept.sources"),
        (
            "children",
            "    names_words_to_avoid: true",
            "    names_words_to_avoid: maybe",
            "ask_language.names_words_to_avoid",
        ),
    ],
)
def test_a_slip_is_named_by_field(edit_knowledge: EditKnowledge, file: str, old: str, new: str, field: str) -> None:
    edit_knowledge(f"answers/{file}.yml", old=old, new=new)
    assert f"answers.{field}" in [problem.field for problem in check_answers()]


def test_a_slip_stops_the_load(edit_knowledge: EditKnowledge) -> None:
    edit_knowledge("answers/reporting.yml", old="{safe_project}", new="{safe_projekt}")
    with pytest.raises(KnowledgeError, match="safe_projekt"):
        answer("ask_law", IN_HOURS)


def test_the_shipped_files_are_right() -> None:
    assert check_answers() == []
