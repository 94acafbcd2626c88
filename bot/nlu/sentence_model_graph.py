"""The layers of the sentence model as a graph for onnxruntime, whose products are made in one of several ways."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from onnx import TensorProto, ValueInfoProto, helper, numpy_helper

from bot.nlu.in_bytes import THEIRS, Floats
from bot.nlu.sentence_model_products import OURS, Factors, Graph, Products

Weights = Callable[[str], Floats]  # by the names under which they were published

LAYERS, WIDTH, HEADS = 6, 384, 12
GOES_IN, COMES_OUT = "states", "last_states"
_EPSILON = 1e-12  # as its authors have it
_SETS = [helper.make_opsetid(OURS, 17), helper.make_opsetid(THEIRS, 1)]


def graph_of(weights: Weights, products: Products) -> bytes:
    """A model for onnxruntime, from states of words with their places to states after the last layer; it also gives
    what the products want to be watched.
    """
    graph = Graph()
    layers = _Layers(weights, products, graph)
    states = layers.norm("embeddings.LayerNorm", GOES_IN)
    for place in range(LAYERS):
        states = layers.layer(f"encoder.layer.{place}", states)
    graph.add("Identity", [states], COMES_OUT)
    made = helper.make_graph(
        graph.nodes,
        "sentence-model",
        [_by_text_and_token(GOES_IN, WIDTH)],
        [_by_text_and_token(name, None) for name in (COMES_OUT, *graph.watched)],
        [numpy_helper.from_array(np.ascontiguousarray(array), name) for name, array in graph.held.items()],
    )
    return bytes(helper.make_model(made, opset_imports=_SETS, ir_version=8).SerializeToString())


def _by_text_and_token(name: str, wide: int | None) -> ValueInfoProto:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, ["texts", "tokens", wide])


@dataclass(frozen=True)
class _Layers:
    weights: Weights
    products: Products
    graph: Graph

    def norm(self, name: str, states: str, beside: str | None = None) -> str:
        """`beside`: what is added to the states first."""
        parts = [f"{name}.{part}" for part in ("weight", "bias")]
        held = [self.graph.hold(part, self.weights(part)) for part in parts]
        if beside is None:
            return self.graph.add("LayerNormalization", [states, *held], name, axis=-1, epsilon=_EPSILON)
        return self.graph.add("SkipLayerNormalization", [states, beside, *held], name, THEIRS, epsilon=_EPSILON)

    def layer(self, name: str, states: str) -> str:
        attention = f"{name}.attention"
        parts = [f"{attention}.self.{part}" for part in ("query", "key", "value")]
        of_all = self.product(f"{attention}.self", states, parts)
        sizes = self.graph.hold(f"{attention}.sizes", np.full(len(parts), WIDTH, dtype=np.int64))
        cut = [f"{part}.cut" for part in parts]
        self.graph.add_several("Split", [of_all, sizes], cut, axis=-1)
        seen = self.graph.add("MultiHeadAttention", cut, f"{attention}.seen", THEIRS, num_heads=HEADS)
        mixed = self.product(f"{attention}.output", seen, [f"{attention}.output.dense"])
        states = self.norm(f"{attention}.output.LayerNorm", mixed, states)
        wider = self.product(f"{name}.intermediate", states, [f"{name}.intermediate.dense"])
        thought = self.graph.add("Gelu", [wider], f"{name}.thought", THEIRS)
        narrower = self.product(f"{name}.output", thought, [f"{name}.output.dense"], uneven=True)
        return self.norm(f"{name}.output.LayerNorm", narrower, states)

    def product(self, name: str, states: str, matrices: list[str], *, uneven: bool = False) -> str:
        """`uneven`: some tokens are far larger than others."""
        matrix = np.concatenate([self.weights(f"{one}.weight") for one in matrices], axis=1)
        bias = np.concatenate([self.weights(f"{one}.bias") for one in matrices])
        factors = Factors(name, states, matrix, self.graph.hold(f"{name}.bias", bias), uneven=uneven)
        return self.products(self.graph, factors)
