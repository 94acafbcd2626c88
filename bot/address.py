"""Where the assistant listens: on this machine's own address, unless told otherwise."""

from __future__ import annotations

import os
import socket

from bot.cannot_start import CannotStart

HOST_VARIABLE, PORT_VARIABLE = "STEADY_BOT_HOST", "STEADY_BOT_PORT"


def address() -> tuple[str, int]:
    """Raises CannotStart where the port is no port."""
    host, port = os.environ.get(HOST_VARIABLE) or "127.0.0.1", os.environ.get(PORT_VARIABLE) or "5005"
    if not (port.isdecimal() and 0 < int(port) < 65536):
        raise CannotStart(f"{PORT_VARIABLE} is '{port}'; write a number from 1 to 65535")
    return host, int(port)


def claim(host: str, port: int) -> socket.socket:
    """Takes the address first of all, so that a second Steady is told at once and not after loading a model.

    It does not listen yet: until the model is loaded, a caller is refused and not kept waiting. Raises CannotStart.
    """
    claimed = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    claimed.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        claimed.bind((host, port))
    except (OSError, UnicodeError) as error:
        claimed.close()
        reason = getattr(error, "strerror", None) or "it is not an address"
        raise CannotStart(f"cannot use {host} port {port}: {reason}; set {HOST_VARIABLE} or {PORT_VARIABLE}") from None
    return claimed
