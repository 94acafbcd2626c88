"""Whether the assistant can answer, remember and name the numbers. A port that is open says none of it."""

from __future__ import annotations

import logging

from rasa.core.agent import Agent
from rasa.core.tracker_store import FailSafeTrackerStore, TrackerStore

from bot.tracker_store import CarefulSQLTrackerStore
from safeguarding.clock import london_now
from safeguarding.hours import who_to_call

log = logging.getLogger(__name__)


def use_the_store_itself(agent: Agent) -> TrackerStore:
    """Takes away the wrapper that hides a failing store behind an empty memory."""
    store = agent.tracker_store
    if isinstance(store, FailSafeTrackerStore):
        store = store._tracker_store  # Rasa offers no other way to it
    agent.tracker_store = store
    if agent.processor is not None:
        agent.processor.tracker_store = store
    return store


async def what_is_not_ready(agent: Agent | None) -> list[str]:
    """Names of what is missing, of "model", "store" and "contacts"."""
    missing = [] if agent is not None and agent.is_ready() else ["model"]
    missing += [] if agent is not None and await _store_works(agent.tracker_store) else ["store"]
    return missing + ([] if _contacts_load() else ["contacts"])


async def _store_works(store: TrackerStore) -> bool:
    if not isinstance(store, CarefulSQLTrackerStore):
        return False
    try:
        await store.check()
    except Exception as error:  # noqa: BLE001 - whatever it is, the store is not ready
        log.error("store not ready: %s", type(error).__name__)  # noqa: TRY400
        return False
    return True


def _contacts_load() -> bool:
    try:
        who_to_call(london_now())
    except Exception as error:  # noqa: BLE001 - as above
        log.error("contacts not ready: %s", type(error).__name__)  # noqa: TRY400
        return False
    return True
