"""What one message does to a case while a question is open: the order in which its meanings are tried.

Danger and the questions people ask beside ours are handed to the rules (`None`); everything else is settled here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.ages_put_right import ages_put_right, with_the_youngest_of_several
from actions.another_case import TOO_FEW_TO_ASK_FOR_ANYTHING, sounds_like_another_case
from actions.case import FACTS_CONFIRMED, Case
from actions.counts_more import ages_of_no_one_else, kept_where_it_counts_more
from actions.message import NOT_FOR, NOT_FOR_BUT_A_PRACTITIONER, Message
from actions.typed_answer import (
    DANGER,
    answer_beside_a_question,
    answer_in,
    answers_what_was_asked,
    is_plain,
    only_sounds_like_danger,
    says_that_there_is_no_danger,
    told_unasked,
)
from safeguarding.facts import NOT_KNOWN
from safeguarding.short_answers import is_all_that_is_known, is_no, is_yes

# Said in the middle of a question, these are answered by a rule, and the question comes again.
HANDED_TO_THE_RULES = frozenset(
    {
        "danger",
        "greet",
        "goodbye",
        "thank",
        "show_facts",
        "make_handover",
        "out_of_scope",
        *NOT_FOR_BUT_A_PRACTITIONER,
    }
)
# Said about the conversation itself, and so no answer to what is asked.
ABOUT_THE_CONVERSATION = frozenset(
    {"new_case", "go_back", "repeat_that", "why_do_you_ask", "show_facts", "make_handover"}
)
_TELLS_NOTHING = ABOUT_THE_CONVERSATION | {"affirm", "deny", "dont_know", "skip", "stop", "thank"}
_A_FEW_WORDS = 5
AGES = frozenset({"child_age", "other_age"})
_AN_ENDING = 48  # letters: what somebody said in the middle of a story ends nothing
_OPTIONS_FOR_YES = ("yes",)
_OPTIONS_FOR_NO = ("no", "none of these", "neither")
_BUT = re.compile(r"\bbut\b", re.IGNORECASE)
DONT_KNOW = frozenset({"dont_know", "skip"})


def codes_told(case: Case, message: Message, covers: tuple[str, ...], options: Mapping[str, Any]) -> dict[str, Any]:
    """The facts that the message gives: a button's, the title of an option typed, facts read, or a bare answer."""
    if message.is_button and message.intent in DONT_KNOW:
        return dict.fromkeys(covers, NOT_KNOWN)
    if message.is_button:
        return _of_a_button(case, message, covers)
    if typed := options.get(_plain(message.text)) or _yes_or_no(options, message.text):
        return _open_ones(case, typed, covers)
    answers = answers_what_was_asked(message, covers)
    unasked = {} if message.is_surely(_TELLS_NOTHING) else told_unasked(case, message, covers)
    if _wants_the_result(message) or _only_disagrees(message, covers):
        return {}
    if _is_not_for_this_case(message, answers=answers or bool(unasked)):
        return {}  # whatever it tells
    return _codes_typed(case, message, covers, unasked, answers=answers)


def _wants_the_result(message: Message) -> bool:
    """ "Finish please" pleads for nothing."""
    return says_that_is_all(message) and len(message.text.split()) <= _A_FEW_WORDS


def _only_disagrees(message: Message, covers: tuple[str, ...]) -> bool:
    """ "I disagree" asks for reasons more than it says that something is not known."""
    is_not_known = bool(covers) and message.answers.get(covers[0]) == NOT_KNOWN
    return is_not_known and message.is_surely(ABOUT_THE_CONVERSATION)


def _codes_typed(
    case: Case, message: Message, covers: tuple[str, ...], unasked: dict[str, Any], *, answers: bool
) -> dict[str, Any]:
    told, age = _with_ages_put_right(case, message), case.facts.child_age
    if says_that_there_is_no_danger(message, covers):
        return _with_no_danger(message, {**unasked, **told}, {DANGER: "no"})
    is_plain_danger = message.is_of_danger and not only_sounds_like_danger(message, covers)
    if covers and not (set(covers) & set(told)) and (answers or not is_plain_danger):
        answer = _answer(message, covers, age, is_bare=answers or _may_be_an_answer(message))
        if answer.get(DANGER) == "no":
            return _with_no_danger(message, {**unasked, **told}, answer)
        told = told | answer
    if not told and not unasked and covers and message.intent in DONT_KNOW:
        return dict.fromkeys(covers, NOT_KNOWN)
    return kept_where_it_counts_more(case, message, {**unasked, **told}, covers)


def _answer(message: Message, covers: tuple[str, ...], age: int | None, *, is_bare: bool) -> dict[str, Any]:
    return answer_in(message, covers, age) if is_bare else answer_beside_a_question(message, covers, age)


def _with_no_danger(message: Message, told: dict[str, Any], answer: dict[str, Any]) -> dict[str, Any]:
    """ "Everyone is ok" says that nobody is in danger, and not how the other child was. "No but she cried" does."""
    is_all = len(message.text.split()) <= _A_FEW_WORDS and _BUT.search(message.text) is None
    return answer if is_all else told | answer


def _with_ages_put_right(case: Case, message: Message) -> dict[str, Any]:
    """What was read, but for ages that the case knows better whose they are."""
    at_the_read_back = case.requested in (None, FACTS_CONFIRMED)
    corrects = message.intent == "correct" or case.requested == FACTS_CONFIRMED
    right = ages_put_right(case, message.text, is_correction=corrects and at_the_read_back)
    all_read = with_the_youngest_of_several(message.text, message.facts)
    read = {fact: code for fact, code in all_read.items() if not (right and fact in AGES)}
    return right | (ages_of_no_one_else(case, read) if not corrects else read)


def is_handed_to_the_rules(message: Message, told: Mapping[str, Any], covers: tuple[str, ...]) -> bool:
    """Whether a rule answers this message: a danger or a question that gives no fact as well."""
    is_theirs = message.intent in HANDED_TO_THE_RULES or message.asks_plainly
    is_theirs = is_theirs and not only_sounds_like_danger(message, covers)
    return is_theirs and not told and not says_that_is_all(message)


def says_that_is_all(message: Message) -> bool:
    """Whether someone answers that they know no more, whatever else it may sound like; danger comes first."""
    return not message.is_of_danger and is_all_that_is_known(message.text)


def ends_with_that_is_all(message: Message, told: Mapping[str, Any]) -> bool:
    """Whether someone who tells of an incident ends by saying that they know no more; danger comes first."""
    return bool(told) and not message.is_of_danger and is_all_that_is_known(message.text[-_AN_ENDING:])


def _of_a_button(case: Case, message: Message, covers: tuple[str, ...]) -> dict[str, Any]:
    return _open_ones(case, message.facts, covers)


def _open_ones(case: Case, codes: Mapping[str, Any], covers: tuple[str, ...]) -> dict[str, Any]:
    """An option's facts: the one that was asked always, those it settles beside it only where nothing is known."""
    lead = covers[:1]
    return {fact: code for fact, code in codes.items() if fact in lead or len(codes) == 1 or not case.knows(fact)}


def _may_be_an_answer(message: Message) -> bool:
    """A question to us is not an answer to ours, and a long message was read as a story already."""
    words = len(message.text.split())
    if words <= TOO_FEW_TO_ASK_FOR_ANYTHING:
        return not message.asks_something
    # "Half brother and sister" sounds like a question about siblings, but is worded as an answer.
    asks = message.is_worded_as_a_question
    return not asks and not message.is_surely(ABOUT_THE_CONVERSATION) and words <= 14


def _is_not_for_this_case(message: Message, *, answers: bool) -> bool:
    """Neglect may be another worry, or the answer to whether the child has been through something; "no pics" sounds
    like someone who is after them."""
    is_no_other_worry = answers and message.intent in NOT_FOR_BUT_A_PRACTITIONER | {"seeking_explicit"}
    return (message.is_surely(NOT_FOR) and not is_no_other_worry) or sounds_like_another_case(message)


def _yes_or_no(options: Mapping[str, dict[str, Any]], text: str) -> dict[str, Any]:
    """A plain yes or no stands for the option that begins so: "No, once and it stopped", "None of these"."""
    if not is_plain(text):
        return {}
    beginnings = _OPTIONS_FOR_YES if is_yes(text) else _OPTIONS_FOR_NO if is_no(text) else ()
    fitting = [facts for title, facts in options.items() if title.startswith(beginnings)] if beginnings else []
    return fitting[0] if len(fitting) == 1 else {}


def _plain(text: str) -> str:
    return " ".join(text.lower().split()).strip(" .")
