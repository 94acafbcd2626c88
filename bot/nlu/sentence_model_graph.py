"""The layers of the sentence model as a graph for onnxruntime, in which bytes are multiplied and not fractions.

Its published file has its weights in bytes, but multiplies fractions, which takes two to three times as long. Here what
goes into a product is put into bytes too, anew for each text. That is near enough only where no column of it is far
larger than the rest: so each column is made smaller by how large it gets, and the row of the matrix that meets it
larger by as much (SmoothQuant; Xiao and others 2023).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
from onnx import NodeProto, TensorProto, ValueInfoProto, helper, numpy_helper

from bot.nlu.in_bytes import PRODUCT, THEIRS, Floats, InBytes

Weights = Callable[[str], Floats]  # by the names under which they were published

LAYERS, WIDTH, HEADS = 6, 384, 12
OF_WHAT_GOES_IN = 0.75  # of the difference is taken by the matrix; the best of 0.65 to 0.85 on lines of data/nlu
GOES_IN, COMES_OUT = "states", "last_states"
_EPSILON = 1e-12  # as its authors have it
_OURS = ""  # the operations that every reader of such graphs knows
_SETS = [helper.make_opsetid(_OURS, 17), helper.make_opsetid(THEIRS, 1)]


def graph_of(weights: Weights, spread: Mapping[str, Floats] | None = None) -> bytes:
    """A model for onnxruntime, from states of words with their places to states after the last layer.

    Args:
        spread: how large each column gets of what goes into each product. Without it fractions are multiplied, and the
            model also gives what goes into each product, by the same names.
    """
    layers = _Layers(weights, spread)
    states = layers.norm("embeddings.LayerNorm", GOES_IN)
    for place in range(LAYERS):
        states = layers.layer(f"encoder.layer.{place}", states)
    layers.add("Identity", [states], COMES_OUT)
    outputs = [COMES_OUT, *(layers.watched if spread is None else ())]
    graph = helper.make_graph(
        layers.nodes,
        "sentence-model",
        [_by_text_and_token(GOES_IN, WIDTH)],
        [_by_text_and_token(name, None) for name in outputs],
        [numpy_helper.from_array(np.ascontiguousarray(array), name) for name, array in layers.held.items()],
    )
    return bytes(helper.make_model(graph, opset_imports=_SETS, ir_version=8).SerializeToString())


def _by_text_and_token(name: str, wide: int | None) -> ValueInfoProto:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, ["texts", "tokens", wide])


@dataclass
class _Layers:
    weights: Weights
    spread: Mapping[str, Floats] | None
    nodes: list[NodeProto] = field(default_factory=list)
    held: dict[str, npt.NDArray[np.generic]] = field(default_factory=dict)
    watched: list[str] = field(default_factory=list)

    def add(self, does: str, given: list[str], gives: str, kind: str = _OURS, **how: Any) -> str:
        self.nodes.append(helper.make_node(does, given, [gives], domain=kind, **how))
        return gives

    def hold(self, name: str, array: npt.NDArray[np.generic]) -> str:
        self.held[name] = array
        return name

    def norm(self, name: str, states: str, beside: str | None = None) -> str:
        """`beside`: what is added to the states first."""
        held = [self.hold(f"{name}.{part}", self.weights(f"{name}.{part}")) for part in ("weight", "bias")]
        if beside is None:
            return self.add("LayerNormalization", [states, *held], name, axis=-1, epsilon=_EPSILON)
        return self.add("SkipLayerNormalization", [states, beside, *held], name, THEIRS, epsilon=_EPSILON)

    def layer(self, name: str, states: str) -> str:
        attention = f"{name}.attention"
        parts = [f"{attention}.self.{part}" for part in ("query", "key", "value")]
        of_all = self.product(f"{attention}.self", states, parts)
        sizes = self.hold(f"{attention}.sizes", np.full(len(parts), WIDTH, dtype=np.int64))
        cut = [f"{part}.cut" for part in parts]
        self.nodes.append(helper.make_node("Split", [of_all, sizes], cut, axis=-1))
        seen = self.add("MultiHeadAttention", cut, f"{attention}.seen", THEIRS, num_heads=HEADS)
        mixed = self.product(f"{attention}.output", seen, [f"{attention}.output.dense"])
        states = self.norm(f"{attention}.output.LayerNorm", mixed, states)
        wider = self.product(f"{name}.intermediate", states, [f"{name}.intermediate.dense"])
        thought = self.add("Gelu", [wider], f"{name}.thought", THEIRS)
        narrower = self.product(f"{name}.output", thought, [f"{name}.output.dense"], row_by_row=True)
        return self.norm(f"{name}.output.LayerNorm", narrower, states)

    def product(self, name: str, states: str, matrices: list[str], *, row_by_row: bool = False) -> str:
        """`row_by_row`: a token counts as large as it is; for those products where some are far larger than others."""
        matrix = np.concatenate([self.weights(f"{one}.weight") for one in matrices], axis=1)
        bias = self.hold(f"{name}.bias", np.concatenate([self.weights(f"{one}.bias") for one in matrices]))
        if self.spread is None:
            self.watched.append(self.add("Identity", [states], name))
            product = self.add("MatMul", [states, self.hold(f"{name}.matrix", matrix)], f"{name}.product")
            return self.add("Add", [product, bias], f"{name}.given")
        smaller = _smaller(self.spread[name], matrix)
        states = self.add("Mul", [states, self.hold(f"{name}.smaller", smaller)], f"{name}.even")
        held = [self.hold(*one) for one in InBytes.of(matrix / smaller[:, np.newaxis]).by_name(name).items()]
        if not row_by_row:
            return self.add(PRODUCT, [states, *held, bias], f"{name}.given", THEIRS)
        largest = self.add("Abs", [states], f"{name}.sizes")
        largest = self.add("ReduceMax", [largest], f"{name}.largest", axes=[-1], keepdims=1)
        states = self.add("Div", [states, largest], f"{name}.of_one_size")
        product = self.add(PRODUCT, [states, *held], f"{name}.product", THEIRS)
        product = self.add("Mul", [product, largest], f"{name}.of_its_size")
        return self.add("Add", [product, bias], f"{name}.given")


def _smaller(spread: Floats, matrix: Floats) -> Floats:
    """By what each column of what goes in is multiplied: more where it gets large and the matrix is small."""
    of_the_matrix = np.maximum(np.abs(matrix).max(axis=1), 1e-9)
    share = np.maximum(spread, 1e-9) ** OF_WHAT_GOES_IN / of_the_matrix ** (1 - OF_WHAT_GOES_IN)
    return np.asarray(1 / share, dtype=np.float32)
