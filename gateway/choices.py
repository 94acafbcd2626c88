"""What a button's id stands for. A browser sends only the id, so nobody can make the bot do what no button does."""

from __future__ import annotations

import json
from dataclasses import dataclass

from gateway.kept import Conversation, KeptTurn
from gateway.words import InTheWay, What, change_in_words
from safeguarding.fact_words import fact_words
from safeguarding.facts import FACT_NAMES

CHANGE = "change"
CHOICE_PATTERN = r"^([0-9]{1,6}\.[0-9]{1,2}|change\.[a-z_]{1,40})$"


@dataclass(frozen=True)
class Chosen:
    """``title`` is shown as what the practitioner said; without a ``payload`` it is what they typed."""

    title: str
    payload: str


def id_of(turn: KeptTurn, place: int) -> str:
    """Of the button that stands at ``place`` under a message."""
    return f"{turn.number}.{place}"


def id_to_change(fact: str) -> str:
    """Of the button that asks the question about a fact (again)."""
    return f"{CHANGE}.{fact}"


def title_of_change(choice: str) -> str:
    """What stands in the conversation for the button beside a fact; "" for any other button."""
    prefix, _, fact = choice.partition(".")
    return change_in_words(fact_words(fact).label) if prefix == CHANGE and fact in FACT_NAMES else ""


def chosen_in(conversation: Conversation, choice: str) -> Chosen:
    """Raises InTheWay for a button that is not on the page now."""
    first, _, second = choice.partition(".")
    if first == CHANGE:
        return _change(second)
    for turn in conversation.latest():
        if first == str(turn.number) and second.isdecimal() and int(second) < len(turn.choices):
            button = turn.choices[int(second)]
            return Chosen(button.title, button.payload)
    raise InTheWay(What.STALE_CHOICE)


def _change(fact: str) -> Chosen:
    if fact not in FACT_NAMES:
        raise InTheWay(What.STALE_CHOICE)
    return Chosen(change_in_words(fact_words(fact).label), "/change_fact" + json.dumps({"fact": fact}))
