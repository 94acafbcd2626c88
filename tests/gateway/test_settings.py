"""Settings from the environment: each can be set, and a slip is named with what to write instead."""

from __future__ import annotations

import pytest

from gateway.settings import SettingError, Settings, settings_from


def test_without_any_it_runs_on_this_machine_only():
    settings = settings_from({})
    assert settings == Settings()
    assert settings.host == "127.0.0.1"
    assert settings.bot_url == "http://127.0.0.1:5005"
    assert settings.kept_hours == 24


@pytest.mark.parametrize(
    ("name", "text", "field", "value"),
    [
        ("HOST", "0.0.0.0", "host", "0.0.0.0"),
        ("PORT", "8443", "port", 8443),
        ("DATABASE_URL", "postgresql://db/steady", "database_url", "postgresql://db/steady"),
        ("BOT_URL", "http://bot:5005/", "bot_url", "http://bot:5005"),
        ("KEPT_HOURS", "1.5", "kept_hours", 1.5),
        ("SECRET", "s3cret", "secret", "s3cret"),
        ("PUBLIC_URL", "https://steady.example/", "public_url", "https://steady.example"),
        (
            "EMBED_ORIGINS",
            "https://a.example, https://*.b.example:8443",
            "embed_origins",
            ("https://a.example", "https://*.b.example:8443"),
        ),
        ("BOT_SECONDS", "5", "bot_seconds", 5),
        ("PORT", "  ", "port", 8000),
    ],
)
def test_each_can_be_set(name: str, text: str, field: str, value: object):
    assert getattr(settings_from({f"STEADY_GATEWAY_{name}": text}), field) == value


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "web"),
        ("KEPT_HOURS", "0"),
        ("KEPT_HOURS", "nan"),
        ("BOT_URL", "127.0.0.1:5005"),
        ("PUBLIC_URL", "steady.example"),
        ("EMBED_ORIGINS", "intranet.example"),
        ("EMBED_ORIGINS", "https://a.example; script-src *"),
        ("EMBED_ORIGINS", "https://a.example/page"),
        ("BOT_SECONDS", "-1"),
    ],
)
def test_a_slip_is_named(name: str, text: str):
    with pytest.raises(SettingError, match=f"STEADY_GATEWAY_{name}"):
        settings_from({f"STEADY_GATEWAY_{name}": text})


def test_the_secret_does_not_show():
    assert "s3cret" not in repr(Settings(secret="s3cret"))
