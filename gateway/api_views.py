"""Makes of what is kept what a program is given."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from gateway.bot_answer import State
from gateway.choices import id_of, id_to_change
from gateway.contacts_panel import as_json, panel_by
from gateway.handing_over import HANDOVER, facts_in, summary_of
from gateway.kept import Conversation, KeptTurn
from gateway.page_making import state_in
from safeguarding.handover import as_text


def answer_of(id: str, kept: Conversation, *, now: datetime) -> dict[str, Any]:
    """The answer to the last message, with the numbers of this moment."""
    state = state_in(kept)
    return {
        "conversation": id,
        "messages": [_message(turn, _text(turn, kept, now)) for turn in kept.latest()],
        "facts": _facts(state),
        "progress": _progress(state),
        "assessment": state.assessment.model_dump() if state and state.assessment else None,
        "contacts": as_json(panel_by(lambda: now)),
    }


def _text(turn: KeptTurn, kept: Conversation, now: datetime) -> str:
    """A summary is not kept, so it is made anew."""
    is_summary = turn.kind == HANDOVER and not turn.text
    return as_text(summary_of(facts_in(kept.state), now=now)) if is_summary else turn.text


def _message(turn: KeptTurn, text: str) -> dict[str, Any]:
    choices = [{"id": id_of(turn, place), "title": each.title} for place, each in enumerate(turn.choices)]
    return {"text": text, "choices": choices, "kind": turn.kind}


def _facts(state: State | None) -> list[dict[str, str]]:
    told = state.facts if state else []
    return [
        {"fact": one.fact, "label": one.label, "words": one.words, "change": id_to_change(one.fact)} for one in told
    ]


def _progress(state: State | None) -> dict[str, int] | None:
    if state is None or state.question is None:
        return None
    return {"step": state.step, "fewest_left": state.left[0], "most_left": state.left[1]}
