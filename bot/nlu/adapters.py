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
from bot.nlu.sentence_model_files import installed_files
from bot.nlu.sentence_model_weights import held, weights, words_held_once

Floats = npt.NDArray[np.float32]
PARTS = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)
# By what names the tested model.onnx knows the matrices of its layers, once they are no longer in bytes. The names tell
# nothing of what they are; tests/unit/bot/nlu/test_adapters.py holds each against the weights as they were published.
_IN_THE_MODEL = (
    ("val_49", "val_57", "val_65", "val_105", "val_109", "val_118"),
    ("val_122", "val_130", "val_138", "val_176", "val_180", "val_189"),
    ("val_193", "val_201", "val_209", "val_247", "val_251", "val_260"),
    ("val_264", "val_272", "val_280", "val_318", "val_322", "val_331"),
    ("val_335", "val_343", "val_351", "val_389", "val_393", "val_402"),
    ("val_406", "val_414", "val_422", "val_460", "val_464", "val_473"),
)
MATRICES: Mapping[str, str] = {
    f"encoder.layer.{layer}.{part}": name
    for layer, names in enumerate(_IN_THE_MODEL)
    for part, name in zip(PARTS, names, strict=True)
}


@dataclass(frozen=True)
class Adapter:
    """What is added to a matrix that takes a row of `down`'s height to one of `up`'s width."""

    down: Floats
    up: Floats

    def added(self) -> Floats:
        """The product of the two."""
        return np.asarray(self.down @ self.up, dtype=np.float32)


def adapted(adapters: Mapping[str, Adapter]) -> SentenceModel:
    """The installed sentence model, with what each adapter adds to its matrix; the others stay as they are.

    Raises:
        SentenceModelError: a file of it is missing, or is not the one that was tested.
        KeyError: there is no such matrix.
    """
    files = installed_files()
    changed = {MATRICES[name]: held(weights(name) + adapter.added()) for name, adapter in adapters.items()}
    return SentenceModel(model=files.model, tokenizer=files.tokenizer, given={**words_held_once(), **changed})
