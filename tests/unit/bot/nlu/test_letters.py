"""Messages are alike by their letters as far as they share words and pieces of words."""

from __future__ import annotations

import numpy as np
import pytest

from bot.nlu import letters
from bot.nlu.letters import Letters, alike

TEXTS = [f"{word} do i ring {whom}" for word in ("who", "when", "why") for whom in ("cpoms", "the edt", "her mum")]


def test_the_same_letters_are_twice_one_and_others_less() -> None:
    _, rows = Letters.of([*TEXTS, "zzz"], commonest=1.0)
    found = alike(rows)
    assert found.diagonal() == pytest.approx(2, abs=1e-5)
    assert found[0, 1] > found[0, -1] == 0


@pytest.mark.parametrize("share", [0.0, 0.05, 0.5, 1.0])
def test_however_many_pieces_are_common_the_product_is_the_same(monkeypatch: pytest.MonkeyPatch, share: float) -> None:
    _, rows = Letters.of(TEXTS, commonest=1.0)
    monkeypatch.setattr(letters, "_COMMON", share)
    assert alike(rows) == pytest.approx((rows @ rows.T).toarray(), abs=1e-5)


def test_what_most_texts_hold_is_left_out_where_that_is_asked_for() -> None:
    with_all, without = (Letters.of(TEXTS, commonest=share)[1] for share in (1.0, 0.5))
    assert without.nnz < with_all.nnz


def test_a_text_read_at_once_is_the_row_of_the_text_and_how_known_it_is() -> None:
    read, _ = Letters.of(TEXTS, commonest=1.0)
    columns, values, known = read.row_and_known("who do i ring about skateboards")
    row_columns, row_values = read.row("who do i ring about skateboards")
    assert (columns == row_columns).all()
    assert np.allclose(values, row_values)
    assert 0 < known[1] < 1
    assert read.row_and_known("who do i ring her mum")[-1][0] > known[0]
