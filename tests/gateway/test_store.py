"""The store: what is kept, until when, and that what was deleted is not in the file either."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateway.kept import Changed, Conversation, KeptChoice, KeptTurn, StoreDown
from gateway.store import Store

SECRET_WORDS = "unmistakable words of a practitioner"
NOW = 1_000_000.0


def said(number: int, text: str = SECRET_WORDS, token: str | None = None) -> KeptTurn:
    return KeptTurn(number, "you", "message", text, token=token)


def conversation(key: str = "a" * 64) -> Conversation:
    choice = KeptChoice("Yes", "/affirm")
    return Conversation(
        key, "sender-1", 1, state={"kind": "welcome"}, turns=(KeptTurn(1, "steady", "welcome", "Hello", (choice,)),)
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "kept.db"


@pytest.fixture
def store(file: Path):
    kept = Store(f"sqlite:///{file}")
    yield kept
    kept.dispose()


async def test_what_is_kept_comes_back_the_same(store: Store):
    await store.begin(conversation(), expires_at=NOW + 10)
    await store.add("a" * 64, [said(2, token="1.token")], {"kind": "question"}, after=1, expires_at=NOW + 20)
    found = await store.load("a" * 64, now=NOW)
    assert found is not None
    assert found.turns == (*conversation().turns, said(2, token="1.token"))
    assert found.state == {"kind": "question"}
    assert found.sent_with("1.token") == said(2, token="1.token")
    assert found.latest() == ()


async def test_what_was_never_kept_is_none(store: Store):
    assert await store.load("b" * 64, now=NOW) is None


@pytest.mark.parametrize(("after", "new"), [(0, 1), (2, 3), (5, 6)])
async def test_a_write_that_is_not_about_the_last_turn_fails(store: Store, after: int, new: int):
    await store.begin(conversation(), expires_at=NOW + 10)
    with pytest.raises(Changed):
        await store.add("a" * 64, [said(new)], None, after=after, expires_at=NOW)


async def test_a_conversation_begins_once(store: Store):
    await store.begin(conversation(), expires_at=NOW + 10)
    with pytest.raises(Changed):
        await store.begin(conversation(), expires_at=NOW + 10)


async def test_of_two_writes_at_once_one_fails(store: Store):
    await store.begin(conversation(), expires_at=NOW + 10)
    writes = [store.add("a" * 64, [said(2, text)], None, after=1, expires_at=NOW + 10) for text in ("one", "two")]
    results = await asyncio.gather(*writes, return_exceptions=True)
    assert sorted(type(one).__name__ for one in results) == ["Changed", "NoneType"]


@pytest.mark.parametrize(("later", "is_there"), [(9.99, True), (10.0, False), (11.0, False)])
async def test_it_is_there_until_its_time_is_over(store: Store, later: float, is_there: bool):
    await store.begin(conversation(), expires_at=NOW + 10)
    found = await store.load("a" * 64, now=NOW + later)
    assert found is not None
    assert found.expired is not is_there
    assert bool(found.turns) is is_there


async def test_expiry_deletes_the_words_and_later_the_mark(store: Store, file: Path):
    await store.begin(conversation(), expires_at=NOW + 10)
    await store.add("a" * 64, [said(2)], {"facts": SECRET_WORDS}, after=1, expires_at=NOW + 10)
    await store.expire(now=NOW + 11)
    assert SECRET_WORDS.encode() not in everything_in(file)
    assert await store.to_erase_at_bot() == [("a" * 64, "sender-1")]
    await store.erased_at_bot("a" * 64)
    await store.expire(now=NOW + 11)
    assert await store.load("a" * 64, now=NOW) is None


async def test_closing_leaves_a_mark_without_words(store: Store, file: Path):
    await store.begin(conversation(), expires_at=NOW + 10)
    await store.add("a" * 64, [said(2)], {"facts": SECRET_WORDS}, after=1, expires_at=NOW + 10)
    assert SECRET_WORDS.encode() in everything_in(file)
    assert await store.close("a" * 64) == "sender-1"
    assert await store.close("a" * 64) is None
    found = await store.load("a" * 64, now=NOW)
    assert found is not None
    assert (found.closed, found.turns, found.state) == (True, (), None)
    assert SECRET_WORDS.encode() not in everything_in(file)
    with pytest.raises(Changed):
        await store.add("a" * 64, [said(3)], None, after=2, expires_at=NOW + 10)


async def test_expiry_leaves_alone_what_still_has_time(store: Store):
    await store.begin(conversation(), expires_at=NOW + 10)
    await store.expire(now=NOW + 9)
    found = await store.load("a" * 64, now=NOW + 9)
    assert found is not None
    assert found.turns == conversation().turns


async def test_a_database_that_is_away_says_so_and_comes_back(tmp_path: Path):
    blocked = tmp_path / "folder"
    blocked.write_text("a file stands where the folder should be")
    store = Store(f"sqlite:///{blocked}/kept.db")
    with pytest.raises(StoreDown) as caught:
        await store.begin(conversation(), expires_at=NOW)
    assert "Hello" not in str(caught.value)
    with pytest.raises(StoreDown):
        await store.check()
    blocked.unlink()
    blocked.mkdir()
    await store.begin(conversation(), expires_at=NOW + 10)
    await store.check()
    store.dispose()


async def test_many_at_the_very_start_make_the_tables_once(file: Path):
    store = Store(f"sqlite:///{file}")
    keys = [str(place) * 64 for place in range(8)]
    await asyncio.gather(*(store.begin(conversation(key), expires_at=NOW + 10) for key in keys))
    assert all(await asyncio.gather(*(store.load(key, now=NOW) for key in keys)))
    store.dispose()


@settings(max_examples=25, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=200))
def test_any_text_comes_back_as_it_went_in(tmp_path_factory, text: str):
    async def through_the_store() -> str:
        store = Store(f"sqlite:///{tmp_path_factory.mktemp('db')}/kept.db")
        try:
            await store.begin(Conversation("k" * 64, "sender", 1, turns=(said(1, text),)), expires_at=NOW + 1)
            found = await store.load("k" * 64, now=NOW)
        finally:
            store.dispose()
        assert found is not None
        return found.turns[0].text

    assert asyncio.run(through_the_store()) == text


def everything_in(file: Path) -> bytes:
    """The database and what SQLite keeps beside it."""
    return b"".join(each.read_bytes() for each in file.parent.iterdir())
