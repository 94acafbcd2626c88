"""Takes the address to listen on first of all, so that a second Steady is told at once."""

from __future__ import annotations

import socket

from bot.cannot_start import CannotStart
from bot.settings import HOST_VARIABLE, PORT_VARIABLE


def claim(host: str, port: int) -> socket.socket:
    """Holds the address without listening yet: until the model is loaded, a caller is refused and not kept waiting.

    Raises CannotStart.
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
