"""`python -m bot read`: what was understood, and from which words."""

from __future__ import annotations

from types import SimpleNamespace

from bot.understanding import understand


async def test_intents_and_facts_with_their_words():
    text = "he is 12"

    async def parse_message(_):
        fact = {"entity": "child_age", "value": 12, "start": 6, "end": 8, "hedged": True, "confidence": 1.0}
        ranking = [{"name": f"intent_{n}", "confidence": 1 / (n + 1)} for n in range(9)]
        return {"intent": ranking[0], "intent_ranking": ranking, "entities": [fact]}

    understood = await understand(SimpleNamespace(parse_message=parse_message), text)
    assert understood["intents"][:2] == [
        {"name": "intent_0", "confidence": 1.0},
        {"name": "intent_1", "confidence": 0.5},
    ]
    assert len(understood["intents"]) == 5
    assert understood["facts"] == [
        {"fact": "child_age", "value": 12, "start": 6, "end": 8, "words": "12", "hedged": True}
    ]


async def test_a_pipeline_that_ranks_nothing_still_tells_its_intent(toy):
    assert (await understand(toy, "hello"))["intents"] == [{"name": "greet", "confidence": 1.0}]
