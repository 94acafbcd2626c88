"""Runs custom actions inside Rasa's own process.

Rasa 3.6 knows custom actions only behind an HTTP address, and checks each answer with a JSON schema that it checks anew
every time. Here it is given an endpoint that is no address, and an action that calls ours directly: one
process to run, no loopback traffic, and no server that echoes a whole conversation when an action fails.
"""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
from typing import Any

import rasa.core.actions.action
import rasa.core.actions.forms
import rasa.shared.core.events
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker, EventVerbosity
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk import Action, interfaces
from rasa_sdk.executor import ActionExecutor

from bot.cannot_start import CannotStart


class InProcessActions(EndpointConfig):
    """Stands where Rasa expects the address of an action server; holds the actions of one package."""

    def __init__(self, package: str = "actions") -> None:
        """Raises CannotStart."""
        super().__init__(url=f"inprocess:{package}")
        self._executor = ActionExecutor()
        for action in _actions_in(package):
            self._executor.register_action(action)
        self._domain: tuple[Domain, dict[str, Any]] | None = None
        _let_rasa_make_in_process_actions()

    @property
    def names(self) -> set[str]:
        return set(self._executor.actions)

    async def run(self, name: str, tracker: DialogueStateTracker, domain: Domain) -> dict[str, Any]:
        """The action's answer, as the action server would have sent it.

        Raises what the action raises; an action that hands the turn back raises Rasa's ActionExecutionRejection.
        """
        state = tracker.current_state(EventVerbosity.ALL)
        call = {"next_action": name, "sender_id": tracker.sender_id, "tracker": _as_sent(state)}
        try:
            answer = await self._executor.run({**call, "domain": self._as_dict(domain)})
        except interfaces.ActionExecutionRejection as rejection:
            raise ActionExecutionRejection(rejection.action_name, rejection.message) from None
        return _as_sent(answer)

    def _as_dict(self, domain: Domain) -> dict[str, Any]:
        # The same domain serves every turn, and writing it out costs more than most actions do.
        if self._domain is None or self._domain[0] is not domain:
            self._domain = (domain, domain.as_dict())
        return self._domain[1]


class InProcessAction(RemoteAction):
    """A custom action that runs here if the endpoint is ours, and over HTTP if it is an address."""

    async def run(
        self,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        tracker: DialogueStateTracker,
        domain: Domain,
    ) -> list[Event]:
        if not isinstance(self.action_endpoint, InProcessActions):
            return list(await super().run(output_channel, nlg, tracker, domain))
        answer = await self.action_endpoint.run(self.name(), tracker, domain)
        said = await self._utter_responses(answer["responses"], output_channel, nlg, tracker)
        return [*said, *rasa.shared.core.events.deserialise_events(answer["events"])]


def _actions_in(package: str) -> list[type[Action]]:
    """The SDK would take every action in the process, a test's too, and end the process where one does not import."""
    try:
        modules = [importlib.import_module(package)]
        for found in pkgutil.walk_packages(modules[0].__path__, prefix=f"{package}."):
            modules.append(importlib.import_module(found.name))
    except ImportError as error:
        raise CannotStart(f"the actions cannot be imported: {error}") from error
    classes = {each for module in modules for each in vars(module).values() if inspect.isclass(each)}
    concrete = {each for each in classes if issubclass(each, Action) and not inspect.isabstract(each)}
    return [each for each in concrete if each.__module__.startswith(package)]


def _as_sent(value: dict[str, Any]) -> dict[str, Any]:
    """What would arrive over HTTP: no action can reach into Rasa's objects, and both ways of running behave alike."""
    arrived: dict[str, Any] = json.loads(json.dumps(value))
    return arrived


def _let_rasa_make_in_process_actions() -> None:
    """Rasa 3.6.21 makes a RemoteAction in two modules, by these names; nothing else of it is touched."""
    rasa.core.actions.action.RemoteAction = InProcessAction
    rasa.core.actions.forms.RemoteAction = InProcessAction
