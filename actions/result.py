"""The result: level or range, reasons, what is not known, what to do now with the number, and both children."""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import clock, outcomes
from actions.base import CarefulAction, Domain, Event
from actions.case import ENDINGS, TOLD, Case, case_of
from actions.replies import in_danger
from actions.telling import as_steps, say
from actions.what_to_do import say_the_level
from safeguarding.advice import Advice, advise
from safeguarding.assessment import Assessment, assess
from safeguarding.call_words import who_to_call_in_words
from safeguarding.guidance import render
from safeguarding.hours import WhoToCall, who_to_call

_BOTH_CHILDREN = frozenset(
    {"child_harmed", "child_who_harmed", "other_child", "child_whose_behaviour", "speaking_with_children"}
)
_AFTERWARDS = frozenset(
    {"recording", "parents", "refer_both", "refer_the_child", "what_happens_next", "look_after_yourself"}
)


class ActionFinishAssessment(CarefulAction):
    """Runs when the form has no more to ask."""

    def name(self) -> str:
        return "action_finish_assessment"

    async def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Domain) -> list[Event]:
        case = case_of(tracker.slots)
        if case.slots["reply_kind"] in ENDINGS:
            return []
        return _tell(dispatcher, tracker, case)


def _tell(dispatcher: CollectingDispatcher, tracker: Tracker, case: Case) -> list[Event]:
    found, now = assess(case.facts), clock.now()
    advice, who = advise(case.facts, found), who_to_call(now)
    told = [found.lowest.word, found.highest.word, *advice.blocks]
    if told == case.slots.get("told"):
        say(dispatcher, "utter_advice_stays", call=who_to_call_in_words(who))
        return [SlotSet("case_stage", TOLD), SlotSet("reply_kind", "result")]
    if in_danger(case):
        _say_first_things_only(dispatcher, advice, who)
    else:
        _say_all(dispatcher, found, advice, who, already_said=case.slots.get("told") or [])
    outcomes.record(case.facts, found, advice, now=now, channel=tracker.get_latest_input_channel())
    return [
        SlotSet("told", told),
        SlotSet("case_stage", TOLD),
        SlotSet("words_read", None),  # the words have served their purpose: the facts are confirmed
        SlotSet("reply_kind", "result"),
    ]


def _say_first_things_only(dispatcher: CollectingDispatcher, advice: Advice, who: WhoToCall) -> None:
    """In danger nobody reads a page: 999, what to do now, and the number; the rest when everyone is safe."""
    first = render(advice.blocks[:2], who)
    dispatcher.utter_message(text="\n\n".join([*map(as_steps, first), who_to_call_in_words(who)]))
    say(dispatcher, "utter_when_safe")


def _say_all(
    dispatcher: CollectingDispatcher, found: Assessment, advice: Advice, who: WhoToCall, *, already_said: list[str]
) -> None:
    """After a change only what is new is said again, beside the level and the number."""
    say_the_level(dispatcher, found)
    now, then = advice.blocks[0], tuple(block for block in advice.blocks[1:] if block not in already_said)
    dispatcher.utter_message(text="\n\n".join([*map(as_steps, render([now], who)), who_to_call_in_words(who)]))
    for part in _in_parts(then):
        dispatcher.utter_message(text="\n\n".join(map(as_steps, render(part, who))))
    say(dispatcher, "utter_offer_after_result")


def _in_parts(blocks: tuple[str, ...]) -> list[list[str]]:
    """What else the situation calls for, then both children, then what follows: each a message that fits a phone."""
    both = [block for block in blocks if block in _BOTH_CHILDREN]
    after = [block for block in blocks if block in _AFTERWARDS]
    besides = [block for block in blocks if block not in _BOTH_CHILDREN | _AFTERWARDS]
    return [part for part in (besides, both, after) if part]
