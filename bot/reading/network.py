"""A network reads what each clause says, whose each age is and whether an incident is told, each in its message.

The judges see which words are there; the sentence model, adapted to this task, sees who did what to whom. One pass over
the message serves all its clauses. Learnt by learning_a_network.py, kept with the code.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property, lru_cache

import numpy as np

from bot.nlu.adapters import Adapter, adapted
from bot.nlu.sentence_model import SentenceModel
from bot.reading.signs import Array, Floats
from bot.reading.spans import Span, tokens_within


@dataclass(frozen=True)
class Heads:
    """What is made of the adapted model's states, a column a label.

    `own` and `whole` weigh the mean of a span and of the message; `looks_for` says which words of a span count for a
    label, and `finds` what they say.
    """

    own: Floats
    whole: Floats
    bias: Floats
    looks_for: Floats
    finds: Floats

    def of_one_label(self, place: int) -> Heads:
        """What is made of them for one label alone."""
        return Heads(**{one.name: getattr(self, one.name)[..., place : place + 1] for one in fields(Heads)})

    def odds(self, states: Floats, within: Sequence[Array]) -> Floats:
        """The logarithm of the odds, a row a span; `within` marks its tokens. Not a number where it has none."""
        marks = np.stack(within).astype(np.float32)
        tokens = marks.sum(axis=1, keepdims=True)
        looks = states @ self.looks_for
        # Of the span alone and not of the message the shares have to add up to 1: in double precision none gets lost.
        shares = np.exp((looks - looks.max(axis=0)).astype(np.float64))
        with np.errstate(invalid="ignore"):  # nothing divided by nothing is not a number
            own = (marks @ states / tokens) @ self.own
            found = marks @ (shares * (states @ self.finds)) / (marks @ shares)
        return np.asarray(own + states.mean(axis=0) @ self.whole + self.bias + found, dtype=np.float32)


@dataclass(frozen=True, eq=False)
class Network:
    """`adapters` by the names of the sentence model's matrices."""

    labels: tuple[str, ...]
    adapters: Mapping[str, Adapter]
    heads: Heads

    @cached_property
    def _model(self) -> SentenceModel:
        return adapted(self.adapters)

    def begin(self, message: str) -> None:
        """Starts the pass over a message beside what is done meanwhile."""
        self._model.begin(message)

    def odds(self, message: str, spans: Sequence[Span]) -> Floats:
        """The logarithm of the odds of each label, a row a span; not a number beyond the model's limit of tokens."""
        states, places = self._model.token_by_token(message)
        return self.heads.odds(states, [tokens_within(span, places) for span in spans])

    def odds_of_the_whole(self, message: str, label: str) -> float:
        """The logarithm of the odds of one label, of all of a message."""
        return _odds_of_the_whole(self, message, label)

    def as_arrays(self) -> dict[str, Array]:
        """For keeping in an .npz file, in half precision; no part of it is code."""
        halved = {f"network_{name}": array.astype(np.float16) for name, array in self.numbers().items()}
        return {"network_labels": np.array(self.labels), **halved}

    @staticmethod
    def from_arrays(arrays: Mapping[str, Array]) -> Network:
        """What as_arrays gave."""
        whole = {name.removeprefix("network_"): array for name, array in arrays.items() if name.startswith("network_")}
        labels = tuple(map(str, whole.pop("labels")))
        return Network.of_numbers(labels, {name: array.astype(np.float32) for name, array in whole.items()})

    def numbers(self) -> dict[str, Floats]:
        """All that was learnt, by name."""
        numbers: dict[str, Floats] = {f"head_{one.name}": getattr(self.heads, one.name) for one in fields(Heads)}
        for name, adapter in self.adapters.items():
            numbers |= {f"down_{name}": adapter.down, f"up_{name}": adapter.up}
        return numbers

    @staticmethod
    def of_numbers(labels: tuple[str, ...], numbers: Mapping[str, Floats]) -> Network:
        """What `numbers` gave."""
        names = [name.removeprefix("down_") for name in numbers if name.startswith("down_")]
        return Network(
            labels=labels,
            adapters={name: Adapter(numbers[f"down_{name}"], numbers[f"up_{name}"]) for name in names},
            heads=Heads(**{one.name: numbers[f"head_{one.name}"] for one in fields(Heads)}),
        )


@lru_cache(maxsize=2)  # whether a message surely tells nothing is asked before how likely it tells something
def _odds_of_the_whole(network: Network, message: str, label: str) -> float:
    states, places = network._model.token_by_token(message)
    heads = network.heads.of_one_label(network.labels.index(label))
    return float(heads.odds(states, [tokens_within((0, len(message)), places)])[0, 0])


def mean_of(networks: Sequence[Network]) -> Network:
    """Number by number; they have to have gone on from one and the same."""
    of_each = [one.numbers() for one in networks]
    mean = {name: np.mean([numbers[name] for numbers in of_each], axis=0, dtype=np.float32) for name in of_each[0]}
    return Network.of_numbers(networks[0].labels, mean)
