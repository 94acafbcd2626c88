"""Numbers are the shape of UK numbers and grouped as read aloud. All here are from Ofcom's ranges for drama."""

from __future__ import annotations

import pytest

from safeguarding.telephone import is_written_in_groups, link_to_ring


@pytest.mark.parametrize(
    "number",
    [
        "999",
        "101",
        "0113 496 0000",
        "020 7946 0000",
        "01632 960000",
        "01632 960 001",
        "07700 900000",
        "0808 157 0000",
        "0808 1570 000",
        "0808 1570",
        "0808 157 000",
        "0306 999 0000",
    ],
)
def test_written_in_groups(number: str) -> None:
    assert is_written_in_groups(number)


@pytest.mark.parametrize(
    "number",
    [
        "",
        "01134960000",
        "0113 4960000",
        "0113-496-0000",
        "0113 496 000",
        "0113 496 00000",
        "(0113) 496 0000",
        "+44 113 496 0000",
        "0113 496 0000 option 2",
        "0113  496 0000",
        "\u0661\u0660\u0661",
        "0013 496 0000",
        "496 0000",
        "99",
        "9999",
    ],
)
def test_not_written_in_groups(number: str) -> None:
    assert not is_written_in_groups(number)


@pytest.mark.parametrize(("number", "link"), [("0113 496 0000", "tel:01134960000"), ("999", "tel:999")])
def test_one_tap_rings_it(number: str, link: str) -> None:
    assert link_to_ring(number) == link
