"""Where the reader's words and phrases are kept, and how one file of them is read."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "words"


@lru_cache(maxsize=64)
def word_list(name: str) -> dict[str, Any]:
    """The content of one file, such as ``people.yml``; everything in it is text (see knowledge_files.py for why).

    Raises:
        OSError, yaml.YAMLError: the file is missing or is not YAML; both are slips in this repository.
    """
    # BaseLoader builds nothing but text, lists and mappings, so that a bare `no` or `12` stays what was written.
    content: dict[str, Any] = yaml.load((FOLDER / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    return content


@lru_cache(maxsize=256)
def words_of(file: str, name: str) -> frozenset[str]:
    """One list of a file in which words are parted by spaces."""
    listed: str = word_list(file)[name]
    return frozenset(listed.split())
