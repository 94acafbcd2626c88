"""Makes of what is kept what a page or a program is shown: turns, facts so far, progress and the assessment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from gateway.bot_answer import Answer, AssessmentState, State
from gateway.choices import id_of, id_to_change, title_of_change
from gateway.kept import Conversation, KeptTurn, Unanswered
from gateway.markdown import as_html, as_typed
from gateway.web_models import (
    AssessmentView,
    BandView,
    Choice,
    FactRow,
    OpenFactView,
    Progress,
    ReasonView,
    Speaker,
    Turn,
)
from safeguarding.band_words import BAND_NAMES, all_band_words
from safeguarding.fact_words import fact_words
from safeguarding.facts import FACT_NAMES
from safeguarding.sources import sources


def turns_in(conversation: Conversation) -> tuple[Turn, ...]:
    latest = {turn.number for turn in conversation.latest()}
    return tuple(_turn(turn, can_choose=turn.number in latest) for turn in conversation.turns)


def welcome_turns(welcome: Answer | None) -> tuple[Turn, ...]:
    """For a page on which nothing has been said yet. Its buttons have the ids that they will have later."""
    if welcome is None:
        return ()
    return tuple(
        Turn(
            anchor=f"turn-{number}",
            speaker=Speaker.STEADY,
            html=as_html(message.text),
            kind=welcome.kind,
            choices=tuple(Choice(f"{number}.{place}", each.title) for place, each in enumerate(message.buttons)),
        )
        for number, message in enumerate(welcome.messages, start=1)
    )


def with_what_is_being_read(turns: tuple[Turn, ...], reading: Unanswered) -> tuple[Turn, ...]:
    """As it will stand there with its answer. Until then no button is offered: one thing is answered at a time."""
    titles = {choice.id: choice.title for turn in turns for choice in turn.choices}
    said = reading.text or titles.get(reading.choice) or title_of_change(reading.choice)
    spent = tuple(replace(turn, choices=()) for turn in turns)
    if not said:
        return spent
    anchor = f"turn-{len(turns) + 1}"
    return (*spent, Turn(anchor, Speaker.YOU, as_typed(said), "message", ()))


def facts_of(state: State | None) -> tuple[FactRow, ...]:
    told = state.facts if state else []
    return tuple(
        FactRow(one.fact, one.label, one.words, Choice(id_to_change(one.fact), one.label), one.said or "")
        for one in told
    )


def progress_of(state: State | None) -> Progress | None:
    """None while nothing is being asked."""
    if state is None or state.question is None:
        return None
    return Progress(state.step, *state.left)


def bands(*, possible: Iterable[str] = ()) -> tuple[BandView, ...]:
    """All five, mildest first. Raises KnowledgeError."""
    marked = set(possible)
    return tuple(
        BandView(id, words.name, words.meaning, words.signs, words.colour, id in marked)
        for id, words in all_band_words().items()
    )


def assessment_of(told: AssessmentState | None) -> AssessmentView | None:
    """Raises KnowledgeError."""
    if told is None or not {told.lowest, told.highest} <= set(BAND_NAMES):
        return None
    lowest, highest = BAND_NAMES.index(told.lowest), BAND_NAMES.index(told.highest)
    all_bands = bands(possible=BAND_NAMES[lowest : highest + 1])
    by_id = {band.id: band for band in all_bands}
    return AssessmentView(
        lowest=by_id[told.lowest],
        highest=by_id[told.highest],
        bands=all_bands,
        reasons=tuple(_reason(each.text, by_id[each.band], each.source) for each in told.reasons if each.band in by_id),
        open=tuple(
            OpenFactView(
                fact=each.fact,
                label=each.label,
                why=fact_words(each.fact).why,
                could_be=tuple(by_id[band] for band in each.could_be if band in by_id),
                ask=Choice(id_to_change(each.fact), each.label),
            )
            for each in told.open
            if each.fact in FACT_NAMES
        ),
    )


def _reason(text: str, band: BandView, source: str) -> ReasonView:
    found = sources().get(source)
    return ReasonView(text, band, found.title if found else "", found.url if found else "")


def _turn(turn: KeptTurn, *, can_choose: bool) -> Turn:
    speaker = Speaker(turn.speaker)
    buttons = [Choice(id_of(turn, place), choice.title) for place, choice in enumerate(turn.choices)]
    return Turn(
        anchor=f"turn-{turn.number}",
        speaker=speaker,
        html=as_typed(turn.text) if speaker is Speaker.YOU else as_html(turn.text),
        kind=turn.kind,
        choices=tuple(buttons) if can_choose else (),
    )
