"""What the parser makes of each word beside its neighbours, in one graph for onnxruntime.

It is what takes most of parsing: spaCy goes through it layer by layer in Python. The numbers are the same, and
everything else of spaCy's is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from onnx import NodeProto, TensorProto, helper, numpy_helper
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

from bot.nlu.in_bytes import session_of

Floats = npt.NDArray[np.float32]
Held: TypeAlias = "dict[str, npt.NDArray[Any]]"
Layers: TypeAlias = "Model[Any, Any]"
_WORDS, _VECTORS, _PART = "words", "vectors", "tok2vec"
_EPSILON = 1e-8  # as thinc has it
_SETS = [helper.make_opsetid("", 17)]


def with_quick_vectors(language: Language) -> Language:
    """The same parser, whose vectors come from one graph."""
    part: Any = language.get_pipe(_PART)
    part.model = _quick(part.model)
    return language


def _quick(slow: Layers) -> Layers:
    """`slow` looks words up and mixes what it finds, then looks to either side of each, several times."""
    looking_up, looking_around = slow.layers
    found, listed, looked_up, mixed, _ = looking_up.layers
    rounds = looking_around.layers[0].layers
    session = session_of(_graph(mixed, rounds))

    def forward(_: Layers, docs: list[Doc], is_train: bool) -> tuple[list[Floats], None]:  # noqa: ARG001 - thinc names it
        words = (looked_up.predict(listed.predict(found.predict([doc]))).data for doc in docs)
        return [session.run([_VECTORS], {_WORDS: each})[0] for each in words], None

    return Model("vectors-in-one-graph", forward, dims={"nO": slow.get_dim("nO")})


def _graph(mixed: Layers, rounds: list[Layers]) -> bytes:
    """As many words of nothing as there are rounds stand before and after the text, as in thinc."""
    held: Held = {"around": np.array([len(rounds), 0, len(rounds), 0]), "beside": np.array([1, 0, 1, 0])}
    nodes = list(_best_of_three(mixed, _WORDS, "mixed", held))
    nodes.append(helper.make_node("Pad", ["mixed", "around"], ["before round 0"]))
    for place, layer in enumerate(rounds):
        nodes += list(_round(layer, place, held))
    held |= {"first": np.array([len(rounds)]), "end": np.array([-len(rounds)]), "rows": np.array([0])}
    nodes.append(helper.make_node("Slice", [f"before round {len(rounds)}", "first", "end", "rows"], [_VECTORS]))
    graph = helper.make_graph(
        nodes,
        "vectors-of-words",
        [helper.make_tensor_value_info(_WORDS, TensorProto.FLOAT, ["words", None])],
        [helper.make_tensor_value_info(_VECTORS, TensorProto.FLOAT, ["words", None])],
        [numpy_helper.from_array(array, name) for name, array in held.items()],
    )
    return bytes(helper.make_model(graph, opset_imports=_SETS, ir_version=8).SerializeToString())


def _round(layer: Layers, place: int, held: Held) -> Iterator[NodeProto]:
    """Each word with the one before it and the one after it; what comes out is added."""
    name, given = f"round {place}", f"before round {place}"
    held |= {"0": np.array([0]), "1": np.array([1]), "2": np.array([2]), "-1": np.array([-1]), "-2": np.array([-2])}
    held["all"] = np.array([np.iinfo(np.int64).max])
    yield helper.make_node("Pad", [given, "beside"], [f"{name}, padded"])
    for which, first, end in (("before", "0", "-2"), ("itself", "1", "-1"), ("after", "2", "all")):
        yield helper.make_node("Slice", [f"{name}, padded", first, end, "0"], [f"{name}, {which}"])
    three = [f"{name}, {which}" for which in ("before", "itself", "after")]
    yield helper.make_node("Concat", three, [f"{name}, three"], axis=1)
    yield from _best_of_three(layer, f"{name}, three", f"{name}, made", held)
    yield helper.make_node("Add", [given, f"{name}, made"], [f"before round {place + 1}"])


def _best_of_three(layer: Layers, given: str, gives: str, held: Held) -> Iterator[NodeProto]:
    """Maxout: of several products the largest, normed."""
    maxout, norm = (next(one for one in layer.walk() if one.name == name) for name in ("maxout", "layernorm"))
    matrix, bias, scale, shift = (
        np.asarray(of.get_param(name)) for of, name in ((maxout, "W"), (maxout, "b"), (norm, "G"), (norm, "b"))
    )
    wide, pieces, _ = matrix.shape
    held |= {
        f"{gives}, matrix": np.ascontiguousarray(matrix.reshape(wide * pieces, -1).T),
        f"{gives}, bias": bias.reshape(-1),
        f"{gives}, shape": np.array([-1, wide, pieces]),
        f"{gives}, scale": scale,
        f"{gives}, shift": shift,
    }
    yield helper.make_node("Gemm", [given, f"{gives}, matrix", f"{gives}, bias"], [f"{gives}, products"])
    yield helper.make_node("Reshape", [f"{gives}, products", f"{gives}, shape"], [f"{gives}, pieces"])
    yield helper.make_node("ReduceMax", [f"{gives}, pieces"], [f"{gives}, best"], axes=[-1], keepdims=0)
    parts = [f"{gives}, best", f"{gives}, scale", f"{gives}, shift"]
    yield helper.make_node("LayerNormalization", parts, [gives], axis=-1, epsilon=_EPSILON)
