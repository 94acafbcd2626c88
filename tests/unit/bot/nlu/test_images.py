"""What to do about images is said beside a question in which they come up."""

from pathlib import Path

import pytest
import yaml
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.images import IMAGES, images_should_be_answered_too
from bot.nlu.plain_words import words_in
from bot.nlu.urgent import UrgentCheck


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("a nude has gone round, do we ring the police", "ask_police"),
        ("do I tell her mum about the PHOTO", "ask_parents_consent"),
        ("she has screenshots of it, who do i ring", "ask_who_to_call"),
        ("the video is still up. how do I refer?", "ask_how_to_refer"),
        ("do the police get her phone or do we keep it", "ask_police"),
        ("should we hand the phone over to an officer", "ask_police"),
        ("he has the lad's tablet, what goes in the record", "ask_recording"),
    ],
)
def test_it_is_said_beside_a_question_about_what_to_do(text: str, asked: str) -> None:
    assert images_should_be_answered_too(text, asked=asked)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("is sending a nude an offence", "ask_law"),
        ("what do you call nudes", "ask_language"),
        ("do i photograph the bruise", "ask_health_evidence"),
        ("a lad sent a photo round", "report_incident"),
        ("who do i ring", "ask_who_to_call"),
        ("do i say that on the phone", "ask_how_to_refer"),
        ("should I phone the police", "ask_police"),
        ("do i pick up the phone now", "ask_threshold"),
        ("what do they ask when i hand over on the phone", "ask_how_to_refer"),
        ("should i look at the photo", IMAGES),
    ],
)
def test_it_is_not_said_beside_other_things(text: str, asked: str) -> None:
    assert not images_should_be_answered_too(text, asked=asked)


def also_asked(text: str, intent: str) -> list[str]:
    message = Message({TEXT: text, INTENT: {"name": intent, "confidence": 0.9}})
    return [each["value"] for each in UrgentCheck().process([message])[0].get(ENTITIES) or []]


def test_the_question_keeps_its_intent_and_images_are_answered_too() -> None:
    assert also_asked("do we tell the police about the nude", "ask_police") == [IMAGES]
    assert also_asked("do we tell the police about the fight", "ask_police") == []
    assert also_asked("a nude, and he is bleeding badly", "ask_police") == []  # danger is told alone


def test_what_it_is_said_beside_are_questions(domain_intents: set[str]) -> None:
    assert set(words_in("images.yml")["asked_beside"]) <= domain_intents


@pytest.fixture
def domain_intents() -> set[str]:
    return {
        each if isinstance(each, str) else next(iter(each))
        for each in yaml.safe_load(Path("domain.yml").read_text(encoding="utf-8"))["intents"]
    }
