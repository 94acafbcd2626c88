"""What these tables are read with: a text in, the facts that the reader takes from it out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.reading.reader import read_facts

Facts = dict[str, object]


@pytest.fixture
def read() -> Callable[[str], Facts]:
    return lambda text: {found.fact: found.value for found in read_facts(text)}
