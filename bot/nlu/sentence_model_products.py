"""Three ways in which a layer of the sentence model multiplies: fractions, bytes twice over, and bytes.

The published file has its weights in bytes, but multiplies fractions, which takes two to three times as long as bytes.
What goes into a product of bytes is put into bytes too, anew for each text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from onnx import NodeProto, helper

from bot.nlu.in_bytes import PRODUCT, THEIRS, Floats, InBytes

OURS = ""  # the operations that every reader of such graphs knows
OF_WHAT_GOES_IN = 0.75  # of the difference is taken by the matrix; the best of 0.65 to 0.85 on lines of data/nlu


@dataclass(frozen=True)
class Graph:
    """What is being built; `watched`: what it gives beside its last states."""

    nodes: list[NodeProto] = field(default_factory=list)
    held: dict[str, npt.NDArray[np.generic]] = field(default_factory=dict)
    watched: list[str] = field(default_factory=list)

    def add(self, does: str, given: list[str], gives: str, kind: str = OURS, **how: Any) -> str:
        return self.add_several(does, given, [gives], kind, **how)[0]

    def add_several(self, does: str, given: list[str], gives: list[str], kind: str = OURS, **how: Any) -> list[str]:
        self.nodes.append(helper.make_node(does, given, gives, domain=kind, **how))
        return gives

    def hold(self, name: str, array: npt.NDArray[np.generic]) -> str:
        self.held[name] = array
        return name


@dataclass(frozen=True)
class Factors:
    """`uneven`: some rows of the states are far larger than others."""

    name: str
    states: str
    matrix: Floats
    bias: str
    uneven: bool


Products: TypeAlias = Callable[[Graph, Factors], str]


def in_fractions(graph: Graph, of: Factors) -> str:
    """The model also gives what goes into each product, by the name of the product."""
    graph.watched.append(graph.add("Identity", [of.states], of.name))
    product = graph.add("MatMul", [of.states, graph.hold(f"{of.name}.matrix", of.matrix)], f"{of.name}.product")
    return graph.add("Add", [product, of.bias], f"{of.name}.given")


def in_bytes_twice(graph: Graph, of: Factors) -> str:
    """What goes in, and what is lost where it is put into bytes, which is put into bytes too: two bytes a number.

    The matrix in bytes is that of the published file, byte for byte, so that what comes out is what the file gives, to
    a hundredth of a thousandth.
    """
    bytes_, step, nothing = _held(graph, of.name, of.matrix)
    parts = [f"{of.name}.{part}" for part in ("first", "first_step", "first_nothing")]
    first, first_step, first_nothing = graph.add_several("DynamicQuantizeLinear", [of.states], parts)
    back = graph.add("DequantizeLinear", [first, first_step, first_nothing], f"{of.name}.back")
    lost = graph.add("Sub", [of.states, back], f"{of.name}.lost")
    factors = [first, bytes_, first_step, step, first_nothing, nothing, of.bias]
    product = graph.add("MatMulIntegerToFloat", factors, f"{of.name}.product", THEIRS)
    rest = graph.add(PRODUCT, [lost, bytes_, step, nothing], f"{of.name}.rest", THEIRS)
    return graph.add("Add", [product, rest], f"{of.name}.given")


@dataclass(frozen=True)
class InBytesOnce:
    """One byte a number. That is near enough only where no column of what goes in is far larger than the rest: so each
    is made smaller by how large it gets, and the row of the matrix that meets it larger by as much (SmoothQuant; Xiao
    and others 2023).

    `spread`: how large each column gets of what goes into each product.
    """

    spread: Mapping[str, Floats]

    def __call__(self, graph: Graph, of: Factors) -> str:
        smaller = _smaller(self.spread[of.name], of.matrix)
        states = graph.add("Mul", [of.states, graph.hold(f"{of.name}.smaller", smaller)], f"{of.name}.even")
        held = _held(graph, of.name, of.matrix / smaller[:, np.newaxis])
        if not of.uneven:
            return graph.add(PRODUCT, [states, *held, of.bias], f"{of.name}.given", THEIRS)
        largest = graph.add("Abs", [states], f"{of.name}.sizes")
        largest = graph.add("ReduceMax", [largest], f"{of.name}.largest", axes=[-1], keepdims=1)
        states = graph.add("Div", [states, largest], f"{of.name}.of_one_size")
        product = graph.add(PRODUCT, [states, *held], f"{of.name}.product", THEIRS)
        product = graph.add("Mul", [product, largest], f"{of.name}.of_its_size")
        return graph.add("Add", [product, of.bias], f"{of.name}.given")


def _held(graph: Graph, name: str, matrix: Floats) -> list[str]:
    return [graph.hold(*one) for one in InBytes.of(matrix).by_name(name).items()]


def _smaller(spread: Floats, matrix: Floats) -> Floats:
    """By what each column of what goes in is multiplied: more where it gets large and the matrix is small."""
    of_the_matrix = np.maximum(np.abs(matrix).max(axis=1), 1e-9)
    share = np.maximum(spread, 1e-9) ** OF_WHAT_GOES_IN / of_the_matrix ** (1 - OF_WHAT_GOES_IN)
    return np.asarray(1 / share, dtype=np.float32)
