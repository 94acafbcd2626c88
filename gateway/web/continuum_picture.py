"""Works out the picture of the continuum: five rows in order and a bracket round the levels that the facts support.

The template only draws it. Nothing in it is told by colour alone: what is supported has the bracket, a tick, a
thick outline and bold words, and the same is said in text.
"""

from __future__ import annotations

from dataclasses import dataclass

from gateway.web_models import AssessmentView, BandView
from safeguarding.handover_words import handover_words

WIDTH = 360
ROW_HEIGHT = 38
GAP = 5
MARGIN = 4


@dataclass(frozen=True)
class Row:
    """``top`` in the picture's own units. ``note`` is "" for a level that the facts do not support."""

    band: BandView
    top: int
    note: str

    @property
    def middle(self) -> int:
        return self.top + ROW_HEIGHT // 2


@dataclass(frozen=True)
class ContinuumPicture:
    """``bracket`` is the top and the bottom of what is supported; ``words`` say the same as the picture."""

    width: int
    height: int
    row_height: int
    rows: tuple[Row, ...]
    bracket: tuple[int, int]
    words: str


def picture_of(assessment: AssessmentView) -> ContinuumPicture:
    """Raises KnowledgeError."""
    rows = tuple(
        Row(band, MARGIN + place * (ROW_HEIGHT + GAP), _note(band, assessment))
        for place, band in enumerate(assessment.bands)
    )
    supported = [row for row in rows if row.band.possible]
    return ContinuumPicture(
        width=WIDTH,
        height=rows[-1].top + ROW_HEIGHT + MARGIN,
        row_height=ROW_HEIGHT,
        rows=rows,
        bracket=(supported[0].top, supported[-1].top + ROW_HEIGHT),
        words=_level_in_words(assessment),
    )


def _note(band: BandView, assessment: AssessmentView) -> str:
    if not band.possible:
        return ""
    if assessment.is_settled:
        return "most like this"
    if band.id == assessment.highest.id:
        return "up to this"
    return "at least this" if band.id == assessment.lowest.id and not _is_unclear(assessment) else "possible"


def _is_unclear(assessment: AssessmentView) -> bool:
    """The mildest level is then only what is left when nothing is known."""
    return not assessment.is_settled and assessment.lowest.id == assessment.bands[0].id


def _level_in_words(assessment: AssessmentView) -> str:
    """The same sentence as in the hand-over summary."""
    if assessment.is_settled:
        template = "level_settled"
    else:
        template = "level_unclear" if _is_unclear(assessment) else "level_range"
    return handover_words().say(template, lowest=assessment.lowest.name, highest=assessment.highest.name)
