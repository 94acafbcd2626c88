"""Forgets conversations: one when asked, all of them when they have been quiet for long enough."""

from __future__ import annotations

import asyncio
import logging

from rasa.core.agent import Agent

from bot.settings import hours_to_keep
from bot.tracker_store import CarefulSQLTrackerStore

SECONDS_BETWEEN = 3600.0

log = logging.getLogger(__name__)


async def erase(agent: Agent, sender_id: str) -> bool:
    """Erases one conversation, between two of its turns; True if there was one."""
    async with agent.lock_store.lock(sender_id):
        return bool(await agent.tracker_store.erase(sender_id))


async def keep_erasing_what_is_old(agent: Agent) -> None:
    """Runs as long as the server does: at the start, and then every hour."""
    while True:
        await erase_what_is_old(agent.tracker_store)
        await asyncio.sleep(SECONDS_BETWEEN)


async def erase_what_is_old(store: CarefulSQLTrackerStore) -> None:
    try:
        erased = await store.erase_older_than(hours_to_keep())
        log.info("erased %d conversations that were quiet for %s h", erased, hours_to_keep())
    except Exception as error:  # noqa: BLE001 - tried again in an hour; the chats go on meanwhile
        log.error("erasing failed: %s", type(error).__name__)  # noqa: TRY400
