"""`python -m gateway`: serves the page. It is up in a second, while the bot may still take a minute to load."""

from __future__ import annotations

import logging
import logging.config
import os
import socket
import sys
from contextlib import suppress

import uvicorn

from gateway.app import create_app
from gateway.settings import PREFIX, SettingError, Settings, settings_from

_LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"level": "WARNING", "handlers": ["console"]},
    "loggers": {"gateway": {"level": os.environ.get("STEADY_GATEWAY_LOG", "WARNING").upper()}},
}


def main() -> None:
    try:
        settings = settings_from()
        claimed = _claim(settings)
        address = settings.public_url or f"http://{settings.host}:{settings.port}"
        logging.config.dictConfig(_LOGGING)
        app = create_app(settings, when_ready=lambda: _say_what_next(address))
    except (SettingError, OSError) as problem:
        sys.exit(f"error: {problem}")
    print(f"The page is at {address} already; the assistant behind it is still loading.", flush=True)
    # No access log: an address can hold what a person typed into it.
    config = uvicorn.Config(app, log_config=None, access_log=False, server_header=False, timeout_graceful_shutdown=5)
    with suppress(KeyboardInterrupt):  # uvicorn has ended in order, and passes it on
        uvicorn.Server(config).run(sockets=[claimed])


def _say_what_next(address: str) -> None:
    print(f"Steady is ready. Next: open {address} in a browser. Ctrl-C stops it.", flush=True)


def _claim(settings: Settings) -> socket.socket:
    """Takes the address first of all. Raises OSError with one line that says what to do."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # The protocol is named, because asyncio switches off the waiting for full packets only where it is: 40 ms a turn.
    claimed = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    claimed.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        claimed.bind((settings.host, settings.port))
        claimed.listen(128)
    except OSError as error:
        claimed.close()
        where = f"{settings.host} port {settings.port}"
        raise OSError(f"cannot use {where}: {error.strerror}; set {PREFIX}HOST or {PREFIX}PORT") from None
    return claimed


if __name__ == "__main__":
    main()
