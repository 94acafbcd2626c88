"""Holds the evaluation set's own shape: a benchmark on a set with gaps proves nothing."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.nlu import evaluation_set
from tests.nlu.evaluation_set import FOLDER

INTENTS_IN_THE_DOMAIN = """
greet goodbye thank affirm deny dont_know why_do_you_ask correct go_back new_case stop skip repeat_that make_handover
show_facts report_incident what_should_i_do danger ask_what_is_hsb ask_what_is_tahsb ask_continuum ask_level_normal
ask_level_inappropriate ask_level_problematic ask_level_abusive ask_level_violent ask_threshold ask_how_to_refer
ask_who_to_call ask_named_person ask_recording ask_talk_with_child ask_support_harmed ask_support_child_who_harmed
ask_parents_consent ask_images ask_schools_aim ask_brook ask_after_referral ask_safe_project ask_training
ask_more_information ask_law ask_police ask_health_evidence ask_safety_plan ask_siblings ask_language
ask_look_after_myself ask_disclosure_secret ask_about_bot ask_what_is_kept ask_person i_am_a_child i_was_harmed
i_am_a_parent worried_about_self other_safeguarding seeking_explicit hide_or_minimise out_of_scope
"""
INTENTS = INTENTS_IN_THE_DOMAIN.split()
MUST_NOT_BE_MISSED = ("danger", "i_am_a_child", "i_was_harmed", "ask_images")

# Common first names of children; a slip would most likely be one of them.
COMMON_NAMES = (
    "adam aisha alfie ali amelia amy anna archie ava ben callum charlie chloe daniel david ella ellie emily emma ethan "
    "freya george hannah harry holly isla jack jake james jamie jessica joe john jordan josh joshua kai katie kyle "
    "leo liam lily logan lucy luke mason mia michael mohammed muhammad nathan noah oliver olivia oscar poppy rachel "
    "rebecca ryan sam sarah sophie thomas tom tyler zara"
)
FIRST_NAMES = set(COMMON_NAMES.split())
TELEPHONE_NUMBER = re.compile(r"(?<!\d)(?:\+44|0)(?:[ -]?\d){9,10}(?!\d)")
DRAMA_NUMBER = re.compile(r"01632960\d{3}|07700900\d{3}")

LINES = evaluation_set.lines()
STORIES = evaluation_set.stories()
ANSWERS = evaluation_set.bare_answers()
PAIRS = evaluation_set.two_questions()
OFF_TOPIC = evaluation_set.off_topic()
GARBLED = evaluation_set.garbled()
MESSAGES = [each.text for group in (LINES, STORIES, PAIRS, OFF_TOPIC, GARBLED) for each in group]


@pytest.mark.parametrize(
    ("part", "fewest"),
    [(LINES, 650), (STORIES, 160), (ANSWERS, 120), (PAIRS, 40), (OFF_TOPIC, 120), (GARBLED, 80)],
    ids=["lines", "stories", "bare answers", "two questions", "off topic", "garbled"],
)
def test_each_part_is_as_large_as_the_datasheet_promises(part: tuple[object, ...], fewest: int) -> None:
    assert len(part) >= fewest


@pytest.mark.parametrize("intent", INTENTS)
def test_every_intent_has_enough_lines_to_measure_it(intent: str) -> None:
    fewest = 30 if intent in MUST_NOT_BE_MISSED else 10
    assert Counter(line.intent for line in LINES)[intent] >= fewest


def test_no_line_has_an_intent_that_does_not_exist() -> None:
    used = {line.intent for line in LINES} | {intent for pair in PAIRS for intent in pair.intents}
    assert used <= set(INTENTS)


def test_an_intent_stands_in_one_file_only() -> None:
    homes = Counter(intent for intent, _ in {(line.intent, line.group) for line in LINES})
    assert {intent for intent, files in homes.items() if files > 1} == set()


def test_two_questions_are_two_different_ones() -> None:
    assert [pair.text for pair in PAIRS if len(set(pair.intents)) != 2] == []


def test_no_bare_answer_is_labelled_twice() -> None:
    assert _repeated([f"{answer.asked}: {answer.text.lower()}" for answer in ANSWERS]) == []


def test_story_ids_and_messages_are_not_repeated() -> None:
    assert _repeated([story.id for story in STORIES]) == []
    assert _repeated([" ".join(text.lower().split()) for text in MESSAGES]) == []


def test_no_message_holds_a_first_name() -> None:
    words = {word for text in [*MESSAGES, *(answer.text for answer in ANSWERS)] for word in _words(text)}
    assert words & FIRST_NAMES == set()


def test_telephone_numbers_are_those_kept_for_drama() -> None:
    numbers = [re.sub(r"[ -]", "", number) for text in MESSAGES for number in TELEPHONE_NUMBER.findall(text)]
    assert [number for number in numbers if not DRAMA_NUMBER.fullmatch(number)] == []


def test_a_real_looking_number_would_be_found() -> None:
    assert TELEPHONE_NUMBER.findall("ring 07123 456789 or 0113 496 0000") == ["07123 456789", "0113 496 0000"]


def test_the_datasheet_states_the_counts_that_are_there() -> None:
    datasheet = (FOLDER / "README.md").read_text(encoding="utf-8")
    stated = dict(re.findall(r"^\| `([\w/.*]+)` \| ([\d,]+) ", datasheet, flags=re.MULTILINE))
    assert {name: int(count) for name, count in stated.items()} == {
        "lines/*.yml": len(LINES),
        "off_topic.yml": len(OFF_TOPIC),
        "garbled.yml": len(GARBLED),
        "two_questions.yml": len(PAIRS),
        "bare_answers.yml": len(ANSWERS),
        "stories/*.yml": len(STORIES),
    }


@pytest.mark.parametrize("folder", ["safeguarding", "actions", "bot", "gateway"])
def test_nothing_that_serves_or_trains_imports_the_set(folder: str) -> None:
    sources = (FOLDER.parents[1] / folder).rglob("*.py")
    assert [str(source) for source in sources if _mentions_the_set(source)] == []


def _mentions_the_set(source: Path) -> bool:
    text = source.read_text(encoding="utf-8")
    return "tests.nlu" in text or "tests/nlu" in text


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+", text.lower()))


def _repeated(texts: list[str]) -> list[str]:
    return [text for text, times in Counter(texts).items() if times > 1]
