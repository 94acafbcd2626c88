"""When the asking ends: after "don't know" four times, or twice by someone who has told a story."""

import pytest

from safeguarding.enough import FEWEST_FACTS_OF_A_STORY, enough_is_asked, most_not_known


@pytest.mark.parametrize(
    ("not_known_in_a_row", "told_unasked", "enough"),
    [
        (0, 0, False),
        (3, 0, False),
        (4, 0, True),
        (3, 2, False),
        (4, 2, True),
        (0, 3, False),
        (1, 3, False),
        (2, 3, True),
        (2, 12, True),
        (5, 12, True),
    ],
)
def test_when_enough_is_asked(not_known_in_a_row, told_unasked, enough) -> None:
    assert enough_is_asked(not_known_in_a_row=not_known_in_a_row, told_unasked=told_unasked) is enough


@pytest.mark.parametrize("told", range(10))
def test_whoever_has_told_more_is_never_asked_for_longer(told: int) -> None:
    assert most_not_known(told_unasked=told + 1) <= most_not_known(told_unasked=told)


def test_a_single_fact_told_is_no_story() -> None:
    assert FEWEST_FACTS_OF_A_STORY > 1
