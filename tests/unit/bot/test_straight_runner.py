"""Node after node gives what dask gives."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from rasa.engine.graph import GraphSchema, SchemaNode
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.core.domain import Domain

from bot.straight_runner import StraightRunner


class Recording:
    """Stands for a loaded node: adds its name to what it is given, and notes that it ran."""

    def __init__(self, name, ran) -> None:
        self._name, self._ran = name, ran

    def __call__(self, *given):
        self._ran.append(self._name)
        return self._name, "+".join(
            [value[1] if isinstance(value, tuple) else f"no {value}" for value in given] + [self._name]
        )


NEEDS = {
    "tokens": {"messages": "__message__"},
    "features": {"messages": "tokens"},
    "intent": {"messages": "features"},
    "facts": {"messages": "tokens", "intent": "intent"},
    "policy": {"tracker": "__tracker__"},
}


@pytest.fixture
def both():
    """The same graph under dask and straight, each with the list of the nodes that ran."""
    schema = GraphSchema({name: SchemaNode(needs, None, None, None, None) for name, needs in NEEDS.items()})
    runners = []
    for kind in (DaskGraphRunner, StraightRunner):
        ran = []
        dask = DaskGraphRunner.__new__(DaskGraphRunner)
        dask._graph_schema, dask._execution_context = schema, SimpleNamespace()
        dask._instantiated_nodes = {name: Recording(name, ran) for name in NEEDS}
        runners.append((dask if kind is DaskGraphRunner else StraightRunner(dask), ran))
    return runners


@pytest.mark.parametrize(
    ("inputs", "targets"),
    [
        ({"__message__": "hello"}, ["facts"]),
        ({"__message__": "hello"}, ["intent"]),
        ({"__message__": "hello", "__tracker__": "t"}, ["policy"]),
        ({"__message__": "hello", "__tracker__": "t"}, ["facts", "policy"]),
        ({"__tracker__": "t"}, ["facts"]),
        (None, ["policy"]),
    ],
)
def test_the_same_results_from_the_same_nodes(both, inputs, targets):
    (dask, ran_dask), (straight, ran_straight) = both
    assert straight.run(inputs, targets) == dask.run(inputs, targets)
    assert sorted(ran_straight) == sorted(ran_dask)
    assert len(set(ran_straight)) == len(ran_straight)


def test_every_run_is_a_new_one(both):
    _, (straight, ran) = both
    first = straight.run({"__message__": "one"}, ["intent"])
    assert straight.run({"__message__": "two"}, ["intent"]) != first
    assert len(ran) == 6


def test_what_a_node_raises_is_raised(both):
    _, (straight, _) = both
    straight._nodes["features"] = lambda *_: 1 / 0
    with pytest.raises(ZeroDivisionError):
        straight.run({"__message__": "hello"}, ["intent"])


def test_the_loaded_assistant_runs_straight(toy):
    assert isinstance(toy.processor.graph_runner, StraightRunner)


def test_no_empty_domain_is_built_for_a_message(toy, monkeypatch):
    monkeypatch.setattr(Domain, "empty", lambda: pytest.fail("an empty domain was built"))
    assert not toy.processor.domain.is_empty()
