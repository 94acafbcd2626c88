"""In which order the meanings of one message are tried while a question is open."""

from __future__ import annotations

import pytest

from actions import turn
from actions.case import FACTS_CONFIRMED, case_of
from actions.message import Message
from actions.who_writes import is_for_certain_someone_else
from safeguarding.facts import NOT_KNOWN

OPTIONS = {
    "none of these": {"pressure": "none", "violence": "none"},
    "force": {"pressure": "force"},
    "don't know": {"pressure": NOT_KNOWN, "violence": NOT_KNOWN},
}
PRESSURE = ("pressure", "violence")


def said(text="", *, intent="report_incident", confidence=0.9, facts=None, is_button=False):
    return Message(text, intent, confidence, facts or {}, is_button=is_button)


def told(message, *, covers=("who_else",), options=None, known=None, asked=None):
    case = case_of({**(known or {}), "requested_slot": asked or (covers[0] if covers else None)})
    return turn.codes_told(case, message, covers, options or {})


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("None of these", {"pressure": "none", "violence": "none"}),
        ("  FORCE. ", {"pressure": "force"}),
        ("no", {"pressure": "none", "violence": "none"}),
        ("don't know", {"pressure": NOT_KNOWN, "violence": NOT_KNOWN}),
    ],
)
def test_the_title_of_an_option_typed(text, codes):
    assert told(said(text), covers=PRESSURE, options=OPTIONS) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("everyone is ok", {"danger_now": "no"}),
        ("no they are all fine", {"danger_now": "no"}),
        ("no one is hurt, and she seemed quite happy with it", {"danger_now": "no", "other_response": "comfortable"}),
    ],
)
def test_that_everyone_is_ok_says_nothing_of_how_the_other_child_was(text, codes):
    message = said(text, intent="nlu_fallback", facts={"other_response": "comfortable"})
    assert told(message, covers=("danger_now",)) == codes


@pytest.mark.parametrize(
    ("known", "codes"),
    [({"child_age": 12}, {"other_age": 10}), ({}, {"age_gap": "two_years", "other_age": NOT_KNOWN})],
)
def test_an_age_is_told_from_the_one_that_is_known(known, codes):
    assert told(said("two years younger", intent="nlu_fallback"), covers=("other_age",), known=known) == codes


def test_yes_to_a_question_that_asks_several_things_says_nothing():
    assert told(said("yes", intent="affirm"), covers=PRESSURE, options=OPTIONS) == {}


def test_an_option_leaves_alone_what_is_known_beside_its_question():
    codes = told(said("none of these"), covers=PRESSURE, options=OPTIONS, known={"violence": "injury"})
    assert codes == {"pressure": "none"}


def test_a_button_of_an_earlier_question_changes_its_one_fact():
    button = said(intent="answer", facts={"child_age": 13}, is_button=True)
    assert told(button, known={"child_age": 12}) == {"child_age": 13}


@pytest.mark.parametrize("intent", ["dont_know", "skip"])
def test_not_known_is_every_fact_that_the_question_covers(intent):
    assert told(said("can't help you there", intent=intent), covers=PRESSURE) == dict.fromkeys(PRESSURE, NOT_KNOWN)
    button = said(intent=intent, is_button=True)
    assert told(button, covers=PRESSURE) == dict.fromkeys(PRESSURE, NOT_KNOWN)


def test_facts_that_were_read_come_before_a_bare_answer():
    message = said("he is 12", facts={"child_age": 12})
    assert told(message, covers=("child_age",)) == {"child_age": 12}


@pytest.mark.parametrize(
    ("text", "intent", "covers", "codes"),
    [
        ("one child", "nlu_fallback", ("who_else",), {"who_else": "one_child"}),
        ("12 and 9", "nlu_fallback", ("child_age",), {"child_age": 12, "other_age": 9}),
        ("one child", "ask_law", ("who_else",), {}),  # a question is no answer
        ("is it one child?", "nlu_fallback", ("who_else",), {}),
        ("purple monkey", "nlu_fallback", ("who_else",), {}),
    ],
)
def test_a_bare_answer(text, intent, covers, codes):
    assert told(said(text, intent=intent), covers=covers) == codes


@pytest.mark.parametrize(
    ("text", "confidence", "codes"),
    [
        ("start again with another child please", 0.95, {}),
        ("start again with another child please", 0.5, {"who_else": "one_child"}),
        ("another child", 0.95, {"who_else": "one_child"}),  # two words are an answer
    ],
)
def test_what_begins_another_case_is_not_for_this_one(text, confidence, codes):
    assert told(said(text, intent="new_case", confidence=confidence)) == codes


def test_a_new_case_takes_no_facts_into_the_old_one():
    assert told(said("start again, a boy of 5 this time", intent="new_case", facts={"child_age": 5})) == {}


@pytest.mark.parametrize("intent", ["i_am_a_child", "i_am_a_parent", "i_was_harmed", "seeking_explicit"])
def test_what_someone_else_says_is_no_fact_and_ends_the_questions(intent):
    message = said("im 13 and it happened to me", intent=intent, confidence=0.97, facts={"child_age": 13})
    codes = told(message, covers=("child_age",))
    assert codes == {}
    assert is_for_certain_someone_else(message, case_of({}), codes)


def test_what_only_sounds_like_someone_else_ends_nothing():
    message = said("our lad", intent="i_am_a_parent", confidence=0.9)
    assert not is_for_certain_someone_else(message, case_of({}), {})


def test_in_danger_nothing_is_taken_for_an_answer_but_what_was_read():
    message = said("shes bleeding", intent="danger", confidence=1.0)
    assert told(message, covers=("violence",)) == {}


def test_what_only_sounds_like_someone_else_is_an_answer():
    message = said("12 and 9", intent="i_am_a_child", confidence=0.4)
    codes = told(message, covers=("child_age",))
    assert codes == {"child_age": 12, "other_age": 9}
    assert not is_for_certain_someone_else(message, case_of({}), codes)


def test_saying_it_again_is_not_more_than_once():
    assert told(said("say that again please", intent="repeat_that"), covers=("how_often",)) == {}


def test_an_answer_before_a_question():
    message = said("12, do i need to tell his parents?", intent="ask_parents_consent")
    assert told(message, covers=("child_age",)) == {"child_age": 12}


def test_an_age_is_put_right_by_what_is_known():
    message = said("sorry he is 12 not 11", intent="correct", facts={"other_age": 12})
    known = {"child_age": 11, "other_age": 8}
    assert told(message, covers=(), known=known, asked=FACTS_CONFIRMED) == {"child_age": 12}


@pytest.mark.parametrize(
    ("intent", "codes", "handed"),
    [
        ("danger", {}, True),
        ("danger", {"child_age": 12}, False),  # it is answered where the fact is taken in
        ("ask_law", {}, True),
        ("ask_law", {"child_age": 12}, False),
        ("other_safeguarding", {}, True),
        ("hide_or_minimise", {}, True),
        ("thank", {}, True),
        ("out_of_scope", {}, True),
        ("show_facts", {}, True),
        ("make_handover", {}, True),
        ("i_am_a_child", {}, False),
        ("report_incident", {}, False),
        ("why_do_you_ask", {}, False),
        ("stop", {}, False),
    ],
)
def test_what_is_handed_to_the_rules(intent, codes, handed):
    assert turn.is_handed_to_the_rules(said("something", intent=intent), codes, ("behaviour",)) is handed


@pytest.mark.parametrize("covers", [("behaviour",), ()])  # () is the read-back
def test_that_is_all_i_know_is_an_answer_whatever_it_sounds_like(covers):
    message = said("thats all i know", intent="ask_look_after_myself")
    assert turn.says_that_is_all(message)
    assert not turn.is_handed_to_the_rules(message, {}, covers)


@pytest.mark.parametrize(
    ("text", "intent", "facts", "ends"),
    [
        ("he is 9, she is 7. that's all i know", "report_incident", {"child_age": 9}, True),
        ("he is 9, she is 7, thats it really", "report_incident", {"child_age": 9}, True),
        ("that's all i know", "report_incident", {}, False),
        ("she said that's all i know, and then he came in and touched her again", "report_incident", {"who": 1}, False),
        ("he is 9 and bleeding, that's all i know", "danger", {"child_age": 9}, False),
    ],
)
def test_a_first_message_may_end_so(text, intent, facts, ends):
    assert turn.ends_with_that_is_all(said(text, intent=intent), facts) is ends


def test_danger_comes_before_that_is_all_i_know():
    message = said("thats all i know, he is bleeding", intent="danger")
    assert not turn.says_that_is_all(message)
    assert turn.is_handed_to_the_rules(message, {}, ("behaviour",))


def answering(text, *, intent, confidence=0.9, answers=None, facts=None):
    return Message(text, intent, confidence, facts or {}, answers=answers or {})


@pytest.mark.parametrize(
    ("text", "intent", "asked", "answers", "codes"),
    [
        ("just tonight", "danger", "how_often", {"how_often": "once"}, {"how_often": "once"}),
        ("he has her locked in now", "surely danger", "how_often", {"how_often": "once"}, {}),
        ("dated and in the file", "ask_recording", "recorded", {"recorded": "yes"}, {"recorded": "yes"}),
        ("yes neglect", "other_safeguarding", "trauma", {"trauma": "yes"}, {"trauma": "yes"}),
        # Another fact than the one that was asked is told beside it; a question to us is no answer.
        ("just tonight", "danger", "how_often", {"secrecy": "yes"}, {"secrecy": "yes"}),
        ("he has her locked in", "surely danger", "how_often", {"secrecy": "yes"}, {}),
        ("who do i record it with", "ask_recording", "recorded", {"recorded": "no"}, {}),
        # Whoever hears a danger says whether there is one, and a child is no practitioner.
        ("he has a knife", "surely danger", "danger_now", {"danger_now": "yes"}, {}),
        ("it happened to me", "i_was_harmed", "trauma", {"trauma": "yes"}, {}),
    ],
)
def test_what_surely_answers_is_an_answer_whatever_else_it_sounds_like(text, intent, asked, answers, codes):
    confidence = 0.95 if intent.startswith("surely") else 0.7 if intent == "danger" else 0.9
    message = answering(text, intent=intent.removeprefix("surely "), confidence=confidence, answers=answers)
    assert told(message, covers=(asked,)) == codes
