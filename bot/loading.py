"""Loads the trained model with its actions and its store, and refuses to go on with anything less.

Rasa itself goes on: without a model it stays silent, with a mistyped store it forgets, and a store that fails it
replaces by memory.
"""

from __future__ import annotations

from rasa.core.agent import Agent, load_agent
from rasa.core.utils import AvailableEndpoints

from bot.cannot_start import CannotStart
from bot.in_process import InProcessActions
from bot.project import Project
from bot.readiness import use_the_store_itself
from bot.straight_runner import without_detours
from bot.tracker_store import CarefulSQLTrackerStore


async def load(project: Project) -> Agent:
    """The assistant, ready to answer. Raises CannotStart."""
    endpoints = AvailableEndpoints.read_endpoints(str(project.endpoints))
    endpoints.action = InProcessActions(project.actions)
    agent = await _load_model(project, endpoints)
    _know_every_action(agent, endpoints.action)
    if not isinstance(use_the_store_itself(agent), CarefulSQLTrackerStore):
        raise CannotStart(f"{project.endpoints.name} must name bot.tracker_store.CarefulSQLTrackerStore as its store")
    return agent


async def load_to_read(project: Project) -> Agent:
    """The model alone, which understands but neither acts nor remembers. Raises CannotStart."""
    return await _load_model(project, AvailableEndpoints())


async def _load_model(project: Project, endpoints: AvailableEndpoints) -> Agent:
    if not project.model.is_file():
        raise CannotStart(f"there is no model at {project.model}; run: python -m bot train")
    agent = await load_agent(model_path=str(project.model), endpoints=endpoints)
    if not agent.is_ready():
        raise CannotStart(f"the model at {project.model} does not load; the lines above say why")
    return without_detours(agent)


def _know_every_action(agent: Agent, actions: InProcessActions) -> None:
    """A domain that names an action which does not exist would be found out by a practitioner, as a failed turn."""
    named = {each for each in agent.domain.user_actions if not each.startswith("utter_")}
    missing = named - actions.names - set(agent.domain.form_names)
    if missing:
        raise CannotStart(f"domain.yml names actions that do not exist: {', '.join(sorted(missing))}")
