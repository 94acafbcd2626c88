"""The result: level or range, reasons, what is not known, what to do now with the number, and both children."""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import clock, outcomes
from actions.base import CarefulAction, Domain, Event
from actions.case import ENDINGS, TOLD, Case, case_of
from actions.telling import as_list, as_steps, range_in_words, say, what_is_not_known
from safeguarding.advice import Advice, advise
from safeguarding.assessment import Assessment, Reason, assess
from safeguarding.call_words import who_to_call_in_words
from safeguarding.guidance import Block, render
from safeguarding.hours import WhoToCall, who_to_call

_BLOCKS_IN_THE_FIRST_MESSAGE = ("danger",)


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
    blocks = render(advice.blocks, who)
    _say_the_level(dispatcher, found, stays=case.slots.get("told"))
    _say_what_to_do(dispatcher, blocks, who, advice)
    say(dispatcher, "utter_offer_after_result")
    outcomes.record(case.facts, found, advice, now=now, channel=tracker.get_latest_input_channel())
    told = [int(found.lowest), int(found.highest)]
    return [
        SlotSet("told", told),
        SlotSet("case_stage", TOLD),
        SlotSet("words_read", None),  # the words have served their purpose: the facts are confirmed
        SlotSet("reply_kind", "result"),
    ]


def _say_the_level(dispatcher: CollectingDispatcher, found: Assessment, *, stays: list[int] | None) -> None:
    response, values = range_in_words(found)
    if stays == [int(found.lowest), int(found.highest)]:
        say(dispatcher, "utter_level_stays", lowest=found.lowest.word)
    say(dispatcher, response, **values)
    if reasons := _strongest(found):
        say(dispatcher, "utter_reasons", reasons=as_list(reasons))
    if found.open:
        say(dispatcher, "utter_not_known", open=as_list(what_is_not_known(found.open)))


def _strongest(found: Assessment) -> list[str]:
    """The reasons for the level that is certain, then those below it, most serious first."""
    ordered = sorted(found.reasons, key=lambda reason: -reason.band)
    return [_with_band(reason, found) for reason in ordered]


def _with_band(reason: Reason, found: Assessment) -> str:
    return reason.text if reason.band == found.lowest else f"{reason.text} ({reason.band.word})"


def _say_what_to_do(
    dispatcher: CollectingDispatcher, blocks: tuple[Block, ...], who: WhoToCall, advice: Advice
) -> None:
    """First what cannot wait, with the number; then the rest, so that a phone shows the first steps first."""
    urgent = 2 if blocks[0].id in _BLOCKS_IN_THE_FIRST_MESSAGE else 1
    first = [*map(as_steps, blocks[:urgent]), who_to_call_in_words(who)]
    dispatcher.utter_message(text="\n\n".join(first))
    dispatcher.utter_message(text="\n\n".join(map(as_steps, blocks[urgent:])))
