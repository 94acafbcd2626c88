"""The level and what to do on what is known so far: for the result, and for who asks before all is answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rasa_sdk.executor import CollectingDispatcher

from actions import clock
from actions.case import Case
from actions.message import Message
from actions.telling import as_list, as_steps, range_in_words, say, what_is_not_known
from actions.typed_answer import DANGER, only_sounds_like_danger
from safeguarding.advice import advise
from safeguarding.assessment import Assessment, Reason, assess
from safeguarding.call_words import the_number_in_words, who_to_call_in_words
from safeguarding.continuum import Band
from safeguarding.guidance import render
from safeguarding.hours import who_to_call

WHAT_SHOULD_I_DO = "what_should_i_do"
ABOUT_A_LEVEL = frozenset({"ask_threshold", "ask_continuum", *(f"ask_level_{band.word}" for band in Band)})
_HARDLY = 0.3
_MOST_LESSER_REASONS = 2  # more would bury the reasons that count; the state and the command line have all of them


def say_what_to_do_so_far(dispatcher: CollectingDispatcher, case: Case) -> None:
    """While nothing is known, what to tell us; else the level so far, the first steps, and the number."""
    who = who_to_call(clock.now())
    if not case.facts.known():
        say(dispatcher, "utter_tell_me_first", call=the_number_in_words(who))
        return
    found = assess(case.facts)
    response, values = range_in_words(found)
    say(dispatcher, response, **values)
    first = render(advise(case.facts, found).blocks[:1], who)
    dispatcher.utter_message(text="\n\n".join([*map(as_steps, first), who_to_call_in_words(who)]))
    if case.requested is not None:
        say(dispatcher, "utter_what_to_do_so_far")


def say_the_level_so_far(dispatcher: CollectingDispatcher, case: Case, asked: Iterable[str]) -> None:
    """Of the case at hand, before what a level means in general: "what level is it" asks for that."""
    if case.is_told and not ABOUT_A_LEVEL.isdisjoint(asked):
        response, values = range_in_words(assess(case.facts))
        say(dispatcher, response, **values)


def say_what_danger_needs_where_it_is_spoken_of(
    dispatcher: CollectingDispatcher, message: Message, covers: tuple[str, ...], told: Mapping[str, object]
) -> None:
    """A sentence where an answer only sounds so; all of it where one tells of danger. Danger that tells nothing else is
    answered by a rule."""
    if is_plainly_of_danger(message, covers, told):
        if told:
            say_what_danger_needs(dispatcher)
    elif message.is_of_danger and not _hardly_sounds_so(message):
        say(dispatcher, "utter_if_anyone_is_in_danger")


def _hardly_sounds_so(message: Message) -> bool:
    """ "Dad is away": neither the classifier nor what was learnt of answers makes much of it."""
    return message.confidence < _HARDLY and message.hardly_tells_of_danger


def is_plainly_of_danger(message: Message, covers: tuple[str, ...], told: Mapping[str, object]) -> bool:
    """Whether it does not only sound so, and nobody says that there is none."""
    return message.is_of_danger and told.get(DANGER) != "no" and not only_sounds_like_danger(message, covers)


def say_what_danger_needs(dispatcher: CollectingDispatcher) -> None:
    """999 first, then the named person and the number."""
    who = who_to_call(clock.now())
    dispatcher.utter_message(text="\n\n".join([*map(as_steps, render(["danger"], who)), who_to_call_in_words(who)]))


def say_the_level(dispatcher: CollectingDispatcher, found: Assessment) -> None:
    """The level or the range, the strongest reasons for it, and what is not known."""
    response, values = range_in_words(found)
    say(dispatcher, response, **values)
    if reasons := _strongest(found):
        say(dispatcher, "utter_reasons", reasons=as_list(reasons))
    if found.open:
        say(dispatcher, "utter_not_known", open=as_list(what_is_not_known(found.open)))


def _strongest(found: Assessment) -> list[str]:
    """Every reason for the level that is certain, and the most serious of those below it."""
    decisive = [reason for reason in found.reasons if reason.band == found.lowest]
    lesser = sorted((reason for reason in found.reasons if reason.band < found.lowest), key=lambda reason: -reason.band)
    return [_with_band(reason, found) for reason in [*decisive, *lesser[:_MOST_LESSER_REASONS]]]


def _with_band(reason: Reason, found: Assessment) -> str:
    return reason.text if reason.band == found.lowest else f"{reason.text} ({reason.band.word})"
