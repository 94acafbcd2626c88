"""The part of a pipeline that has nothing to learn and nothing to set, so that each such part is only what it does."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage


class WithoutTraining(GraphComponent):
    """Made anew at each start; Rasa hands every component a configuration and a store, and this one needs neither."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],  # noqa: ARG003
        model_storage: ModelStorage,  # noqa: ARG003
        resource: Resource,  # noqa: ARG003
        execution_context: ExecutionContext,  # noqa: ARG003
    ) -> GraphComponent:
        return cls()
