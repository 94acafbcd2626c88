"""What an installation may choose, by environment variables named STEADY_GATEWAY_...; each has a default."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PREFIX = "STEADY_GATEWAY_"
MOST_CHARACTERS = 4_000

_ORIGIN = re.compile(r"https?://[A-Za-z0-9.*-]+(?::\d{1,5})?")


class SettingError(ValueError):
    """A setting that cannot be used; the message names the variable and what to write."""


@dataclass(frozen=True)
class Settings:
    """``kept_hours``: how long after its last message a conversation is kept. ``secret`` signs forms.

    ``public_url`` is where browsers find the page; with https, cookies are marked Secure. ``embed_origins`` are the
    origins that may show the panel in a frame. ``bot_seconds``: the longest that an answer is waited for; the page
    comes sooner without it.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    database_url: str = f"sqlite:///{ROOT / 'var' / 'gateway.db'}"
    bot_url: str = "http://127.0.0.1:5005"
    kept_hours: float = 24.0
    secret: str = field(default="", repr=False)
    public_url: str = ""
    embed_origins: tuple[str, ...] = ()
    bot_seconds: float = 12.0

    @property
    def is_https(self) -> bool:
        return self.public_url.startswith("https://")


def settings_from(environment: Mapping[str, str] = os.environ) -> Settings:
    """Raises SettingError."""

    def given(name: str, default: str) -> str:
        return environment.get(PREFIX + name, "").strip() or default

    plain = Settings()
    return Settings(
        host=given("HOST", plain.host),
        port=int(_number("PORT", given("PORT", str(plain.port)), 1, 65535)),
        database_url=given("DATABASE_URL", plain.database_url),
        bot_url=_url("BOT_URL", given("BOT_URL", plain.bot_url)),
        kept_hours=_number("KEPT_HOURS", given("KEPT_HOURS", str(plain.kept_hours)), 0.01, 720),
        secret=given("SECRET", ""),
        public_url=_url("PUBLIC_URL", given("PUBLIC_URL", "")),
        embed_origins=_origins(given("EMBED_ORIGINS", "")),
        bot_seconds=_number("BOT_SECONDS", given("BOT_SECONDS", str(plain.bot_seconds)), 1, 60),
    )


def _number(name: str, text: str, least: float, most: float) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not least <= number <= most:
        raise SettingError(f"{PREFIX}{name} is '{text}'; write a number from {least:g} to {most:g}")
    return number


def _url(name: str, text: str) -> str:
    if text and not text.startswith(("http://", "https://")):
        raise SettingError(f"{PREFIX}{name} is '{text}'; write the address with http:// or https://")
    return text.rstrip("/")


def _origins(text: str) -> tuple[str, ...]:
    """Whatever is let through here is written into a security policy, so nothing but an origin may pass."""
    origins = tuple(text.replace(",", " ").split())
    for origin in origins:
        if not _ORIGIN.fullmatch(origin):
            raise SettingError(f"{PREFIX}EMBED_ORIGINS has '{origin}'; write origins such as https://intranet.example")
    return origins
