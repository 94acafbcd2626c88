"""What can be set, and what is said where it cannot be so."""

from __future__ import annotations

import socket

import pytest

from bot.address import claim
from bot.cannot_start import CannotStart
from bot.settings import HOST_VARIABLE, KEEP_VARIABLE, PORT_VARIABLE, address, hours_to_keep


@pytest.fixture(autouse=True)
def _as_if_nothing_was_set(monkeypatch):
    monkeypatch.delenv(HOST_VARIABLE, raising=False)
    monkeypatch.delenv(PORT_VARIABLE, raising=False)


def test_unless_told_otherwise_only_this_machine_can_reach_it():
    assert address() == ("127.0.0.1", 5005)


def test_it_can_be_told_otherwise(monkeypatch):
    monkeypatch.setenv(HOST_VARIABLE, "0.0.0.0")
    monkeypatch.setenv(PORT_VARIABLE, "80")
    assert address() == ("0.0.0.0", 80)


@pytest.mark.parametrize("port", ["0", "65536", "-1", "five", "5005.0", " 5005"])
def test_a_port_that_is_none_is_said(monkeypatch, port):
    monkeypatch.setenv(PORT_VARIABLE, port)
    with pytest.raises(CannotStart, match=PORT_VARIABLE):
        address()


def test_a_port_that_is_in_use_is_said_at_once():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(CannotStart, match="in use"):
            claim("127.0.0.1", other.getsockname()[1])


@pytest.mark.parametrize("host", ["203.0.113.7", "no such host", "x" * 300])
def test_an_address_that_is_not_this_machine_s_is_said(host):
    with pytest.raises(CannotStart, match=HOST_VARIABLE):
        claim(host, 5005)


def test_until_the_model_is_loaded_a_caller_is_refused():
    with claim("127.0.0.1", 0) as claimed, pytest.raises(ConnectionRefusedError):
        socket.create_connection(claimed.getsockname(), timeout=1)


@pytest.mark.parametrize(("setting", "hours"), [("", 24), ("1", 1), ("0.5", 0.5), ("720", 720)])
def test_how_long_conversations_are_kept_can_be_set(monkeypatch, setting, hours):
    monkeypatch.setenv(KEEP_VARIABLE, setting)
    assert hours_to_keep() == hours


@pytest.mark.parametrize("setting", ["0", "-1", "inf", "nan", "a day"])
def test_a_setting_that_is_no_number_of_hours_is_said(monkeypatch, setting):
    monkeypatch.setenv(KEEP_VARIABLE, setting)
    with pytest.raises(CannotStart, match=KEEP_VARIABLE):
        hours_to_keep()
