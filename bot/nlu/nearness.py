"""How near a message is to each of thousands of examples: the cosines of their vectors, to the third decimal.

The examples are held in bytes. As fractions they are 14 MB, which take longer to go through than the sentence model.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from onnx import TensorProto, helper, numpy_helper

from bot.nlu.in_bytes import PRODUCT, THEIRS, Floats, InBytes, session_of

_VECTORS, _COSINES = "vectors", "cosines"
_SETS = [helper.make_opsetid("", 17), helper.make_opsetid(THEIRS, 1)]


class Nearness:
    """To the examples whose vectors of length 1 are given, a row each."""

    def __init__(self, examples: Floats) -> None:
        self._session = session_of(_graph(InBytes.of(np.ascontiguousarray(examples.T))))

    def of(self, vectors: Sequence[Floats] | Floats) -> Floats:
        """The cosine of each to every example, a row each: of several at once it takes hardly longer than of one."""
        return np.asarray(self._session.run([_COSINES], {_VECTORS: np.asarray(vectors, dtype=np.float32)})[0])


def _graph(examples: InBytes) -> bytes:
    """One product."""
    held = examples.by_name("examples")
    graph = helper.make_graph(
        [helper.make_node(PRODUCT, [_VECTORS, *held], [_COSINES], domain=THEIRS)],
        "nearness",
        [helper.make_tensor_value_info(_VECTORS, TensorProto.FLOAT, ["vectors", None])],
        [helper.make_tensor_value_info(_COSINES, TensorProto.FLOAT, ["vectors", None])],
        [numpy_helper.from_array(array, name) for name, array in held.items()],
    )
    return bytes(helper.make_model(graph, opset_imports=_SETS, ir_version=8).SerializeToString())
