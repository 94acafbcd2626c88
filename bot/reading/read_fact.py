"""What the reader hands on: one fact, and the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class ReadFact:
    """`text[start:end]` of the message are the words read; `value` is a code of fact_values.py or an age in years.

    `hedged` when the writer was not sure or passed on what another person said. `confidence` is between 0 and 1.
    """

    fact: str
    value: str | int
    start: int
    end: int
    hedged: bool = False
    confidence: float = 1.0

    def moved_back(self, characters: int) -> ReadFact:
        """The same fact in a text that begins so much later."""
        return replace(self, start=self.start - characters, end=self.end - characters)
