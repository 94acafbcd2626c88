"""Changes the sentence model a little for one task: beside each matrix stand two narrow ones, whose product is added.

Known as low-rank adaptation (LoRA; Hu and others 2021). What is learnt is a hundredth of the model, small enough to be
kept with the code; the model itself stays as its authors made it, and serves the intents unchanged.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.nlu.sentence_model import SentenceModel
from bot.nlu.sentence_model_files import installed_tokenizer
from bot.nlu.sentence_model_graph import LAYERS
from bot.nlu.sentence_model_passes import quick_pass
from bot.nlu.sentence_model_weights import weights

Floats = npt.NDArray[np.float32]
PARTS = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)
MATRICES = frozenset(f"encoder.layer.{layer}.{part}" for layer in range(LAYERS) for part in PARTS)


@dataclass(frozen=True)
class Adapter:
    """What is added to a matrix that takes a row of `down`'s height to one of `up`'s width."""

    down: Floats
    up: Floats

    def added(self) -> Floats:
        """The product of the two."""
        return np.asarray(self.down @ self.up, dtype=np.float32)


def adapted(adapters: Mapping[str, Adapter]) -> SentenceModel:
    """The tested sentence model, with what each adapter adds to its matrix; the others stay as they are.

    Raises:
        SentenceModelError: a file of it is missing, or is not the one that was tested.
        KeyError: there is no such matrix.
    """
    if unknown := adapters.keys() - MATRICES:
        raise KeyError(", ".join(sorted(unknown)))

    def changed(name: str) -> Floats:
        adapter = adapters.get(name.removesuffix(".weight")) if name.endswith(".weight") else None
        return weights(name) + adapter.added() if adapter else weights(name)

    return SentenceModel(through=quick_pass(changed), tokenizer=installed_tokenizer())
