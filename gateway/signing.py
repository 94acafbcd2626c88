"""Random ids, and what is derived from them with the secret: nothing that a browser holds can be guessed or made up.

A conversation has three names. Its id is the capability: a browser's cookie or a program's field. The store
knows only the id's key, so that a copy of the database opens no conversation; the bot knows only the sender.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from pathlib import Path

ID_PATTERN = r"^[A-Za-z0-9_-]{32}$"
TOKEN_PATTERN = r"^[0-9]{1,6}\.[A-Za-z0-9_-]{8,64}$"  # noqa: S105 - a pattern, not a password


def new_id() -> str:
    return secrets.token_urlsafe(24)


def is_id(text: str) -> bool:
    return re.fullmatch(ID_PATTERN, text) is not None


def key_of(conversation: str) -> str:
    """What the store files a conversation under."""
    return hashlib.sha256(conversation.encode()).hexdigest()


def new_token(seen: int) -> str:
    """Good for one turn of a page that showed ``seen`` messages."""
    return f"{seen}.{secrets.token_urlsafe(12)}"


def seen_in(token: str) -> int | None:
    """How many messages the page showed; None where it is no token of ours."""
    return int(token.partition(".")[0]) if re.fullmatch(TOKEN_PATTERN, token) else None


@dataclass(frozen=True)
class Signer:
    secret: bytes

    def csrf(self, conversation: str) -> str:
        """Shows that a form came from our page: another site cannot read it, nor the cookie that it belongs to."""
        return self._sign("csrf", conversation)

    def is_csrf(self, given: str, conversation: str) -> bool:
        return hmac.compare_digest(given.encode(errors="replace"), self.csrf(conversation).encode())

    def sender(self, conversation: str) -> str:
        """What the bot calls the conversation. The same after a failed first turn, so that nothing is orphaned."""
        return self._sign("sender", conversation)

    def next_id(self, conversation: str, token: str) -> str:
        """Of the case that a form has ended this one for: the same for a double click, and for nobody else to guess."""
        return self._sign("next", f"{conversation}\n{token}")[:32]

    def message_id(self, token: str, said: str) -> str:
        """The same for a repeated message, another for an edited one, so that the bot answers each just once."""
        return self._sign("message", f"{token}\n{said}")

    def _sign(self, purpose: str, text: str) -> str:
        digest = hmac.new(self.secret, f"{purpose}:{text}".encode(), hashlib.sha256).digest()
        return urlsafe_b64encode(digest).decode().rstrip("=")


def signer(secret: str, *, kept_in: Path) -> Signer:
    """With the secret that is set, else with one kept in a file, so that a restart ends no conversation.

    Raises OSError where the file can be neither read nor written.
    """
    return Signer(secret.encode() if secret else _kept_secret(kept_in))


def _kept_secret(file: Path) -> bytes:
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_bytes()
    with os.fdopen(handle, "wb") as new:
        new.write(secrets.token_bytes(32))
    return file.read_bytes()
