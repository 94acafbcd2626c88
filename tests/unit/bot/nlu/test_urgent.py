"""The last component: urgent messages overrule whatever was recognised before, and nothing else is touched."""

import pytest
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.urgent import UrgentCheck


def settled(text: str, intent: str = "report_incident", then: str = "affirm") -> Message:
    ranking = [{"name": intent, "confidence": 0.6}, {"name": then, "confidence": 0.2}]
    return UrgentCheck().process([Message({TEXT: text, INTENT: ranking[0], INTENT_RANKING_KEY: ranking})])[0]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("he is bleeding badly", "danger"),
        ("she cant breathe", "danger"),
        ("hes got a knife in the common room", "danger"),
        ("the child is in danger now", "danger"),
        ("im 13 and hes bleeding", "danger"),
        ("i am 13 and i dont know who to tell", "i_am_a_child"),
        ("my brother touched me", "i_was_harmed"),
        ("my brother touched me and i am 12", "i_am_a_child"),
        ("a boy of 12 touched a girl of 9", "report_incident"),
        ("i am 34 and teach year 6", "report_incident"),
    ],
)
def test_a_rule_that_is_sure_overrules_the_classifier(text: str, intent: str) -> None:
    message = settled(text)
    assert message.get(INTENT)["name"] == intent
    assert message.get(INTENT_RANKING_KEY)[0]["name"] == intent


def test_of_a_harmed_child_without_an_age_the_classifier_tells_that_it_is_a_child() -> None:
    message = settled("my brother touched me and my teacher doesnt believe me", intent="i_am_a_child")
    assert message.get(INTENT) == {"name": "i_am_a_child", "confidence": 1.0}


def test_what_is_certain_is_at_one() -> None:
    assert settled("he is bleeding badly").get(INTENT)["confidence"] == 1.0


@pytest.mark.parametrize("text", ["no one is in danger", "nobody is hurt, everyone is safe"])
def test_a_danger_that_the_message_denies_is_taken_back(text: str) -> None:
    assert settled(text, intent="danger", then="deny").get(INTENT)["name"] == "deny"


@pytest.mark.parametrize(
    ("text", "confidence", "becomes"),
    [
        ("a y11 lad grabbed me in the corridor, im his teacher", 0.5, "report_incident"),
        ("someone has told me that a lad hurt her", 0.5, "report_incident"),
        ("a parent has come to me worried about her lad", 0.7, "report_incident"),
        ("im a nurse and it was long ago, when i was small", 0.95, "i_was_harmed"),  # the classifier is sure
        ("my friend told me what he did", 0.5, "i_was_harmed"),
        ("hes been funny with me since", 0.5, "i_was_harmed"),
    ],
)
def test_who_says_that_it_is_their_work_is_heard_as_a_practitioner(text: str, confidence: float, becomes: str) -> None:
    recognised = {"name": "i_was_harmed", "confidence": confidence}
    message = Message({TEXT: text, INTENT: recognised, INTENT_RANKING_KEY: [recognised]})
    assert UrgentCheck().process([message])[0].get(INTENT)["name"] == becomes


def test_a_danger_that_only_the_classifier_sees_stands() -> None:
    assert settled("it is all kicking off in here", intent="danger").get(INTENT)["name"] == "danger"


def test_a_button_is_left_alone() -> None:
    message = settled('/answer{"danger_now": "yes"}', intent="answer")
    assert message.get(INTENT)["name"] == "answer"


def test_a_message_without_text_is_left_alone() -> None:
    assert UrgentCheck().process([Message({})])[0].get(INTENT) is None


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("foster carer ere, our own daughter is 6", "report_incident"),
        ("im a foster carer and he touched my daughter", "report_incident"),
        ("my foster son has been at it with my daughter", "report_incident"),
        ("we foster, and our girl has told us", "report_incident"),
        ("my son has been touching his sister", "i_am_a_parent"),
        ("my foster brother is in my lads class", "i_am_a_parent"),
    ],
)
def test_who_fosters_is_a_practitioner(text: str, intent: str) -> None:
    assert settled(text, intent="i_am_a_parent").get(INTENT)["name"] == intent
