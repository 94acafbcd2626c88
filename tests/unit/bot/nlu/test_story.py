"""A message that nobody recognised is a story when facts were read from it, and nothing else is changed."""

import pytest
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.story import StoryCheck


def checked(intent: str | None, facts: list[str], *, extractor: str = "FactReader") -> str | None:
    entities = [{"entity": fact, "value": "x", "extractor": extractor} for fact in facts]
    message = Message({TEXT: "…", INTENT: {"name": intent, "confidence": 0.2}, ENTITIES: entities})
    return StoryCheck().process([message])[0].get(INTENT)["name"]


@pytest.mark.parametrize(
    ("intent", "facts", "becomes"),
    [
        ("nlu_fallback", ["child_age", "other_age"], "report_incident"),
        ("out_of_scope", ["behaviour", "setting"], "report_incident"),
        ("nlu_fallback", ["child_age"], "nlu_fallback"),
        ("nlu_fallback", ["child_age", "child_age"], "nlu_fallback"),
        ("nlu_fallback", [], "nlu_fallback"),
        ("danger", ["behaviour", "setting"], "danger"),
        ("ask_images", ["behaviour", "technology"], "ask_images"),
        ("i_am_a_child", ["child_age", "relationship"], "i_am_a_child"),
        ("other_safeguarding", ["child_age", "setting", "violence"], "other_safeguarding"),
        ("other_safeguarding", ["child_age", "setting", "behaviour"], "report_incident"),
        ("i_am_a_parent", ["child_age", "setting", "behaviour"], "i_am_a_parent"),
    ],
)
def test_only_what_nobody_recognised_becomes_a_story(intent: str, facts: list[str], becomes: str) -> None:
    assert checked(intent, facts) == becomes


def test_a_story_that_ends_in_a_question_is_a_story_and_the_question_is_kept() -> None:
    facts = [
        {"entity": fact, "value": "x", "extractor": "FactReader"} for fact in ("child_age", "other_age", "behaviour")
    ]
    message = Message({TEXT: "…", INTENT: {"name": "ask_who_to_call", "confidence": 0.9}, ENTITIES: facts})
    StoryCheck().process([message])
    assert message.get(INTENT)["name"] == "report_incident"
    assert [each["value"] for each in message.get(ENTITIES) if each["entity"] == "also_asks"] == ["ask_who_to_call"]


def test_a_button_is_no_story() -> None:
    assert checked("nlu_fallback", ["child_age", "other_age"], extractor="RegexMessageHandler") == "nlu_fallback"


def test_no_intent_at_all_is_not_recognised_either() -> None:
    message = Message({TEXT: "…", ENTITIES: []})
    assert StoryCheck().process([message])[0].get(INTENT) is None
