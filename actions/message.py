"""What the practitioner's last message says: the intent, the facts read from it, and a second question in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from safeguarding.facts import FACT_NAMES, FactError, read_value

BUTTON = "RegexMessageHandler"
NOT_FOR = frozenset(
    {
        "i_am_a_child",
        "i_was_harmed",
        "i_am_a_parent",
        "worried_about_self",
        "other_safeguarding",
        "seeking_explicit",
        "hide_or_minimise",
    }
)
# What a practitioner may say too: another worry, or a wish to keep it small.
NOT_FOR_BUT_A_PRACTITIONER = frozenset({"other_safeguarding", "hide_or_minimise"})
_SURE = 0.75  # below this a short answer, such as "12 and 9", may only sound like something else
_LIKELY = 0.6
_CERTAIN = 0.95  # a rule was sure, or the classifier as good as

# At the start of a message or of a part of it.
_BEGINS = r"(?:^|[,.;:!-]\s+|\b(?:and|but|so|also|or|then)\s+)(?:please |also |just )*"
_ASKS = re.compile(
    _BEGINS + r"(?:what|who|whom|when|where|which|why|how|do|does|did|should|shall|can|could|is|are|must|may|will|would"
    r"|any (?:advice|idea)|tell me|not sure (?:who|what|how|if|whether)|(?:i )?need to know|wondering)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ReadWords:
    """The words that a fact was read from; `hedged` when the writer was not sure."""

    words: str
    hedged: bool


@dataclass(frozen=True)
class Message:
    """`facts` holds codes, "not_known" among them; `words` where each was read, for the read-back.

    `who_is_who` are the words by which it speaks of the two children, such as "boy" and "girl". `answers` holds codes
    too: what it says, as was learnt of answers, to the question that is open, and `hardly_said` are the facts of that
    question of which its phrases are not to be believed. `hardly_tells_of_danger`: by what was learnt of answers.
    """

    text: str
    intent: str
    confidence: float
    facts: Mapping[str, Any]
    words: Mapping[str, ReadWords] = field(default_factory=dict)
    also_asks: tuple[str, ...] = ()
    who_is_who: Mapping[str, str] | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    hardly_said: frozenset[str] = frozenset()
    hardly_tells_of_danger: bool = False
    is_button: bool = False
    chosen: Mapping[str, Any] = field(default_factory=dict)

    @property
    def asks_something(self) -> bool:
        return self.intent.startswith("ask_")

    @property
    def asks_plainly(self) -> bool:
        """While a question of ours is open: what is not worded as one has to be likely to be one ("just him")."""
        return self.asks_something and (self.is_worded_as_a_question or self.confidence >= _LIKELY)

    @property
    def is_worded_as_a_question(self) -> bool:
        return "?" in self.text or _ASKS.search(self.text) is not None

    @property
    def is_of_danger(self) -> bool:
        return self.intent == "danger"

    @property
    def is_of_danger_by_rule(self) -> bool:
        """Whether a rule heard it, and not the classifier, which is never quite certain."""
        return self.is_of_danger and self.confidence == 1.0

    @property
    def is_from_someone_else(self) -> bool:
        """Whether a child, a person who was harmed, a parent, or someone with another purpose seems to write."""
        return self.intent in NOT_FOR - NOT_FOR_BUT_A_PRACTITIONER

    @property
    def may_be_from_someone_else(self) -> bool:
        """Whether it only sounds so: "i'm his foster carer", "our lad" and "not me" are said by practitioners too."""
        return self.is_from_someone_else and self.confidence < _CERTAIN

    def is_surely(self, intents: Collection[str]) -> bool:
        """Whether it is one of these, and not only by a hair."""
        return self.intent in intents and self.confidence >= _SURE


def message_in(latest: Mapping[str, Any]) -> Message:
    """The tracker's latest message as this project reads it; values that are no facts are dropped."""
    text, entities = str(latest.get("text") or ""), list(latest.get("entities") or [])
    is_button = any(entity.get("extractor") == BUTTON for entity in entities) or text.startswith("/")
    found = [entity for entity in entities if entity.get("entity") in FACT_NAMES and _is_valid(entity)]
    intent = latest.get("intent") or {}
    return Message(
        text="" if is_button else text,
        intent=str(intent.get("name") or "nlu_fallback"),
        confidence=float(intent.get("confidence") or 0.0),
        facts={entity["entity"]: entity["value"] for entity in found},
        words={} if is_button else {entity["entity"]: _words(entity, text) for entity in found},
        also_asks=tuple(str(entity["value"]) for entity in entities if entity.get("entity") == "also_asks"),
        who_is_who=_value_of("who_is_who", entities),
        answers={fact: code for fact, code in (_value_of("answers", entities) or {}).items() if _exists(fact, code)},
        hardly_said=frozenset(
            fact for entity in entities if entity.get("entity") == "hardly_said" for fact in entity["value"]
        ),
        hardly_tells_of_danger=any(entity.get("entity") == "hardly_tells_of_danger" for entity in entities),
        is_button=is_button,
        chosen={entity["entity"]: entity["value"] for entity in entities if entity.get("entity") == "fact"},
    )


def _value_of(name: str, entities: Iterable[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    return next((entity["value"] for entity in entities if entity.get("entity") == name), None)


def _is_valid(entity: Mapping[str, Any]) -> bool:
    return _exists(entity["entity"], entity.get("value"))


def _exists(fact: str, code: object) -> bool:
    try:
        read_value(fact, code)
    except FactError:
        return False
    return True


def _words(entity: Mapping[str, Any], text: str) -> ReadWords:
    words = text[int(entity.get("start") or 0) : int(entity.get("end") or 0)]
    return ReadWords(words.strip(" ,.;:-"), bool(entity.get("hedged")))
