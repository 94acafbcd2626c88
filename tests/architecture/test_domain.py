"""domain.yml and the policy agree: a slot and a question for each fact, buttons that are facts, words that are ours."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from actions.case import DIALOGUE_SLOTS
from safeguarding.facts import FACT_NAMES, NOT_KNOWN, facts_from, values_of
from safeguarding.questions import GROUPED, REST_OF_A_GROUP
from safeguarding.wording import mends_of
from tests.architecture.tracked import ROOT

DOMAIN: dict[str, Any] = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
RESPONSES: dict[str, Any] = DOMAIN["responses"]
ANSWER = "/answer"
SAID_WHAT_THIS_IS = "opened"  # of the conversation and not of a case, so a new case keeps it
GROUPS = (*GROUPED, *REST_OF_A_GROUP)
LONGEST_TITLE = 36  # two lines of a button on a phone
BUTTONS = [
    pytest.param(button, id=f"{name}: {button['title']}")
    for name, variations in RESPONSES.items()
    for variation in variations
    for button in variation.get("buttons", [])
]


def facts_of(payload: str) -> dict[str, object]:
    """What an answer's payload stands for. Its braces are doubled in domain.yml, since Rasa fills single ones."""
    body = payload.removeprefix(ANSWER)
    assert body.startswith("{{")
    assert body.endswith("}}")
    read: dict[str, object] = json.loads(body[1:-1])
    return read


def answers(fact: str) -> Iterator[dict[str, object]]:
    for button in RESPONSES[f"utter_ask_{fact}"][0]["buttons"]:
        if button["payload"].startswith(ANSWER):
            yield facts_of(button["payload"])


def test_the_slots_are_the_facts_and_what_the_dialogue_needs() -> None:
    slots = [*DOMAIN["slots"]]
    assert [name for name in slots if name in FACT_NAMES] == [*FACT_NAMES]
    assert {*slots} - {*FACT_NAMES} <= {*DIALOGUE_SLOTS, "requested_slot", SAID_WHAT_THIS_IS}


def test_no_slot_steers_the_dialogue_by_itself_and_none_outlives_a_case() -> None:
    assert {slot["mappings"][0]["type"] for slot in DOMAIN["slots"].values()} == {"custom"}
    assert DOMAIN["session_config"]["carry_over_slots_to_new_session"] is False


@pytest.mark.parametrize("fact", FACT_NAMES)
def test_every_fact_has_one_question_that_may_be_answered_with_dont_know(fact: str) -> None:
    (question,) = RESPONSES[f"utter_ask_{fact}"]
    assert question["text"].endswith((".", "?"))
    (dont_know,) = [button for button in question["buttons"] if button["title"] == "Don't know"]
    assert facts_of(dont_know["payload"])[fact] == NOT_KNOWN


@pytest.mark.parametrize("fact", FACT_NAMES)
def test_every_button_of_a_question_is_an_answer_to_it(fact: str) -> None:
    group = next((one.covers for one in GROUPS if one.fact == fact), (fact,))
    for codes in answers(fact):
        facts_from(codes)
        assert {*codes} & {*group}, codes


@pytest.mark.parametrize("fact", [fact for fact in FACT_NAMES if not fact.endswith("_age")])
def test_every_value_of_a_fact_has_a_button_somewhere(fact: str) -> None:
    """With buttons alone everything can be said. A question for a group may leave finer values to the fact's own."""
    offered = {codes[fact] for each in FACT_NAMES for codes in answers(each) if fact in codes}
    assert offered >= {str(value) for value in values_of(fact)}


@pytest.mark.parametrize("group", [one for one in GROUPS if one.also], ids=lambda one: one.fact)
def test_one_button_settles_a_whole_group_and_one_says_that_nothing_of_it_is_known(group: Any) -> None:
    whole = [codes for codes in answers(group.fact) if {*codes} >= {*group.covers}]
    assert [codes for codes in whole if {*codes.values()} == {NOT_KNOWN}]
    assert [codes for codes in whole if NOT_KNOWN not in codes.values()]


@pytest.mark.parametrize("button", BUTTONS)
def test_a_button_sends_a_fact_or_an_intent_that_exists_and_has_room_on_a_phone(button: dict[str, str]) -> None:
    payload = button["payload"]
    if payload.startswith(ANSWER + "{"):
        facts_from(facts_of(payload))
    else:
        assert payload.removeprefix("/") in DOMAIN["intents"]
    assert len(button["title"]) <= LONGEST_TITLE


@pytest.mark.parametrize("name", RESPONSES)
def test_a_response_is_one_text_in_words_that_we_use(name: str) -> None:
    (variation,) = RESPONSES[name]  # two at random could not be reviewed
    buttons = [button["title"] for button in variation.get("buttons", [])]
    text = variation["text"].replace("999", "Leeds").replace("**", "")
    assert [*mends_of([text, *buttons])] == []
