"""What is typed at a question and sounds like danger or a question, or is told beside what was asked."""

from __future__ import annotations

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions import replies, turn
from actions.another_case import begins_another_case
from actions.case import FACTS_CONFIRMED, case_of
from actions.message import Message
from actions.what_to_do import is_plainly_of_danger


def said(text="", *, intent="report_incident", confidence=0.9, facts=None):
    return Message(text, intent, confidence, facts or {})


def told(message, *, covers, known=None):
    case = case_of({**(known or {}), "requested_slot": covers[0]})
    return turn.codes_told(case, message, covers, {})


DANGER_ASKED, OTHER_ASKED = ("danger_now",), ("technology", "adult_involved")


@pytest.mark.parametrize("confidence", [0.2, 0.99])
def test_who_is_asked_and_says_no_is_in_no_danger_whatever_the_rest_sounds_like(confidence):
    message = said("no shes gone home", intent="danger", confidence=confidence)
    assert told(message, covers=DANGER_ASKED) == {"danger_now": "no"}


@pytest.mark.parametrize(("text", "confidence"), [("no but shes bleeding", 1.0), ("he has run off", 0.9)])
def test_a_danger_that_a_rule_hears_or_nobody_denies_is_no_answer(text, confidence):
    message = said(text, intent="danger", confidence=confidence)
    assert told(message, covers=DANGER_ASKED) == {}
    assert turn.is_handed_to_the_rules(message, {}, DANGER_ASKED)


@pytest.mark.parametrize(("confidence", "handed"), [(0.2, False), (0.74, False), (0.9, True), (1.0, True)])
def test_what_only_sounds_like_danger_stays_with_the_question(confidence, handed):
    message = said("gone clean out of my head", intent="danger", confidence=confidence)
    assert turn.is_handed_to_the_rules(message, {}, OTHER_ASKED) is handed


def test_what_sounds_like_a_question_and_is_worded_as_an_answer_may_be_one():
    message = said("half brother and sister", intent="ask_siblings", confidence=0.99)
    assert told(message, covers=("relationship",)) == {"relationship": "sibling"}


def unasked(text, answers, *, intent="nlu_fallback", confidence=0.9, known=None, covers=OTHER_ASKED):
    message = Message(text, intent, confidence, {}, answers=answers)
    case = case_of({**(known or {}), "requested_slot": covers[0] if covers else FACTS_CONFIRMED})
    return turn.codes_told(case, message, covers, {})


@pytest.mark.parametrize("intent", ["nlu_fallback", "greet", "out_of_scope", "goodbye", "other_safeguarding"])
def test_what_is_told_beside_the_question_counts(intent):
    assert unasked("this afternoon", {"when_it_happened": "today"}, intent=intent) == {"when_it_happened": "today"}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("was it today?", "nlu_fallback"),
        ("siblings", "ask_siblings"),
        ("stop", "stop"),
        ("that's the one", "affirm"),
        ("hes got a knife", "danger"),
        ("im his mum", "i_am_a_parent"),
    ],
)
def test_but_not_where_it_asks_or_is_of_danger_or_comes_from_someone_else(text, intent):
    assert unasked(text, {"when_it_happened": "today"}, intent=intent) == {}


@pytest.mark.parametrize(
    ("covers", "intent", "known", "new", "taken"),
    [
        (OTHER_ASKED, "nlu_fallback", "persistent", "once", False),
        (OTHER_ASKED, "correct", "persistent", "once", True),
        ((), "nlu_fallback", "persistent", "once", True),  # at the read-back
        (OTHER_ASKED, "nlu_fallback", "once", "persistent", True),  # the more worrying is added
    ],
)
def test_of_what_is_known_only_what_puts_it_right_or_adds_to_it(covers, intent, known, new, taken):
    codes = unasked("as i said", {"how_often": new}, intent=intent, known={"how_often": known}, covers=covers)
    assert codes == ({"how_often": new} if taken else {})


@pytest.mark.parametrize(
    ("fact", "known", "new", "taken"),
    [
        ("when_it_happened", "within_14_days", "longer_ago", "within_14_days"),
        ("when_it_happened", "longer_ago", "today", "today"),
        ("services", "looked_after", "social_worker", "looked_after"),
        ("services", "early_help", "looked_after", "looked_after"),
        ("services", "none", "early_help", "early_help"),
        ("pressure", "force", "bribe_or_trick", "force"),
        ("pressure", "persuasion", "threat", "threat"),
        ("behaviour", "touch_under_clothes", "curious_play", "touch_under_clothes"),
        ("relationship", "sibling", "friend_or_peer", "friend_or_peer"),  # no order
    ],
)
def test_what_is_added_does_not_take_back_what_counts_more(fact, known, new, taken):
    message = said("x", facts={fact: new})
    assert told(message, covers=OTHER_ASKED, known={fact: known})[fact] == taken
    corrects = said("x", intent="correct", facts={fact: new})
    assert told(corrects, covers=OTHER_ASKED, known={fact: known})[fact] == new
    assert told(message, covers=(fact,), known={fact: known})[fact] == new


@pytest.mark.parametrize(
    ("text", "confidence", "asked", "begins"),
    [
        ("start a new case", 0.99, "technology", True),
        ("do we need a strat", 0.6, "technology", False),
        ("no dont start again carry on", 0.99, "technology", False),
        ("do we need a strat", 0.6, None, True),
    ],
)
def test_a_case_is_let_go_in_the_middle_of_a_question_only_where_that_is_sure(text, confidence, asked, begins):
    message = said(text, intent="new_case", confidence=confidence)
    assert begins_another_case(message, case_of({"requested_slot": asked})) is begins


@pytest.mark.parametrize(
    ("confidence", "covers", "codes", "plainly"),
    [
        (1.0, OTHER_ASKED, {}, True),
        (0.9, (), {}, True),
        (0.7, OTHER_ASKED, {}, False),
        (0.7, DANGER_ASKED, {}, True),
        (0.9, DANGER_ASKED, {"danger_now": "no"}, False),
    ],
)
def test_what_is_framed_as_danger(confidence, covers, codes, plainly):
    message = said("x", intent="danger", confidence=confidence)
    assert is_plainly_of_danger(message, covers, codes) is plainly
    assert not is_plainly_of_danger(said("x"), covers, codes)


@pytest.mark.parametrize(
    ("text", "answers", "codes", "response"),
    [
        ("x", {"technology": "not_used"}, {"technology": "not_used"}, "utter_noted_answer"),
        ("no phones", {}, {"technology": "not_used", "adult_involved": "no"}, "utter_noted_answer"),
        ("nope", {}, {"technology": "not_used", "adult_involved": "no"}, None),  # a plain no needs no echo
        ("x", {}, {"technology": "not_known"}, None),
        ("x", {"adult_involved": "yes"}, {"adult_involved": "yes"}, "utter_noted_one"),
        ("x", {"how_often": "once"}, {"how_often": "once"}, "utter_noted_one"),
    ],
)
def test_what_is_read_of_what_was_typed_is_said_back(text, answers, codes, response):
    dispatcher, message = CollectingDispatcher(), Message(text, "nlu_fallback", 0.9, {}, answers=answers)
    case = case_of({**codes, "requested_slot": "technology"})
    replies.say_what_was_noted(dispatcher, case, message, codes)
    assert [said["response"] for said in dispatcher.messages] == ([response] if response else [])
