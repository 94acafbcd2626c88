"""Results as plain values, for the command line, a page or a card: codes and words side by side."""

from __future__ import annotations

from typing import Any

from safeguarding.advice import advise
from safeguarding.assessment import Assessment, assess
from safeguarding.fact_words import fact_words
from safeguarding.facts import Facts
from safeguarding.guidance import Block, render
from safeguarding.hours import WhoToCall
from safeguarding.questions import next_question


def call_as_json(who: WhoToCall) -> dict[str, Any]:
    """Whom to ring first and the other one; times are ISO, in Europe/London."""
    return {
        "at": who.at.isoformat(),
        "first": {"name": who.first.name, "number": who.first.number},
        "other": {"name": who.other.name, "number": who.other.number},
        "grey": who.grey,
        "until": who.until.isoformat(),
    }


def range_as_json(found: Assessment) -> dict[str, Any]:
    """The level with its reasons and what is open."""
    return {
        "lowest": found.lowest.word,
        "highest": found.highest.word,
        "reasons": [
            {"text": one.text, "band": one.band.word, "indicator": one.indicator, "source": one.source}
            for one in found.reasons
        ],
        "open": [
            {
                "fact": one.fact,
                "label": fact_words(one.fact).label,
                "could_be": [band.word for band in one.could_be],
            }
            for one in found.open
        ],
    }


def assessment_as_json(facts: Facts, who: WhoToCall) -> dict[str, Any]:
    """Everything that the facts support: the range, what to do in order, what to ask next, and whom to call."""
    found = assess(facts)
    advice = advise(facts, found)
    question = next_question(facts)
    return {
        **range_as_json(found),
        "refer_to_duty_and_advice": advice.refer,
        "actions": [_block_as_json(block) for block in render(advice.blocks, who)],
        "ask_next": question.fact if question else None,
        "who_to_call": call_as_json(who),
    }


def _block_as_json(block: Block) -> dict[str, Any]:
    return {
        "id": block.id,
        "title": block.title,
        "steps": list(block.steps),
        "avoid": list(block.avoid),
        "sources": list(block.sources),
    }
