"""Deletes what has expired, and asks the bot again to erase what it could not before; at the start and hourly."""

from __future__ import annotations

import asyncio
import logging

from gateway.kept import StoreDown
from gateway.rasa import Bot
from gateway.store import Store
from safeguarding.clock import Clock

SECONDS_BETWEEN = 3600.0
# While something waits to be erased at the bot, it is asked sooner.
SECONDS_WHILE_WAITING = 60.0

log = logging.getLogger(__name__)


async def keep_house(store: Store, bot: Bot, clock: Clock) -> None:
    """Again and again, until cancelled."""
    while True:
        waiting = await clean_once(store, bot, clock)
        await asyncio.sleep(SECONDS_WHILE_WAITING if waiting else SECONDS_BETWEEN)


async def clean_once(store: Store, bot: Bot, clock: Clock) -> bool:
    """True where something is left to be done soon."""
    try:
        await store.expire(now=clock().timestamp())
        waiting = await store.to_erase_at_bot()
        for key, sender in waiting:
            if not await bot.erase(sender):
                return True
            await store.erased_at_bot(key)
        await store.expire(now=clock().timestamp())
    except StoreDown as error:
        log.error("could not delete what has expired: %s", error)  # noqa: TRY400
        return True
    return False
