"""docs/gateway.md names every setting and every operation, and nothing that does not exist."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from gateway.settings import PREFIX, Settings
from tests.gateway.test_open_api import OPERATIONS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "gateway.md").read_text(encoding="utf-8")
# Read where logging is set up, before there are settings.
BESIDE_THE_SETTINGS = {f"{PREFIX}LOG"}


def test_every_setting_is_described_and_no_other():
    described = set(re.findall(rf"\| `({PREFIX}[A-Z_]+)`", PAGE))
    assert described == {PREFIX + field.name.upper() for field in fields(Settings)} | BESIDE_THE_SETTINGS


def test_the_defaults_are_those_of_the_code():
    plain = Settings()
    for name in ("host", "port", "bot_url", "bot_seconds", "kept_hours"):
        value = getattr(plain, name)
        shown = f"{value:g}" if isinstance(value, float) else str(value)
        assert f"| `{PREFIX}{name.upper()}` | `{shown}` |" in PAGE


def test_every_operation_is_described_and_no_other():
    described = {(method.lower(), path) for method, path in re.findall(r"\| `([A-Z]+) (/[^`?]+)[^`]*` \|", PAGE)}
    assert described == set(OPERATIONS)
