"""Decision trees whose answers are added up, as plain numbers, run by onnxruntime."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property

import numpy as np
import onnxruntime
from onnx import TensorProto, helper

from bot.nlu.in_bytes import session_of
from bot.reading.signs import Array, Floats

LEAF = -1  # in place of a column
_ROWS, _SUMS, _TREES = "rows", "sums", "ai.onnx.ml"
_SETS = [helper.make_opsetid("", 17), helper.make_opsetid(_TREES, 3)]


@dataclass(frozen=True)
class Trees:
    """A row a node: of which tree, which of it, by which column it decides (LEAF if it answers), up to which number it
    goes to `low` and above that to `high`, and what it answers."""

    tree: Array
    node: Array
    column: Array
    upto: Floats
    low: Array
    high: Array
    answer: Floats

    def sums(self, rows: Floats) -> Floats:
        """Of each row the answers of all trees together."""
        return np.asarray(self._session.run([_SUMS], {_ROWS: rows.astype(np.float32)})[0][:, 0])

    def as_arrays(self, name: str) -> dict[str, Array]:
        """For keeping in an .npz file under this name; no part of it is code."""
        return {f"{name}_{one.name}": getattr(self, one.name) for one in fields(self)}

    @staticmethod
    def from_arrays(arrays: Mapping[str, Array], name: str) -> Trees:
        """What as_arrays gave."""
        return Trees(**{one.name: arrays[f"{name}_{one.name}"] for one in fields(Trees)})

    @cached_property
    def _session(self) -> onnxruntime.InferenceSession:
        leaves = self.column == LEAF
        node = helper.make_node(
            "TreeEnsembleRegressor",
            [_ROWS],
            [_SUMS],
            domain=_TREES,
            n_targets=1,
            nodes_treeids=self.tree.tolist(),
            nodes_nodeids=self.node.tolist(),
            nodes_featureids=np.maximum(self.column, 0).tolist(),
            nodes_modes=["LEAF" if is_leaf else "BRANCH_LEQ" for is_leaf in leaves],
            nodes_values=self.upto.tolist(),
            nodes_truenodeids=self.low.tolist(),
            nodes_falsenodeids=self.high.tolist(),
            target_treeids=self.tree[leaves].tolist(),
            target_nodeids=self.node[leaves].tolist(),
            target_ids=[0] * int(leaves.sum()),
            target_weights=self.answer[leaves].tolist(),
        )
        graph = helper.make_graph(
            [node],
            "trees",
            [helper.make_tensor_value_info(_ROWS, TensorProto.FLOAT, ["rows", None])],
            [helper.make_tensor_value_info(_SUMS, TensorProto.FLOAT, ["rows", 1])],
        )
        return session_of(helper.make_model(graph, opset_imports=_SETS, ir_version=8).SerializeToString())
