"""Tells one edition of the reviewed content from another, so that a screenshot or a complaint can be traced to it."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from safeguarding.knowledge_files import knowledge_folder


def content_version() -> str:
    """Eight characters that change with any edit of the knowledge."""
    return _version_of(knowledge_folder())


@lru_cache(maxsize=8)
def _version_of(folder: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*.yml")):
        digest.update(str(file.relative_to(folder)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:8]
