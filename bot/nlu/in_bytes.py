"""Matrices in bytes, for products that onnxruntime makes of whole numbers: a quarter of the memory to go through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime

Floats = npt.NDArray[np.float32]
PRODUCT, THEIRS = "DynamicQuantizeMatMul", "com.microsoft"  # what goes in is put into bytes by its own size
_MIDDLE, _STEPS = 128, 127  # of a byte: unsigned, since not every processor multiplies signed ones exactly


@dataclass(frozen=True)
class InBytes:
    """`step`: how much a step of each column is; `nothing`: the byte that stands for zero."""

    bytes: npt.NDArray[np.uint8]
    step: Floats
    nothing: npt.NDArray[np.uint8]

    @staticmethod
    def of(matrix: Floats) -> InBytes:
        """What a row is multiplied with."""
        step = np.maximum(np.abs(matrix).max(axis=0), 1e-9).astype(np.float32) / np.float32(_STEPS)
        in_steps = (np.rint(matrix / step) + _MIDDLE).astype(np.uint8)
        return InBytes(in_steps, step, np.full(len(step), _MIDDLE, dtype=np.uint8))

    def by_name(self, name: str) -> dict[str, npt.NDArray[Any]]:
        """In the order in which the product takes them."""
        return {f"{name}.bytes": self.bytes, f"{name}.step": self.step, f"{name}.nothing": self.nothing}


def session_of(model: str | bytes) -> onnxruntime.InferenceSession:
    """One thread a worker: more make one sentence hardly faster and take the cores from other people's turns."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # else memory grows to the longest message and stays there
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
