"""The picture of the continuum: what is marked, what stands beside it, and that its words say the same."""

from __future__ import annotations

import pytest

from gateway.bot_answer import AssessmentState
from gateway.views import assessment_of
from gateway.web.continuum_picture import GAP, ROW_HEIGHT, ContinuumPicture, picture_of
from safeguarding.band_words import BAND_NAMES

NORMAL, INAPPROPRIATE, PROBLEMATIC, ABUSIVE, VIOLENT = BAND_NAMES
AT_LEAST, UP_TO, MOST_LIKE, POSSIBLE = "at least this", "up to this", "most like this", "possible"


def picture(lowest: str, highest: str) -> ContinuumPicture:
    told = AssessmentState(lowest=lowest, highest=highest, reasons=[], open=[])
    assessment = assessment_of(told)
    assert assessment is not None
    return picture_of(assessment)


@pytest.mark.parametrize(
    ("lowest", "highest", "notes"),
    [
        (NORMAL, NORMAL, [MOST_LIKE, "", "", "", ""]),
        (VIOLENT, VIOLENT, ["", "", "", "", MOST_LIKE]),
        (PROBLEMATIC, ABUSIVE, ["", "", AT_LEAST, UP_TO, ""]),
        (INAPPROPRIATE, VIOLENT, ["", AT_LEAST, POSSIBLE, POSSIBLE, UP_TO]),
        # Nothing is known that rules anything out: "at least normal" would say something, and says nothing.
        (NORMAL, VIOLENT, [POSSIBLE, POSSIBLE, POSSIBLE, POSSIBLE, UP_TO]),
        (NORMAL, INAPPROPRIATE, [POSSIBLE, UP_TO, "", "", ""]),
    ],
)
def test_what_the_facts_support_is_marked(lowest: str, highest: str, notes: list[str]):
    assert [row.note for row in picture(lowest, highest).rows] == notes


@pytest.mark.parametrize(
    ("lowest", "highest"), [(NORMAL, NORMAL), (PROBLEMATIC, ABUSIVE), (NORMAL, VIOLENT), (VIOLENT, VIOLENT)]
)
def test_the_bracket_reaches_from_the_first_marked_row_to_the_last(lowest: str, highest: str):
    drawn = picture(lowest, highest)
    marked = [row for row in drawn.rows if row.note]
    assert drawn.bracket == (marked[0].top, marked[-1].top + ROW_HEIGHT)
    assert drawn.bracket[1] < drawn.height


def test_the_rows_are_in_order_and_do_not_touch():
    rows = picture(PROBLEMATIC, ABUSIVE).rows
    assert [row.band.id for row in rows] == list(BAND_NAMES)
    assert {below.top - above.top for above, below in zip(rows, rows[1:], strict=False)} == {ROW_HEIGHT + GAP}
    assert all(row.top < row.middle < row.top + ROW_HEIGHT for row in rows)


@pytest.mark.parametrize(
    ("lowest", "highest", "said"),
    [
        (ABUSIVE, ABUSIVE, "most like abusive"),
        (PROBLEMATIC, ABUSIVE, "at least problematic, and it may be abusive"),
        (NORMAL, VIOLENT, "not clear"),
    ],
)
def test_its_words_say_the_same(lowest: str, highest: str, said: str):
    assert said in picture(lowest, highest).words
