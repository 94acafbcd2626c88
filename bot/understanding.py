"""What is understood of a text, for a person who wonders why Steady answered as it did."""

from __future__ import annotations

from typing import Any

from rasa.core.agent import Agent

MOST_INTENTS = 5


async def understand(agent: Agent, text: str) -> dict[str, Any]:
    """The likeliest intents with their confidence, and the facts read, each with the words it was read from."""
    parsed = await agent.parse_message(text)
    ranking = parsed.get("intent_ranking") or [parsed["intent"]]
    return {
        "intents": [
            {"name": each["name"], "confidence": round(each["confidence"], 3)} for each in ranking[:MOST_INTENTS]
        ],
        "facts": [_fact(entity, text) for entity in parsed["entities"]],
    }


def _fact(entity: dict[str, Any], text: str) -> dict[str, Any]:
    start, end = entity["start"], entity["end"]
    return {
        "fact": entity["entity"],
        "value": entity["value"],
        "start": start,
        "end": end,
        "words": text[start:end],
        "hedged": bool(entity.get("hedged")),
    }
