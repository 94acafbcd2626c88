"""One message of a conversation at a time, in the order in which they came.

Rasa's own lock makes a second message wait at least a second, because it asks once a second whether it is its turn.
This one hands over at once. It holds within one process, which is how Steady runs; the version that the tracker
store keeps with each conversation finds out where a second process has been at work.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary

from rasa.core.lock import TicketLock
from rasa.core.lock_store import LockStore
from rasa.utils.endpoints import EndpointConfig


class ConversationLocks(LockStore):
    """Named in endpoints.yml by this path."""

    def __init__(self, **_: EndpointConfig) -> None:
        super().__init__()
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def lock(self, conversation_id: str, *_: float, **__: float) -> AsyncIterator[TicketLock]:
        """Rasa's two times have no meaning here: a turn has a limit of its own, and nobody waits in steps."""
        # asyncio's lock serves in the order of asking. The dictionary lets go of it when nobody holds or awaits it.
        lock = self._locks.setdefault(conversation_id, asyncio.Lock())
        async with lock:
            yield TicketLock(conversation_id)
