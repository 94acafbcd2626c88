"""Guidance: nothing without the numbers of this minute, nothing that the guide asks for left out."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from safeguarding.advice import advise
from safeguarding.clock import london
from safeguarding.continuum import Band
from safeguarding.facts import FACT_NAMES, code_of, facts_from, values_of
from safeguarding.guidance import Block, block_ids, check_guidance, render
from safeguarding.hours import WhoToCall, who_to_call
from safeguarding.knowledge_error import KnowledgeError
from safeguarding.situations import SITUATIONS

EditKnowledge = Callable[..., Path]
DAY, NIGHT = "0113 376 0336", "0113 535 0600"
BANDS = [band.word for band in Band]
REFERRED = [band.word for band in Band if band >= Band.PROBLEMATIC]


def at(text: str) -> WhoToCall:
    return who_to_call(datetime.fromisoformat(text).replace(tzinfo=london()))


IN_HOURS, NIGHT_TIME, GREY = at("2026-11-23T10:00"), at("2026-11-22T02:10"), at("2026-11-24T08:30")


def block(id: str, who: WhoToCall = IN_HOURS) -> Block:
    return render([id], who)[0]


def text(id: str, who: WhoToCall = IN_HOURS) -> str:
    found = block(id, who)
    return " ".join((found.title, *found.steps, *found.avoid))


def test_guidance_cannot_be_rendered_without_whom_to_call() -> None:
    who = inspect.signature(render).parameters["who"]
    assert who.default is inspect.Parameter.empty
    assert who.annotation == "WhoToCall"


@pytest.mark.parametrize("who", [IN_HOURS, NIGHT_TIME, GREY], ids=["in_hours", "out_of_hours", "grey"])
@pytest.mark.parametrize("id", block_ids())
def test_every_placeholder_is_filled_at_every_hour(id: str, who: WhoToCall) -> None:
    assert not re.search(r"[{}]", text(id, who))


@pytest.mark.parametrize("band", BANDS)
def test_what_to_do_now_is_short(band: str) -> None:
    assert 4 <= len(block(band).steps) <= 7
    assert block(band).title == "What to do now"


@pytest.mark.parametrize("band", BANDS)
@pytest.mark.parametrize("who", [IN_HOURS, NIGHT_TIME, GREY], ids=["in_hours", "out_of_hours", "grey"])
def test_every_band_names_the_named_person_the_record_and_the_number_of_this_minute(band: str, who: WhoToCall) -> None:
    said = text(band, who)
    assert "named person" in said
    assert "ecord" in said
    assert who.first.number in said


@pytest.mark.parametrize("band", REFERRED)
@pytest.mark.parametrize(
    "must",
    ["safe", "keep", "apart", "support", "referral of their own", "Do not investigate|Do not question"],
)
def test_problematic_and_above_make_safe_support_and_refer_every_child(band: str, must: str) -> None:
    assert re.search(must, text(band))


@pytest.mark.parametrize("band", ["normal", "inappropriate"])
def test_lower_bands_answer_in_proportion_and_watch_for_change(band: str) -> None:
    assert "Watch for change" in text(band)
    assert "referral" not in text(band)
    assert "police" not in text(band)


@pytest.mark.parametrize("id", ["danger", "violent"])
def test_where_there_is_danger_999_is_the_first_step(id: str) -> None:
    assert "999" in block(id).steps[0]


def test_out_of_hours_abusive_does_not_wait_and_problematic_may() -> None:
    assert "Do not wait until the next working day" in text("abusive", NIGHT_TIME)
    assert NIGHT in text("abusive", NIGHT_TIME)
    assert f"If it is safe to wait, ring {DAY}" in text("problematic", NIGHT_TIME)


@pytest.mark.parametrize(
    ("id", "must"),
    [
        # What the guide and the sources it rests on ask of every practitioner, by where it is said.
        ("normal", "Stay calm"),
        ("inappropriate", "Stay calm"),
        ("inappropriate", "early help"),
        ("child_who_harmed", "Stay calm and kind"),
        ("child_who_harmed", "The behaviour is the problem, not the child"),
        ("child_who_harmed", "being harmed too"),
        ("child_harmed", "right to tell"),
        ("speaking_with_children", "Listen more than you speak"),
        ("speaking_with_children", "tell me, explain or describe"),
        ("speaking_with_children", "Do not promise to keep a secret"),
        ("speaking_with_children", "Do not ask why"),
        ("recording", "the child said in the child's own words"),
        ("recording", "facts, not opinion"),
        ("refer_both", "Both children need a referral to the Children's Social Work Service"),
        ("refer_both", "within 24 hours"),
        ("what_happens_next", "decide if further assessment is needed"),
        ("what_happens_next", "coordinator supervises"),
        ("what_happens_next", "agencies agree on a plan"),
        ("parents", "Do not wait for consent"),
        ("parents", "two families"),
        ("images", "Do not look at, copy, print, share, save, forward or delete"),
        ("school", "Primary and secondary schools in Leeds use the guidance of the AIM Project"),
        ("health_and_evidence", "medical help first"),
        ("health_and_evidence", "Do not examine the child yourself"),
        ("police_adult_involved", "police"),
        ("looked_after_or_social_worker", "social worker today"),
        ("under_16", "under 13 cannot agree"),
        ("look_after_yourself", "Ask your manager or supervisor"),
        ("keep_apart", "tonight"),
        ("siblings", "Do not send a child away"),
        ("non_recent", "Non-recent behaviour is reported in the same way"),
        ("when_to_stop_asking", "no reason to delay the call"),
        ("adult_target", "still the behaviour of a child"),
    ],
)
def test_what_must_be_said_is_said(id: str, must: str) -> None:
    assert must in text(id)


@pytest.mark.parametrize("id", block_ids())
def test_each_block_has_its_sources_and_a_review_within_a_year(id: str) -> None:
    found = block(id)
    assert found.sources
    assert date(2026, 1, 1) < found.review.last_reviewed < found.review.review_by
    assert (found.review.review_by - found.review.last_reviewed).days <= 366


def test_every_block_that_advice_can_ask_for_exists() -> None:
    asked = {situation.block for situation in SITUATIONS}
    for fact in FACT_NAMES:
        for value in values_of(fact):
            asked |= set(advise(facts_from({fact: code_of(value)})).blocks)
    assert asked <= set(block_ids())


def test_blocks_come_in_the_order_asked_for() -> None:
    assert [found.id for found in render(["recording", "danger"], IN_HOURS)] == ["recording", "danger"]


def test_an_unknown_block_is_an_error_and_not_a_silence() -> None:
    with pytest.raises(KeyError):
        render(["no_such_block"], IN_HOURS)


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("{first_number} ({first_name})", "{first_numbr} ({first_name})", "blocks.normal.steps"),
        ("  problematic:\n    title: What to do now\n", "  problematic:\n", "blocks.problematic.title"),
        ("sources: [leeds-omg-40, nice-ng55, nspcc-understanding]", "sources: [the-internet]", "blocks.normal.sources"),
        ('      - "{ring_today}"', '      - "{ring_today"', "blocks.problematic.steps"),
        ("    avoid:\n", "    do_not:\n", "blocks.violent.do_not"),
        ("review_by: 2027-11-23", "review_by: 2029-11-23", "review_by"),
        ("{first_number} ({first_name})", "{childline}", "blocks.normal.steps"),
    ],
)
def test_a_slip_is_named_by_field(edit_knowledge: EditKnowledge, old: str, new: str, field: str) -> None:
    edit_knowledge("guidance/levels.yml", old=old, new=new)
    assert field in [problem.field for problem in check_guidance()]


def test_a_slip_stops_the_load(edit_knowledge: EditKnowledge) -> None:
    edit_knowledge("guidance/levels.yml", old="{first_number} ({first_name})", new="{nobody}")
    with pytest.raises(KnowledgeError, match="levels.yml"):
        render(["normal"], IN_HOURS)


def test_the_same_name_in_two_files_is_a_slip(edit_knowledge: EditKnowledge) -> None:
    edit_knowledge("guidance/safety.yml", old="  non_recent:\n", new="  recording:\n")
    problems = check_guidance()
    assert [(problem.file, problem.field) for problem in problems] == [("guidance/safety.yml", "blocks.recording")]


def test_a_missing_folder_says_what_to_do(edit_knowledge: EditKnowledge) -> None:
    folder = edit_knowledge("guidance/safety.yml", old="owner", new="owner").parent
    for file in folder.glob("*.yml"):
        file.unlink()
    with pytest.raises(KnowledgeError, match="put the files back"):
        block_ids()


def test_the_shipped_files_are_right() -> None:
    assert check_guidance() == []
