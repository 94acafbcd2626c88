"""What lives as long as the application; made once, in gateway.app, and handed to whatever needs it."""

from __future__ import annotations

from dataclasses import dataclass

from gateway.bot_watch import BotWatch
from gateway.rasa import Bot
from gateway.settings import Settings
from gateway.signing import Signer
from gateway.store import Store
from safeguarding.clock import Clock


@dataclass(frozen=True)
class Parts:
    settings: Settings
    clock: Clock
    bot: Bot
    watch: BotWatch
    store: Store
    signer: Signer
