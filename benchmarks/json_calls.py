"""Calls over HTTP with the standard library, on connections that are kept open as a browser keeps them."""

from __future__ import annotations

import gzip
import json
import time
from functools import lru_cache
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

SECONDS = 30


def call(url: str, body: dict[str, Any]) -> Any:  # noqa: ANN401 - JSON
    """The answer to a POST. Raises RuntimeError for one that is no success."""
    return json.loads(_send("POST", url, json.dumps(body), {"Content-Type": "application/json"}))


def timed(url: str, body: dict[str, Any]) -> float:
    """Milliseconds until the whole answer was there."""
    started = time.perf_counter()
    call(url, body)
    return 1000 * (time.perf_counter() - started)


def get_bytes(url: str) -> tuple[str, int]:
    """The text at an address, and how many bytes it took to send."""
    sent = _send("GET", url, None, {"Accept": "text/html, */*", "Accept-Encoding": "gzip"})
    text = gzip.decompress(sent) if sent[:2] == b"\x1f\x8b" else sent
    return text.decode("utf-8", errors="replace"), len(sent)


def _send(method: str, url: str, body: str | None, headers: dict[str, str]) -> bytes:
    parts = urlsplit(url)
    connection = _connection(parts.netloc)
    connection.request(method, parts.path + (f"?{parts.query}" if parts.query else ""), body, headers)
    answer = connection.getresponse()
    content = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{method} {parts.path}: {answer.status}")
    return content


@lru_cache(maxsize=8)
def _connection(address: str) -> HTTPConnection:
    return HTTPConnection(address, timeout=SECONDS)
