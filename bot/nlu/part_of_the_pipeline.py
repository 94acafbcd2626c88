"""What every part of the pipeline hands to Rasa in the same way, so that each part is only what it does.

Rasa gives a component a configuration and a context that none of ours needs, a store and its name in it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage


class WithoutTraining(GraphComponent):
    """Has nothing to learn: it is made anew at each start."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],  # noqa: ARG003 - Rasa's signature
        model_storage: ModelStorage,  # noqa: ARG003 - Rasa's signature
        resource: Resource,  # noqa: ARG003 - Rasa's signature
        execution_context: ExecutionContext,  # noqa: ARG003 - Rasa's signature
    ) -> GraphComponent:
        return cls()


class KeptInTheModel(GraphComponent):
    """Learns in training, keeps it in one file of the model, and takes it up again at each start."""

    KEPT_IN: ClassVar[str]

    def __init__(self, model_storage: ModelStorage, resource: Resource) -> None:
        self._storage, self._resource = model_storage, resource

    def take_up(self, file: Path) -> None:
        """Makes what `train` kept in `file` its own."""
        raise NotImplementedError

    @classmethod
    def create(
        cls,
        config: dict[str, Any],  # noqa: ARG003 - Rasa's signature
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,  # noqa: ARG003 - Rasa's signature
    ) -> GraphComponent:
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],  # noqa: ARG003 - Rasa's signature
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,  # noqa: ARG003 - Rasa's signature
        **_: Any,
    ) -> GraphComponent:
        loaded = cls(model_storage, resource)
        with model_storage.read_from(resource) as folder:
            loaded.take_up(folder / cls.KEPT_IN)
        return loaded
