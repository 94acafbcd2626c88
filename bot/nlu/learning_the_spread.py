"""Learns how large each column gets of what goes into each product of the sentence model, so that it fits into bytes.

`python -m bot.nlu.learning_the_spread` writes it anew, over every 20th training line. It is good enough where the quick
pass says what the published file says: tests/unit/bot/nlu/test_sentence_model_graph.py holds that, on other texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
import onnxruntime
import yaml

from bot.nlu.sentence_model import SentenceModel
from bot.nlu.sentence_model_graph import COMES_OUT, GOES_IN, graph_of
from bot.nlu.sentence_model_passes import SPREAD, first_states
from bot.nlu.sentence_model_products import in_fractions
from bot.nlu.sentence_model_vectors import Tensors, Vectors
from bot.nlu.sentence_model_weights import places, weights

LINES, EVERY = Path("data") / "nlu", 20


def spread_over(texts: Iterable[Tensors]) -> dict[str, Vectors]:
    """The largest that each column gets, on either side of nothing."""
    session = onnxruntime.InferenceSession(graph_of(weights, in_fractions), providers=["CPUExecutionProvider"])
    names = [one.name for one in session.get_outputs() if one.name != COMES_OUT]
    largest: Mapping[str, Vectors] = {}
    for tensors in texts:
        met = dict(zip(names, session.run(names, {GOES_IN: first_states(tensors, places())}), strict=True))
        sizes = {name: np.abs(states[0]).max(axis=0) for name, states in met.items()}
        largest = {name: np.maximum(size, largest.get(name, 0)) for name, size in sizes.items()}
    return {name: size.astype(np.float16) for name, size in largest.items()}


def _lines() -> list[str]:
    entries = [each for file in sorted(LINES.glob("*.yml")) for each in yaml.safe_load(file.read_text("utf-8"))["nlu"]]
    lines = [line for each in entries for line in each["examples"].splitlines()]
    return [line.removeprefix("- ") for line in lines if line.startswith("- ")][::EVERY]


if __name__ == "__main__":
    model = SentenceModel.load()
    SPREAD.parent.mkdir(exist_ok=True)
    np.savez_compressed(SPREAD, **spread_over(model.tensors(line) for line in _lines()))
