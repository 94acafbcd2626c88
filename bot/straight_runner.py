"""Runs the trained graph node after node.

Rasa hands its graph to dask for every prediction, several times a turn, and dask plans it anew each time: milliseconds
for a dozen calls whose order never changes. It also builds an empty domain for every message, to see whether ours is
empty.
"""

from __future__ import annotations

from typing import Any

from rasa.core.agent import Agent
from rasa.engine.graph import GraphNode, GraphSchema
from rasa.engine.runner.dask import DaskGraphRunner


def without_detours(agent: Agent) -> Agent:
    """The same loaded agent, which does for a message only what depends on the message."""
    processor = agent.processor
    processor.graph_runner = StraightRunner(processor.graph_runner)
    is_empty = processor.domain.is_empty()
    processor.domain.is_empty = lambda: is_empty
    return agent


class StraightRunner:
    """Stands where the processor of a loaded agent has its DaskGraphRunner, and gives what that would give."""

    def __init__(self, runner: DaskGraphRunner) -> None:
        # Rasa offers no other way to the nodes that it has loaded.
        self._schema: GraphSchema = runner._graph_schema
        self._nodes: dict[str, GraphNode] = runner._instantiated_nodes
        self._orders: dict[tuple[str, ...], list[str]] = {}

    def run(self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None) -> dict[str, Any]:
        wanted = tuple(targets or self._schema.target_names)
        done = {name: (name, value) for name, value in (inputs or {}).items()}
        for name in self._order(wanted):
            # What nothing provides is passed by its name; the node says what it misses.
            needed = (done.get(need, need) for need in self._schema.nodes[name].needs.values())
            done[name] = self._nodes[name](*needed)
        return dict(done[name] for name in wanted)

    def _order(self, targets: tuple[str, ...]) -> list[str]:
        if targets not in self._orders:
            order: list[str] = []
            for target in targets:
                self._add_after_its_needs(target, order)
            self._orders[targets] = order
        return self._orders[targets]

    def _add_after_its_needs(self, name: str, order: list[str]) -> None:
        if name in order or name not in self._schema.nodes:  # an input is no node
            return
        for need in self._schema.nodes[name].needs.values():
            self._add_after_its_needs(need, order)
        order.append(name)
