"""Ids, tokens and signatures: nothing that a browser sends can be made up."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.signing import Signer, is_id, key_of, new_id, new_token, seen_in, signer

OURS = Signer(b"ours")
BOT_TAKES = re.compile(r"[A-Za-z0-9_-]{8,64}")


def test_ids_are_new_each_time_and_recognised():
    ids = {new_id() for _ in range(100)}
    assert len(ids) == 100
    assert all(map(is_id, ids))


@pytest.mark.parametrize("text", ["", "short", "A" * 31, "A" * 33, "A" * 31 + "!", "A" * 31 + "\n", "Ä" * 32])
def test_what_is_no_id_is_not_taken_for_one(text: str):
    assert not is_id(text)


@given(st.text(max_size=50), st.text(max_size=50))
def test_a_csrf_token_is_good_for_its_conversation_only(one: str, other: str):
    assert OURS.is_csrf(
        OURS.csrf("x" + one.encode(errors="replace").decode()), "x" + one.encode(errors="replace").decode()
    )
    assert OURS.is_csrf(other, "x") is (other == OURS.csrf("x"))


def test_another_secret_gives_other_tokens():
    assert not OURS.is_csrf(Signer(b"theirs").csrf("a"), "a")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=50))
def test_what_the_bot_is_given_is_of_the_form_that_it_takes(id: str):
    assert BOT_TAKES.fullmatch(OURS.sender(id))
    assert BOT_TAKES.fullmatch(OURS.message_id("1.abc", id))
    assert id == "" or id not in OURS.sender(id) or len(id) < 4


def test_the_three_names_of_a_conversation_do_not_give_each_other_away():
    id = new_id()
    assert len({id, key_of(id), OURS.sender(id), OURS.csrf(id)}) == 4


@pytest.mark.parametrize(
    ("token", "seen"),
    [
        ("0.abcdefgh", 0),
        ("17.abcdefgh", 17),
        ("", None),
        ("x.abcdefgh", None),
        ("-1.abcdefgh", None),
        ("1.short", None),
        ("1", None),
    ],
)
def test_a_token_says_how_much_its_page_showed(token: str, seen: int | None):
    assert seen_in(token) == seen


@given(st.integers(0, 999_999))
def test_our_own_tokens_are_read(seen: int):
    assert seen_in(new_token(seen)) == seen


def test_a_secret_is_made_once_kept_and_for_us_alone(tmp_path: Path):
    file = tmp_path / "var" / "secret"
    assert signer("", kept_in=file) == signer("", kept_in=file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert len(file.read_bytes()) == 32
    assert signer("set", kept_in=file) == Signer(b"set")
