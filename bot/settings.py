"""What can be set from outside, each with a value that is right where nothing is set."""

from __future__ import annotations

import os

from bot.cannot_start import CannotStart

HOST_VARIABLE, PORT_VARIABLE, KEEP_VARIABLE = "STEADY_BOT_HOST", "STEADY_BOT_PORT", "STEADY_KEEP_HOURS"
DEFAULT_HOURS = 24.0


def address() -> tuple[str, int]:
    """Where to serve: on this machine's own address alone. Raises CannotStart where the port is no port."""
    host, port = os.environ.get(HOST_VARIABLE) or "127.0.0.1", os.environ.get(PORT_VARIABLE) or "5005"
    if not (port.isdecimal() and 0 < int(port) < 65536):
        raise CannotStart(f"{PORT_VARIABLE} is '{port}'; write a number from 1 to 65535")
    return host, int(port)


def hours_to_keep() -> float:
    """How long a quiet conversation is kept. Raises CannotStart where the setting is no such number."""
    setting = os.environ.get(KEEP_VARIABLE) or str(DEFAULT_HOURS)
    try:
        hours = float(setting)
    except ValueError:
        hours = 0
    if not 0 < hours < float("inf"):
        raise CannotStart(f"{KEEP_VARIABLE} is '{setting}'; write a number of hours above 0")
    return hours
